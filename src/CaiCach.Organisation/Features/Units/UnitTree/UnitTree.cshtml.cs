using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitTree;

/// <summary>The tree of units that an administrator keeps.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class UnitTreeModel(UnitTreeQuery query, AdministeredUnits administered, OrganisationDbContext database, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? Named { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public UnitKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "caKetThuc")]
    public bool WithEnded { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Unit Authority { get; private set; } = null!;

    public IReadOnlyList<UnitTreeRow> Rows { get; private set; } = [];

    public int Total => Rows.Count == 0 ? 0 : Rows[0].Total;

    public bool MayMerge => Authority.Kind is UnitKind.Province or UnitKind.District;

    public static IReadOnlyList<FilterChip> Chips =>
        [
            new("loai", "Loại đơn vị", [.. Enum.GetValues<UnitKind>().Select(kind => new FilterOption($"{kind}", UnitKindNames.Of(kind)))]),
            new("caKetThuc", "Đã kết thúc", [new FilterOption("true", "Cả đơn vị đã kết thúc")]),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FilterAsync(cancellationToken) is not { } filter)
        {
            return NotFound();
        }

        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Rows = await query.ReadAsync(filter, PageNumber, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        if (await FilterAsync(cancellationToken) is not { } filter)
        {
            return NotFound();
        }

        var rows = await query.ReadAllAsync(filter, cancellationToken);
        var now = clock.GetUtcNow();
        var sheet = new WorkbookSheet(
            "Đơn vị",
            [
                new("Mã", Width: 18),
                new("Tên", Width: 44),
                new("Loại", Width: 20),
                new("Thuộc", Width: 32),
                new("Từ ngày", WorkbookColumnKind.Day),
                new("Đến hết ngày", WorkbookColumnKind.Day),
                new("Tên gọi khác", Width: 50),
            ],
            rows.Select(row =>
                (IReadOnlyList<WorkbookCell>)
                    [
                        WorkbookCell.Of(row.Code),
                        WorkbookCell.Of(row.Name),
                        WorkbookCell.Of(UnitKindNames.Of(row.KindOf)),
                        WorkbookCell.Of(row.AuthorityName),
                        WorkbookCell.Of(row.ValidFrom),
                        WorkbookCell.Of(row.ValidTo),
                        WorkbookCell.Of(row.OtherNames),
                    ]
            )
        )
        {
            Title = new WorkbookTitle("Danh sách đơn vị", Authority.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "don-vi.xlsx", cancellationToken);
    }

    private async Task<UnitTreeFilter?> FilterAsync(CancellationToken cancellationToken)
    {
        if (await administered.ChosenAsync(Named, cancellationToken) is not { } authorityId)
        {
            return null;
        }

        Authority = await database.Units.AsNoTracking().SingleAsync(unit => unit.Id == authorityId, cancellationToken);
        var words = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim()[..Math.Min(Search.Trim().Length, 100)];
        return new UnitTreeFilter(authorityId, words, Kind, WithEnded);
    }
}
