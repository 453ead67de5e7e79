using System.Globalization;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Tests.Domain.Clock;

/// <summary>Reads the short words of the tables of the clock.</summary>
internal static class ClockCase
{
    internal static DataFiles Data { get; } = new(FindData());

    internal static CalendarCatalogue Calendars { get; } = CalendarCatalogue.Load(Data);

    internal static WorkingCalendar Calendar => Calendars.Standard;

    internal static ClockRules Rules { get; } = ClockRulesCatalogue.Load(Data).On(new DateOnly(2026, 1, 1));

    /// <summary>"8h" hours, "2d" working days, "5c" calendar days, "1m" months, "s" same day, "-" none.</summary>
    internal static TimeLimit Limit(string limit) =>
        limit switch
        {
            "-" => TimeLimit.Unlimited,
            "s" => new TimeLimit(1, TimeLimitUnit.WorkingDays, IsSameDay: true),
            _ => new TimeLimit(
                int.Parse(limit[..^1], CultureInfo.InvariantCulture),
                limit[^1] switch
                {
                    'h' => TimeLimitUnit.WorkingHours,
                    'd' => TimeLimitUnit.WorkingDays,
                    'c' => TimeLimitUnit.CalendarDays,
                    'm' => TimeLimitUnit.Months,
                    _ => throw new FormatException(limit),
                }
            ),
        };

    /// <summary>"R 03-02 10:15; S …": R received, S F A paused for supplement, payment, other agency, G goes on, X extended, H by hand, E ended; 2026.</summary>
    internal static IReadOnlyList<ClockFact> Facts(string facts) => [.. facts.Split("; ").Select(Fact)];

    internal static DateTimeOffset At(string local)
    {
        var full = local.Length == 11 ? $"2026-{local}" : local;
        var time = DateTime.ParseExact(full, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return VietnamTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    internal static DateTimeOffset? AtOrNone(string local) => local == "-" ? null : At(local);

    private static ClockFact Fact(string fact)
    {
        var at = At(fact[2..13]);
        return fact[0] switch
        {
            'R' => new(at, ClockFactKind.Received),
            'S' => new(at, ClockFactKind.Paused, Cause: PauseCause.Supplement),
            'F' => new(at, ClockFactKind.Paused, Cause: PauseCause.Payment),
            'A' => new(at, ClockFactKind.Paused, Cause: PauseCause.OtherAgency),
            'G' => new(at, ClockFactKind.Resumed),
            'X' => new(at, ClockFactKind.Extended, At(fact[14..])),
            'H' => new(at, ClockFactKind.Rescheduled, At(fact[14..])),
            'E' => new(at, ClockFactKind.Ended),
            _ => throw new FormatException(fact),
        };
    }

    private static string FindData()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "data");
    }
}
