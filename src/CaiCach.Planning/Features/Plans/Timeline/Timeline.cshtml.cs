using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.Timeline;

/// <summary>The deadlines of a plan over the months of a year: a table on a wide screen, a list by month on a phone.</summary>
[AllowRoles]
internal sealed class TimelineModel(TimelineQuery query, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<TimelineTask> Tasks { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public IReadOnlyList<int> Years => [.. Enumerable.Range(Plan.PeriodFrom.Year, Plan.PeriodTo.Year - Plan.PeriodFrom.Year + 1)];

    public IReadOnlyList<DateOnly> Months => [.. Enumerable.Range(1, 12).Select(month => new DateOnly(Year!.Value, month, 1))];

    public bool IsNow(DateOnly month) => month.Year == Today.Year && month.Month == Today.Month;

    /// <summary>The colour of a milestone; its words stand beside it.</summary>
    public string StatusOf(TimelineMilestone milestone) =>
        milestone switch
        {
            { IsConfirmed: true } => milestone.SubmittedOn > milestone.DueOn ? "donelate" : "ontime",
            { SubmittedOn: null } => milestone.DueOn < Today ? "late" : "idle",
            _ => "idle",
        };

    /// <summary>A milestone in words.</summary>
    public string WordsOf(TimelineMilestone milestone)
    {
        var label = milestone.Label is null ? "" : milestone.Label + ", ";
        var status = milestone switch
        {
            { IsConfirmed: true } => milestone.SubmittedOn > milestone.DueOn ? "xong trễ" : "xong đúng hạn",
            { SubmittedOn: not null } => "chờ xác nhận",
            _ => milestone.DueOn < Today ? "quá hạn" : "chưa đến hạn",
        };
        return $"{label}hạn {VietnameseDate.Format(milestone.DueOn)}, {status}";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(PlanId, cancellationToken) is not { } read)
        {
            return NotFound();
        }

        (Plan, Tasks) = read;
        Today = VietnamTime.Today(clock);
        Year = Math.Clamp(Year ?? Today.Year, Plan.PeriodFrom.Year, Plan.PeriodTo.Year);
        return Page();
    }
}
