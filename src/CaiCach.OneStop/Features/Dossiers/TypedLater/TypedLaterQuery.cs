using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.TypedLater;

/// <summary>Which receptions by hand.</summary>
internal enum SeenList
{
    /// <summary>At which no leader has looked.</summary>
    Unseen,

    /// <summary>At which a leader has looked.</summary>
    Seen,

    /// <summary>Both.</summary>
    All,
}

/// <summary>A reception by hand with its dossier.</summary>
internal sealed record TypedLaterRow(
    Guid Id,
    string PaperNumber,
    string Code,
    string ProcedureName,
    string OwnerName,
    string Reason,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset RecordedAt,
    string RecordedByName,
    DateTimeOffset? SeenAt,
    string? SeenByName
);

/// <summary>Reads the receptions that the unit that is looked at typed later, the latest typed first.</summary>
internal sealed class TypedLaterQuery(OneStopDbContext database, CurrentUser user)
{
    public Task<int> CountAsync(SeenList list, CancellationToken cancellationToken) => Of(list).CountAsync(cancellationToken);

    public Task<List<TypedLaterRow>> ReadAsync(SeenList list, int skip, int take, CancellationToken cancellationToken) =>
        (
            from paper in Of(list).OrderByDescending(paper => paper.RecordedAt).ThenByDescending(paper => paper.Id).Skip(skip).Take(take)
            join dossier in database.Dossiers on paper.DossierId equals dossier.Id
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            orderby paper.RecordedAt descending, paper.Id descending
            select new TypedLaterRow(
                paper.Id,
                paper.PaperNumber,
                dossier.Code,
                procedure.Name,
                dossier.OwnerName,
                paper.Reason,
                paper.ReceivedAt,
                dossier.FirstDueAt,
                paper.RecordedAt,
                paper.RecordedByName,
                paper.SeenAt,
                paper.SeenByName
            )
        ).ToListAsync(cancellationToken);

    private IQueryable<PaperReception> Of(SeenList list)
    {
        var papers = database.PaperReceptions.AsNoTracking().Where(paper => paper.UnitId == user.UnitId);
        return list switch
        {
            SeenList.Unseen => papers.Where(paper => paper.SeenAt == null),
            SeenList.Seen => papers.Where(paper => paper.SeenAt != null),
            _ => papers,
        };
    }
}
