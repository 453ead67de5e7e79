using CaiCach.Foundation.Units;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Papers.UnsignedPapers;

/// <summary>Digitised papers that wait for the signature of who digitised them, or of the agency.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator)]
internal sealed class UnsignedPapersModel(UnsignedPapersQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<UnsignedPaper> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Rows, Total) = await query.ReadAsync(PageNumber, cancellationToken);
    }
}
