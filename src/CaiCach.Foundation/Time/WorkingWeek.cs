namespace CaiCach.Foundation.Time;

/// <summary>Which days of the week are worked and when; a week always has a worked day.</summary>
public sealed class WorkingWeek
{
    private readonly WorkingHours[] _hours;

    /// <summary>Takes the hours of the worked days; days not named are rest days.</summary>
    /// <exception cref="ArgumentException">No day is worked.</exception>
    public WorkingWeek(IReadOnlyDictionary<DayOfWeek, WorkingHours> hours)
    {
        _hours = [.. Enum.GetValues<DayOfWeek>().Select(day => hours.TryGetValue(day, out var ofDay) ? ofDay : WorkingHours.None)];
        Ordinary =
            _hours.Skip(1).Append(_hours[0]).FirstOrDefault(ofDay => ofDay.IsAny)
            ?? throw new ArgumentException("A week needs a worked day.", nameof(hours));
    }

    /// <summary>The hours of the first worked day from Monday on; a day of rest that is worked in exchange has these.</summary>
    public WorkingHours Ordinary { get; }

    /// <summary>The hours of a day of the week; none on a rest day.</summary>
    public WorkingHours On(DayOfWeek day) => _hours[(int)day];
}
