using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.PlanSummary;

/// <summary>How a plan stands by area, by lead and by quarter; each figure opens its tasks.</summary>
[AllowRoles]
internal sealed class PlanSummaryModel(PlanSummaryQuery query, IUnitDirectory units, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    public PlanSummaryView View { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    /// <summary>The three tables of the page.</summary>
    public IReadOnlyList<SummaryTable> Tables =>
        [
            new(
                "Theo lĩnh vực",
                "Lĩnh vực",
                [
                    .. View.ByArea.Select(line => new SummaryRow(
                        line.Key is { } area ? ReformAreas.Of(area).Name : "Chưa xếp lĩnh vực",
                        line.Counts,
                        status => line.Key is { } area ? PlanningLinks.TasksOf(PlanId, status, area, period: Period) : null
                    )),
                ]
            ),
            new(
                "Theo bộ phận chủ trì",
                "Bộ phận",
                [
                    .. View.ByLead.Select(line => new SummaryRow(
                        line.Key is { } lead && Units.TryGetValue(lead, out var unit) ? unit.Name : "Chưa giao bộ phận",
                        line.Counts,
                        status => line.Key is { } lead ? PlanningLinks.TasksOf(PlanId, status, leadUnitId: lead, period: Period) : null
                    )),
                ]
            ),
            new(
                "Theo quý có hạn",
                "Quý",
                [
                    .. View.ByQuarter.Select(line => new SummaryRow(
                        line.Key?.Name ?? "Thường xuyên, không có ngày hạn",
                        line.Counts,
                        status => line.Key is { } quarter ? PlanningLinks.TasksOf(PlanId, status, period: quarter) : null
                    )),
                ]
            ),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(PlanId, Period, VietnamTime.Today(clock), cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        HttpContext.OfferPeriods(Period, PlanPeriods.Of(view.Plan));
        Units = await units.OfAsync([.. view.ByLead.Select(line => line.Key).OfType<Guid>()], cancellationToken);
        return Page();
    }
}

/// <summary>One table of the page.</summary>
internal sealed record SummaryTable(string Title, string Heading, IReadOnlyList<SummaryRow> Rows);

/// <summary>One row: its name, its figures, and the list that each figure opens; null where no list shows exactly these.</summary>
internal sealed record SummaryRow(string Name, TaskCounts Counts, Func<TaskTimeliness?, string?> HrefOf);
