using CaiCach.Foundation.Time;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features;

/// <summary>How near a deadline is, in a word and a colour.</summary>
/// <param name="DueOn">The deadline.</param>
/// <param name="Today">Today.</param>
/// <param name="Calendar">The calendar of the unit whose task it is, read once for all rows of a page.</param>
internal sealed record DuePill(DateOnly? DueOn, DateOnly Today, WorkingCalendar Calendar)
{
    public DueDistance Distance { get; } = DueRule.On(DueOn, Today, Calendar);
}
