using System.ComponentModel.DataAnnotations;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.Organisation.Features.Accounts.SignIn;

/// <summary>The sign-in page.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
internal sealed class SignInModel(SignInHandler handler) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Hãy nhập tên đăng nhập.")]
    [MaxLength(100, ErrorMessage = "Tên đăng nhập dài quá 100 ký tự.")]
    public string UserName { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy nhập mật khẩu.")]
    [MaxLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new SignInCommand(UserName.Trim(), Password, Device.Of(HttpContext)), cancellationToken);
        if (result.Failed)
        {
            ModelState.AddModelError(result.Errors[0].Field ?? "", result.Errors[0].Message);
            return Page();
        }

        var (account, sessionId) = result.Value;
        if (sessionId is not { } session)
        {
            await SecondStepCookie.IssueAsync(HttpContext, account);
            return LocalRedirect(OrganisationLinks.SecondStep + QueryString.Create("returnUrl", ReturnUrl ?? "/"));
        }

        await SessionCookie.IssueAsync(HttpContext, account.Id, session);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
