using System.Globalization;
using System.Text.Json.Nodes;

namespace CaiCach.Samples;

/// <summary>
/// The due days behind the words of a deadline, from the codes beside them: q1–q4, m1–m12, h1, h2, y, d05-31 (a day), c (continuous),
/// x (external), r=quarterly,yearly (recurring); "q2+q4" are two for one line of words.
/// </summary>
internal static class SampleMilestones
{
    public static IEnumerable<JsonObject> Of(SampleActivity activity, SampleTask task, int year)
    {
        for (var i = 0; i < activity.DueCodes.Count; i++)
        {
            foreach (var code in activity.DueCodes[i].Split('+'))
            {
                var (kind, due) = Due(code, year);
                yield return new JsonObject
                {
                    ["label"] = Label(activity, task, i),
                    ["kind"] = kind,
                    ["due"] = due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ["cadence"] = code.StartsWith("r=", StringComparison.Ordinal)
                        ? new JsonArray([.. code[2..].Split(',').Select(period => JsonValue.Create(period))])
                        : null,
                };
            }
        }
    }

    /// <summary>The words before the colon; in the frame, where each activity has its own row, what comes of it.</summary>
    private static string? Label(SampleActivity activity, SampleTask task, int line)
    {
        var words = activity.Deadline[line].Split(": ");
        return words.Length > 1 ? words[0]
            : task.Activities.Count > 1 ? activity.Deliverables[0]
            : null;
    }

    private static (string Kind, DateOnly? Due) Due(string code, int year)
    {
        var rest = code[1..];
        return code[0] switch
        {
            'q' => ("quarter", MonthEnd(year, Number(rest) * 3)),
            'm' => ("month", MonthEnd(year, Number(rest))),
            'h' => ("half-year", MonthEnd(year, Number(rest) * 6)),
            'y' => ("year", MonthEnd(year, 12)),
            'd' => ("date", new DateOnly(year, Number(rest[..2]), Number(rest[3..]))),
            'c' => ("continuous", null),
            'x' => ("external", null),
            'r' => ("recurring", null),
            _ => throw new InvalidOperationException($"No due day is meant by {code}."),
        };
    }

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
