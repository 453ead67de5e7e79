using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Planning.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>The two texts of a progress report that people edit; a line that begins with "- " is an item of a list.</summary>
/// <param name="Shortcomings">Tồn tại, nguyên nhân.</param>
/// <param name="Directions">Phương hướng, nhiệm vụ kỳ tới.</param>
internal sealed record ReportTexts(string Shortcomings, string Directions)
{
    /// <summary>The item of what is missing and why.</summary>
    public const string ShortcomingsItem = "shortcomings";

    /// <summary>The item of what comes next.</summary>
    public const string DirectionsItem = "directions";

    /// <summary>The proposal that tells how many reports of units below were accepted.</summary>
    public const string CoverageItem = "coverage";

    /// <summary>The proposal that tells how many departments there are and how many people work there.</summary>
    public const string StaffItem = "staff";

    /// <summary>By their items.</summary>
    public IReadOnlyDictionary<string, string> ByItem =>
        new Dictionary<string, string>(StringComparer.Ordinal) { [ShortcomingsItem] = Shortcomings, [DirectionsItem] = Directions };

    /// <summary>Out of a report's texts.</summary>
    public static ReportTexts Of(IReadOnlyDictionary<string, string> texts) =>
        new(texts.GetValueOrDefault(ShortcomingsItem, ""), texts.GetValueOrDefault(DirectionsItem, ""));
}

/// <summary>Proposes the texts from late tasks and from what falls due next.</summary>
internal static class ProgressTexts
{
    public static ReportTexts Propose(ProgressOutline outline, ReportSpan span, PlanProgress progress)
    {
        var late = progress.Tasks.Where(task => task.Status == TaskTimeliness.OpenLate).ToList();
        var next = progress.Tasks.Where(task => task.NextDueOn is not null).OrderBy(task => task.NextDueOn).ToList();
        return new ReportTexts(
            Lines(Shortcomings(outline.Shortcomings, late)),
            Lines(Directions(outline.Directions, span, late.Count, next))
        );
    }

    /// <summary>A count as official texts write it: 03, 12.</summary>
    public static string Count(decimal count) =>
        count is > 0 and < 10 && decimal.IsInteger(count) ? $"0{count:0}" : VietnameseNumber.Format(count);

    /// <summary>The unit that answers for a task, as a sentence names it.</summary>
    public static string LeadOf(TaskProgress task, string none) => task.LeadName.Length == 0 ? none : task.LeadName;

    /// <summary>A text within a sentence: its last full stop gone.</summary>
    public static string Bare(string text) => text.Trim().TrimEnd('.', ';', ',').ReplaceLineEndings(" ");

    private static IEnumerable<string> Shortcomings(ShortcomingWords words, List<TaskProgress> late)
    {
        if (late.Count == 0)
        {
            return [words.Zero];
        }

        return
        [
            ProgressOutline.Fill(words.Many, ("count", Count(late.Count))),
            .. late.Select(task =>
                ProgressOutline.Fill(
                    words.Item,
                    ("text", Bare(task.Text)),
                    ("lead", LeadOf(task, words.NoLead)),
                    ("cause", task.LastWords is { } cause ? Bare(cause) : words.CauseUnknown)
                ) + ";"
            ),
        ];
    }

    private static IEnumerable<string> Directions(DirectionWords words, ReportSpan span, int late, List<TaskProgress> next)
    {
        if (late > 0)
        {
            yield return ProgressOutline.Fill(words.Late, ("count", Count(late)));
        }

        if (next.Count == 0)
        {
            yield return words.Next.Zero;
            yield break;
        }

        yield return ProgressOutline.Fill(words.Next.Many, ("count", Count(next.Count)), ("following", span.Following.NameInSentence));
        foreach (var task in next)
        {
            yield return ProgressOutline.Fill(
                words.Item,
                ("text", Bare(task.Text)),
                ("lead", LeadOf(task, words.NoLead)),
                ("due", VietnameseFormat.Day(task.NextDueOn!.Value))
            ) + ";";
        }
    }

    /// <summary>The last item of a list ends with a full stop.</summary>
    private static string Lines(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        return text.EndsWith(';') ? string.Concat(text.AsSpan(0, text.Length - 1), ".") : text;
    }
}
