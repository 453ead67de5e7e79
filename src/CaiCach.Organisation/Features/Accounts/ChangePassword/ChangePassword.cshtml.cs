using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CaiCach.Foundation.Units;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Organisation.Features.Accounts.ChangePassword;

/// <summary>The page on which everybody replaces their own password.</summary>
[AllowRoles]
internal sealed class ChangePasswordModel(ChangePasswordHandler handler, CurrentUser user) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Hãy nhập mật khẩu hiện tại.")]
    public string CurrentPassword { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy nhập mật khẩu mới.")]
    [StringLength(200, MinimumLength = AccountLimits.PasswordMinLength, ErrorMessage = "Mật khẩu mới cần từ 10 đến 200 ký tự.")]
    public string NewPassword { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy nhập lại mật khẩu mới.")]
    public string RepeatPassword { get; set; } = "";

    public bool MustChange => user.Access!.MustChangePassword;

    [AllowRoles]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var sessionId = Guid.Parse(User.FindFirstValue(SessionCookie.SessionClaim)!);
        var result = await handler.HandleAsync(
            new ChangePasswordCommand(sessionId, CurrentPassword, NewPassword, RepeatPassword),
            cancellationToken
        );
        if (result.Failed)
        {
            ModelState.Add(result);
            return Page();
        }

        return LocalRedirect("/");
    }
}
