using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.Ui.Rooms.Kit;

/// <summary>Every component, live, as rooms use it.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
internal sealed class KitModel : PageModel
{
    [BindProperty]
    public KitInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public void OnGet()
    {
        ModelState.Clear();
        Input = new KitInput
        {
            Percent = 62.5m,
            Way = "desk",
            IsRemembered = true,
        };
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Announce("saved");
        return RedirectToPage();
    }

    public IActionResult OnPostDelete(string? reason)
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(reason))
        {
            ModelState.AddModelError("reason", UiErrors.Missing);
            return Page();
        }

        this.Announce("deleted");
        return RedirectToPage();
    }

    /// <summary>A job that is over at the second look.</summary>
    public IActionResult OnGetJob() => Partial("/Components/JobProgress/_Done.cshtml");
}
