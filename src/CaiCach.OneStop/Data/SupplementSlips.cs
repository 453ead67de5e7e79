using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Issues the numbered slips that ask for papers (form 02); saved with the caller's commit.</summary>
internal sealed class SupplementSlips(OneStopDbContext database, NumberBook numbers, IContactDirectory contacts)
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
        return await IssueAsync(slip, happened.ActorPersonId, cancellationToken);
    }

    /// <summary>Gives a slip its number and the telephone of whoever guides the applicant, and keeps it.</summary>
    public async Task<SupplementSlipIssued> IssueAsync(SupplementSlip slip, Guid? guideId, CancellationToken cancellationToken)
    {
        var issued = await numbers.IssueAsync(
            slip.UnitId,
            Series,
            VietnamTime.DayOf(slip.IssuedAt),
            SymbolTemplate,
            slip.Id,
            cancellationToken
        );
        slip.Issue(issued.Symbol, await PhoneAsync(slip.UnitId, guideId, cancellationToken));
        database.Add(slip);
        return new SupplementSlipIssued(slip.UnitId, slip.Id, slip.Symbol, slip.DossierId);
    }

    private async Task<string?> PhoneAsync(Guid unitId, Guid? guideId, CancellationToken cancellationToken) =>
        guideId is { } person && (await contacts.PhonesAsync([person], cancellationToken)).TryGetValue(person, out var own)
            ? own
            : (await database.DeskPlaces.AsNoTracking().SingleOrDefaultAsync(place => place.UnitId == unitId, cancellationToken))?.Phone;
}
