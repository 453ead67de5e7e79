using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.OneStop.Features.Dossiers.RefuseAtDesk;

/// <summary>The desk's notice for an applicant whose dossier cannot be taken in; its document is offered at once.</summary>
[AllowRoles(Role.Receptionist)]
internal sealed class RefuseAtDeskModel(RefuseAtDeskHandler handler, OneStopDbContext database, CurrentUser user, TimeProvider clock)
    : ApplicantAtDeskModel(database, clock)
{
    [AllowRoles(Role.Receptionist)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        IssueAsync(
            owner => handler.HandleAsync(new RefuseAtDeskCommand(ProcedureCode, user.UnitId, owner, Note), cancellationToken),
            cancellationToken
        );
}
