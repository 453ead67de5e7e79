using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Organisation.Features.Accounts.SignIn;

/// <summary>The sign-in page.</summary>
[AllowAnonymous]
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

        var agent = Request.Headers.UserAgent.ToString();
        var result = await handler.HandleAsync(
            new SignInCommand(
                UserName.Trim(),
                Password,
                HttpContext.Connection.RemoteIpAddress?.ToString(),
                agent[..Math.Min(agent.Length, 200)]
            ),
            cancellationToken
        );
        if (result.Failed)
        {
            ModelState.AddModelError(result.Errors[0].Field ?? "", result.Errors[0].Message);
            return Page();
        }

        var (account, sessionId) = result.Value;
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(SessionCookie.SessionClaim, sessionId.ToString())],
            IdentityConstants.ApplicationScheme
        );
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
