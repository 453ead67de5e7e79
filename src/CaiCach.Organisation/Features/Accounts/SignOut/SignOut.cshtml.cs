using System.Security.Claims;
using CaiCach.Foundation.Units;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Organisation.Features.Accounts.SignOut;

/// <summary>Signs this device out.</summary>
[AllowRoles]
internal sealed class SignOutModel(SignOutHandler handler) : PageModel
{
    [AllowRoles]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Guid.TryParse(User.FindFirstValue(SessionCookie.SessionClaim), out var sessionId))
        {
            await handler.HandleAsync(sessionId, cancellationToken);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/dang-nhap");
    }
}
