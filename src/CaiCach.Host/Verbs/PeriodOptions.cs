using System.CommandLine;
using System.Globalization;
using CaiCach.Foundation.Time;

namespace CaiCach.Host.Verbs;

/// <summary>Options that verbs about figures share.</summary>
internal static class PeriodOptions
{
    /// <summary><c>--period 2026-Q3</c>.</summary>
    public static Option<Period> Period()
    {
        var period = Parsed<Period>(
            "--period",
            "kỳ báo cáo: 2026, 2026-H1, 2026-9M, 2026-Q1, 2026-07",
            text => Foundation.Time.Period.TryParse(text, out var parsed) ? parsed : null
        );
        period.Required = true;
        return period;
    }

    /// <summary><c>--cutoff calendar|reporting</c>.</summary>
    public static Option<PeriodCutoff?> Cutoff(string usual) =>
        Parsed<PeriodCutoff?>(
            "--cutoff",
            $"calendar hoặc reporting (mặc định {usual})",
            text =>
                text switch
                {
                    "calendar" => PeriodCutoff.Calendar,
                    "reporting" => PeriodCutoff.Reporting,
                    _ => null,
                }
        );

    /// <summary><c>--as-of 2026-07-14</c>: what was recorded by the end of that day.</summary>
    public static Option<DateOnly?> AsOf() =>
        Parsed<DateOnly?>(
            "--as-of",
            "ngày, dạng 2026-07-14: chỉ tính những gì đã ghi nhận đến hết ngày đó",
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null
        );

    /// <summary>The last instant of a day, as the database tells instants apart; null for none.</summary>
    public static DateTimeOffset? EndOf(DateOnly? day) => day is { } last ? VietnamTime.EndOf(last) - TimeSpan.FromMicroseconds(1) : null;

    /// <summary>An option whose text is read by us; what cannot be read is a wrong command line.</summary>
    public static Option<T> Parsed<T>(string name, string description, Func<string, T?> parse) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (parse(text) is { } value)
                {
                    return value;
                }

                result.AddError($"{name} {text}: {description}");
                return default!;
            },
        };
}
