using System.CommandLine;
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
