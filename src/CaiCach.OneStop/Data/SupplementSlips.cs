using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Data;

/// <summary>Issues the numbered slips that ask for papers (form 02); saved with the caller's commit.</summary>
internal sealed class SupplementSlips(OneStopDbContext database, NumberBook numbers)
{
    /// <summary>The series of the book; all slips of a unit's year are numbered in one.</summary>
    public const string Series = "supplement-slip";

    /// <summary>The form's own symbol.</summary>
    public const string SymbolTemplate = "{number}/HDHS";

    /// <summary>For a dossier in hand, with the papers that were named and what the officer wrote.</summary>
    public async Task<SupplementSlipIssued> IssueAsync(
        Dossier dossier,
        DossierEvent happened,
        IReadOnlyList<AskedPaper> papers,
        CancellationToken cancellationToken
    )
    {
        var description = await database.OwnerOfAsync(dossier.Id, cancellationToken);
        var slip = new SupplementSlip(happened.UnitId, dossier.Id, dossier.ProcedureId, description)
        {
            IssuedAt = happened.OccurredAt,
            Papers = papers,
            Reason = happened.Note!,
            AnswerBy = happened.AnswerBy,
            IssuedBy = happened.ActorName,
        };
        return await IssueAsync(slip, cancellationToken);
    }

    /// <summary>Gives a slip its number and keeps it.</summary>
    public async Task<SupplementSlipIssued> IssueAsync(SupplementSlip slip, CancellationToken cancellationToken)
    {
        var issued = await numbers.IssueAsync(
            slip.UnitId,
            Series,
            VietnamTime.DayOf(slip.IssuedAt),
            SymbolTemplate,
            slip.Id,
            cancellationToken
        );
        slip.Number(issued.Symbol);
        database.Add(slip);
        return new SupplementSlipIssued(slip.UnitId, slip.Id, slip.Symbol, slip.DossierId);
    }
}
