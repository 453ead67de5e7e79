using System.ComponentModel.DataAnnotations;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.Organisation.Features.Accounts.PasskeySignIn;

/// <summary>Sign-in by passkey; the sign-in page leads here.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
internal sealed class PasskeySignInModel(PasskeySignInHandler handler) : PageModel
{
    [BindProperty]
    [MaxLength(20_000, ErrorMessage = "Khóa truy cập không đúng dạng.")]
    public string? CredentialJson { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await handler.OptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new PasskeySignInCommand(CredentialJson ?? "", Device.Of(HttpContext)), cancellationToken);
        if (result.Failed)
        {
            ModelState.Add(result);
            return Page();
        }

        await SessionCookie.IssueAsync(HttpContext, result.Value.AccountId, result.Value.SessionId);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
