using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.OneStop.Features.Dossiers.AskPapers;

/// <summary>The desk's slip for an applicant whose papers are not complete; its document is offered at once.</summary>
[AllowRoles(Role.Receptionist)]
internal sealed class AskPapersModel(AskPapersHandler handler, OneStopDbContext database, CurrentUser user, TimeProvider clock)
    : ApplicantAtDeskModel(database, clock)
{
    [BindProperty]
    [MaxLength(DossierLimits.ComponentsMaxCount, ErrorMessage = "Quá nhiều giấy tờ.")]
    public List<string> Papers { get; set; } = [];

    [AllowRoles(Role.Receptionist)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        IssueAsync(
            owner => handler.HandleAsync(new AskPapersCommand(ProcedureCode, user.UnitId, owner, Papers, Note), cancellationToken),
            cancellationToken
        );
}
