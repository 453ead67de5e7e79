using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>A part of the procedures in force, as the words mean them or by field and name.</summary>
internal sealed record PublishedList(IReadOnlyList<Procedure> Rows, int Total);

/// <summary>Reads the catalogue for visitors: nobody is signed in, no unit is in scope.</summary>
internal sealed class PublishedProcedures(OneStopDbContext database, ProcedureIndex index, UnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>Procedures of a part of the list.</summary>
    public const int PageSize = 50;

    private const int MostSearched = 2000;

    /// <summary>Procedures that hold today.</summary>
    /// <param name="words">What somebody looks for; null or empty for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<PublishedList> ListAsync(string? words, int page, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        var all = await database
            .ProceduresOn(VietnamTime.Today(clock))
            .Where(procedure => procedure.Kind == ProcedureKind.Public && procedure.Level == ProcedureLevel.Commune)
            .Take(MostSearched)
            .ToListAsync(cancellationToken);
        var byCode = all.ToDictionary(procedure => procedure.Code, StringComparer.Ordinal);
        List<Procedure> chosen = string.IsNullOrWhiteSpace(words)
            ? [.. all.OrderBy(one => one.FieldName, StringComparer.CurrentCulture).ThenBy(one => one.Name, StringComparer.CurrentCulture)]
            : [.. index.Find(all, words, MostSearched).Select(code => byCode[code])];
        return new PublishedList([.. chosen.Skip((page - 1) * PageSize).Take(PageSize)], chosen.Count);
    }

    /// <summary>Every procedure that holds today with its version, by field and name; at most as many as a catalogue can have.</summary>
    public async Task<IReadOnlyList<ProcedureInForce>> AllAsync(CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        var all = await database.OfferedOn(VietnamTime.Today(clock)).Take(MostSearched).ToListAsync(cancellationToken);
        return
        [
            .. all.OrderBy(one => one.Procedure.FieldName, StringComparer.CurrentCulture)
                .ThenBy(one => one.Procedure.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Of the versions that hold today those that were recorded last, the newest first.</summary>
    public async Task<IReadOnlyList<ProcedureInForce>> NewestAsync(int most, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        var today = VietnamTime.Today(clock);
        return await (
            from version in database.Versions.AsNoTracking()
            join procedure in database.Procedures.AsNoTracking() on version.ProcedureId equals procedure.Id
            where procedure.Kind == ProcedureKind.Public && procedure.Level == ProcedureLevel.Commune
            where version.EffectiveFrom <= today && (version.EffectiveTo == null || version.EffectiveTo >= today)
            orderby version.RecordedAt descending, procedure.Code
            select new ProcedureInForce(procedure, version)
        )
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>One procedure that holds today; null for none.</summary>
    public async Task<ProcedureInForce?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        return await database.FindOfferedAsync(code, VietnamTime.Today(clock), cancellationToken);
    }

    /// <summary>The files of a procedure: the templates of its papers in their order, then the publishing decision.</summary>
    public async Task<IReadOnlyList<VersionFile>> FilesAsync(ProcedureInForce found, CancellationToken cancellationToken)
    {
        var codes = found.Version.Content.Components.Select(component => component.Code).ToList();
        var files = await database.FilesOf([found.Version.Id]).ToListAsync(cancellationToken);
        return
        [
            .. files
                .Where(file => file.ComponentCode is null || codes.Contains(file.ComponentCode))
                .OrderBy(file => file.ComponentCode is { } code ? codes.IndexOf(code) : int.MaxValue),
        ];
    }

    /// <summary>A file of a procedure as it holds today; null for none, and for one of another version.</summary>
    public async Task<VersionFile?> FindFileAsync(string code, Guid fileId, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is { } found
            ? (await FilesAsync(found, cancellationToken)).FirstOrDefault(file => file.Id == fileId)
            : null;
}
