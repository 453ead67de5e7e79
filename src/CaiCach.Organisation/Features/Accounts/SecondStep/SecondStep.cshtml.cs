using System.ComponentModel.DataAnnotations;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.Organisation.Features.Accounts.SecondStep;

/// <summary>Asks for the code after the password.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
internal sealed class SecondStepModel(SecondStepHandler handler) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Hãy nhập mã.")]
    [MaxLength(40, ErrorMessage = "Mã dài quá 40 ký tự.")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await SecondStepCookie.ReadAsync(HttpContext) is null ? LocalRedirect(OrganisationLinks.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await SecondStepCookie.ReadAsync(HttpContext) is not { } pending)
        {
            return LocalRedirect(OrganisationLinks.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(
            new SecondStepCommand(pending.AccountId, pending.UnitId, pending.Stamp, Code, Device.Of(HttpContext)),
            cancellationToken
        );
        if (result.Failed)
        {
            ModelState.Add(result);
            return Page();
        }

        await SecondStepCookie.ClearAsync(HttpContext);
        await SessionCookie.IssueAsync(HttpContext, pending.AccountId, result.Value);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
