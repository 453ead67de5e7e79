using CaiCach.Foundation.Time;

namespace CaiCach.Organisation.Features.Operations.CalendarPage;

/// <summary>Working hours as typed: the same morning and afternoon on each chosen day; a half day leaves one of them open.</summary>
internal sealed class HoursForm
{
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public List<DayOfWeek> Days { get; set; } = [];

    public TimeOnly? MorningFrom { get; set; }

    public TimeOnly? MorningTo { get; set; }

    public TimeOnly? AfternoonFrom { get; set; }

    public TimeOnly? AfternoonTo { get; set; }

    public string? Document { get; set; }

    /// <summary>The stretches in order; null where one does not end after it begins, they overlap, or there is none.</summary>
    public IReadOnlyList<WorkingSpan>? Spans()
    {
        var typed = new[] { (From: MorningFrom, To: MorningTo), (From: AfternoonFrom, To: AfternoonTo) };
        if (typed.Any(half => half.From.HasValue != half.To.HasValue || half.From >= half.To))
        {
            return null;
        }

        var spans = typed.Where(half => half.From.HasValue).Select(half => new WorkingSpan(half.From!.Value, half.To!.Value)).ToList();
        return spans.Count == 0 || (spans.Count == 2 && spans[1].From < spans[0].To) ? null : spans;
    }
}
