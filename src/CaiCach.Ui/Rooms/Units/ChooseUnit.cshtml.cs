using CaiCach.Foundation.Units;
using CaiCach.Ui.Search;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Ui.Rooms.Units;

/// <summary>All units that the person may look at; the one chosen is shown on the page that the person came from.</summary>
[AllowRoles]
internal sealed class ChooseUnitModel(IShellUnits units) : PageModel
{
    private const int Shown = 500;

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? ReturnTo { get; set; }

    public IReadOnlyList<ShellUnit> Rows { get; private set; } = [];

    /// <summary>The page to come back to for a unit; never another site.</summary>
    public string HrefOf(ShellUnit unit)
    {
        var path = Url.IsLocalUrl(ReturnTo) && !ReturnTo!.Contains('?', StringComparison.Ordinal) ? ReturnTo : "/ke-hoach";
        return $"{path}?donVi={Uri.EscapeDataString(unit.Code)}";
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await units.ListAsync(Typed?.Length > SearchWords.MaxLength ? null : Typed, Shown, cancellationToken);
}
