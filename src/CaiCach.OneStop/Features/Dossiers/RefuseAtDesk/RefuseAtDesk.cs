using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Dossiers.RefuseAtDesk;

/// <summary>Refuses an applicant at the desk; nothing is taken in.</summary>
/// <param name="ProcedureCode">The procedure.</param>
/// <param name="UnitId">The unit whose desk it is.</param>
/// <param name="Owner">The applicant.</param>
/// <param name="Reason">Why by law, in words that the notice prints.</param>
internal sealed record RefuseAtDeskCommand(string ProcedureCode, Guid UnitId, PartyDescription Owner, string? Reason);

/// <summary>Issues the numbered notice (form 03; Decree 61/2018, article 17, and the same in Decree 118/2025).</summary>
internal sealed class RefuseAtDeskHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    Notices notices,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result<Guid>> HandleAsync(RefuseAtDeskCommand command, CancellationToken cancellationToken)
    {
        if (!user.RolesIn([command.UnitId]).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        var today = VietnamTime.Today(clock);
        if (await database.FindAsync(command.ProcedureCode, today, cancellationToken) is not { } found)
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

        var notice = new Notice(NoticeKind.Refusal, command.UnitId, null, found.Procedure.Id, command.Owner)
        {
            IssuedAt = clock.GetUtcNow(),
            Reason = command.Reason.Trim(),
            IssuedBy = user.Actor.Name,
            SignerTitle = await people.TitleOfAsync(command.UnitId, user.Actor.PersonId, today, cancellationToken),
        };
        var issued = await notices.IssueAsync(notice, cancellationToken);
        var committed = await unitOfWork.CommitAsync([issued], null, cancellationToken);
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : notice.Id;
    }
}
