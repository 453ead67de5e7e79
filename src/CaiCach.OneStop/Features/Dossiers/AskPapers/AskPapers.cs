using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Dossiers.AskPapers;

/// <summary>Asks an applicant at the desk for papers; nothing is taken in.</summary>
/// <param name="ProcedureCode">The procedure.</param>
/// <param name="UnitId">The unit whose desk it is.</param>
/// <param name="Owner">The applicant.</param>
/// <param name="Papers">Codes of the papers asked for.</param>
/// <param name="Reason">Why, in words that the slip prints.</param>
internal sealed record AskPapersCommand(
    string ProcedureCode,
    Guid UnitId,
    PartyDescription Owner,
    IReadOnlyList<string> Papers,
    string? Reason
);

/// <summary>Issues the numbered slip (form 02; Decree 61/2018, article 17, and the same in Decree 118/2025).</summary>
internal sealed class AskPapersHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    SupplementSlips slips,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result<Guid>> HandleAsync(AskPapersCommand command, CancellationToken cancellationToken)
    {
        if (!user.RolesIn([command.UnitId]).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        if (await database.FindAsync(command.ProcedureCode, VietnamTime.Today(clock), cancellationToken) is not { } found)
        {
            return DossierErrors.ProcedureUnknown;
        }

        if (string.IsNullOrWhiteSpace(command.Owner.Name))
        {
            return DossierErrors.NameMissing;
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return DossierErrors.ReasonMissing;
        }

        var asked = found
            .Version.Content.Components.Where(component => command.Papers.Contains(component.Code, StringComparer.Ordinal))
            .ToList();
        if (asked.Count == 0)
        {
            return DossierErrors.NothingAsked;
        }

        var slip = new SupplementSlip(command.UnitId, null, found.Procedure.Id, command.Owner)
        {
            IssuedAt = clock.GetUtcNow(),
            Papers =
            [
                .. asked.Select(component => new AskedPaper(component.Name, component.Copies, DossierNames.Of(component.Kind), null)),
            ],
            Reason = command.Reason.Trim(),
            IssuedBy = user.Actor.Name,
        };
        var issued = await slips.IssueAsync(slip, user.Actor.PersonId, cancellationToken);
        var committed = await unitOfWork.CommitAsync([issued], null, cancellationToken);
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : slip.Id;
    }
}
