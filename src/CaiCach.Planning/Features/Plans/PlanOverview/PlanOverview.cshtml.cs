using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.PlanOverview;

/// <summary>A plan: how its tasks stand, and the list of them as the person filtered it.</summary>
[AllowRoles]
internal sealed class PlanOverviewModel(
    PlanOverviewQuery query,
    PlanRelativesQuery relatives,
    YearlyPlansQuery years,
    IUnitDirectory units,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public TaskTimeliness? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "linhVuc")]
    public ReformArea? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuTri")]
    public Guid? LeadUnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    /// <summary>Only those that the next plan took over.</summary>
    [BindProperty(SupportsGet = true, Name = "chuyenTiep")]
    public bool IsCarriedOn { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "sap")]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public PlanOverviewView View { get; private set; } = null!;

    /// <summary>The yearly plans, of a plan of several years.</summary>
    public YearlyPlans? Years { get; private set; }

    public PlanRelatives Relatives { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    /// <summary>Whether the person may say who answers for the tasks.</summary>
    public bool MayChoose => View.Plan.State == PlanState.InForce && View.Plan.UnitId == user.UnitId && user.IsAny(Role.Coordinator);

    /// <summary>The people of the departments that lead its tasks, by department.</summary>
    public IReadOnlyList<IGrouping<Guid, PositionInfo>> Holders { get; private set; } = [];

    /// <summary>The list as a workbook, with the same filters.</summary>
    public string ExportUrl => PlanningLinks.ExportTasks(PlanId, Request.QueryString.Value);

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "trangThai",
                "Trạng thái",
                View.Plan.IsOrWasInForce
                    ?
                    [
                        new(nameof(TaskTimeliness.OpenLate), "Chưa hoàn thành, trễ hạn", View.Counts.OpenLate),
                        new(nameof(TaskTimeliness.OpenWithinTime), "Chưa hoàn thành, trong hạn", View.Counts.OpenWithinTime),
                        new(nameof(TaskTimeliness.DoneOnTime), "Hoàn thành đúng hạn", View.Counts.DoneOnTime),
                        new(nameof(TaskTimeliness.DoneLate), "Hoàn thành trễ hạn", View.Counts.DoneLate),
                    ]
                    : []
            ),
            new(
                "linhVuc",
                "Lĩnh vực",
                [
                    .. View
                        .ByArea.Where(group => group.Area is not null)
                        .Select(group => new FilterOption(
                            group.Area!.Value.ToString(),
                            ReformAreas.Of(group.Area.Value).ShortName,
                            group.Counts.Total
                        )),
                ]
            ),
            new(
                "chuTri",
                "Chủ trì",
                [
                    .. View
                        .ByLead.Where(group => group.LeadUnitId is not null)
                        .Select(group => new FilterOption(
                            group.LeadUnitId!.Value.ToString(),
                            LeadName(group.LeadUnitId, []),
                            group.Counts.Total
                        )),
                ]
            ),
            new("chuyenTiep", "Chuyển tiếp", View.Plan.ParentPlanId is null ? [] : [new("true", "Đã chuyển sang năm sau")]),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var today = VietnamTime.Today(clock);
        var filter = new TaskFilter(Status, Area, LeadUnitId, Period, Words, PageNumber) { Order = Order, IsCarriedOn = IsCarriedOn };
        if (await query.ReadAsync(PlanId, filter, today, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        HttpContext.OfferPeriods(Period, PlanPeriods.Of(view.Plan));
        Years = await years.ReadAsync(view.Plan, today, cancellationToken);
        Relatives = await relatives.ReadAsync(view.Plan, cancellationToken);
        Units = await units.OfAsync([.. view.ByLead.Select(group => group.LeadUnitId).OfType<Guid>()], cancellationToken);
        if (MayChoose)
        {
            var positions = await people.PositionsAsync(view.Plan.UnitId, today, cancellationToken);
            Holders =
            [
                .. positions
                    .Where(position => position.HolderId is not null && Units.ContainsKey(position.DepartmentId))
                    .GroupBy(position => position.DepartmentId),
            ];
        }

        return Page();
    }

    /// <summary>The lead's name, or as printed while no unit was chosen.</summary>
    public string LeadName(Guid? unitId, IReadOnlyList<string> printed) =>
        unitId is { } id && Units.TryGetValue(id, out var unit) ? unit.Name : string.Join("; ", printed);
}
