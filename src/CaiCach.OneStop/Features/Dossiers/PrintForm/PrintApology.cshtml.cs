using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Form 04, as .docx.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintApologyModel(PrintNoticeQuery query, PersonalDataReadings readings, CurrentUser user, PublicSites sites)
    : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await this.AnswerAsync(
            await query.ApologyAsync(id, await sites.OfAsync(user.UnitId, Request, cancellationToken), cancellationToken),
            readings,
            user,
            cancellationToken
        );
}
