namespace CaiCach.Foundation.Time;

/// <summary>A day on which a unit's calendar differs from the country's.</summary>
/// <param name="On">The day.</param>
/// <param name="IsWorked">Worked, with the ordinary hours of the week; else off.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="Document">The number of the deciding document; null where there is none.</param>
public sealed record UnitDay(DateOnly On, bool IsWorked, string Reason, string? Document);

/// <summary>A unit's own week with what decided it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included; null while it lasts.</param>
/// <param name="Days">The worked days.</param>
/// <param name="Spans">The hours of each of them, in order of time.</param>
/// <param name="Document">The number of the deciding document; null where there is none.</param>
public sealed record UnitHours(
    Guid Id,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<DayOfWeek> Days,
    IReadOnlyList<WorkingSpan> Spans,
    string? Document
)
{
    internal UnitWeek Week
    {
        get
        {
            var hours = new WorkingHours(Spans);
            return new UnitWeek(From, To, new WorkingWeek(Days.ToDictionary(day => day, _ => hours)));
        }
    }
}

/// <summary>All by which a unit's calendar differs.</summary>
/// <param name="Days">Days of their own, in order.</param>
/// <param name="Hours">Weeks of their own, in the order of entry: of two that overlap the later wins.</param>
/// <param name="DaysOffAbove">Days off that authorities above have set, in order; they hold unless the unit has that day itself.</param>
public sealed record UnitDifferences(IReadOnlyList<UnitDay> Days, IReadOnlyList<UnitHours> Hours, IReadOnlyList<UnitDay> DaysOffAbove);
