using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Portal.PortalProcedures;

/// <summary>Where the Portal's list of procedures and the unit's catalogue differ; asked for by a person, because the Portal may be slow; nothing is kept.</summary>
[AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
internal sealed class PortalProceduresModel(PortalProceduresQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock)
    : PageModel
{
    /// <summary>Rows on the page; the workbook has all.</summary>
    public const int MostShown = 200;

    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã thủ tục", Width: 18),
        new("Khác ở chỗ", Width: 28),
        new("Tên trong danh mục của đơn vị", Width: 60),
        new("Tên trên Cổng", Width: 60),
    ];

    /// <summary>The comparison that was just made; null before.</summary>
    public ProcedureComparison? Compared { get; private set; }

    public static string NameOf(ProcedureDifference difference) =>
        difference switch
        {
            ProcedureDifference.OnlyOnPortal => "Chỉ có trên Cổng",
            ProcedureDifference.OnlyHere => "Cổng chưa có",
            ProcedureDifference.OtherName => "Khác tên",
            _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, null),
        };

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await query.ReadAsync(cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        Compared = result.Value;
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellationToken)
    {
        var result = await query.ReadAsync(cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        var now = clock.GetUtcNow();
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Danh mục", Columns, result.Value.Differences.Select(Cells).ToList())
        {
            Title = new WorkbookTitle("Danh mục thủ tục so với Cổng Dịch vụ công quốc gia", unit?.Name, AsOf: now)
            {
                Notes = [$"Trùng khớp: {result.Value.Same}"],
            },
        };
        return WorkbookFile.Of(sheet, now, "danh-muc-cong.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(ComparedProcedure one) =>
        [
            WorkbookCell.Of(one.Code),
            WorkbookCell.Of(NameOf(one.Difference)),
            WorkbookCell.Of(one.NameHere),
            WorkbookCell.Of(one.NameOnPortal),
        ];
}
