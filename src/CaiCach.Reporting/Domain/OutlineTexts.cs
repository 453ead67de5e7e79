using CaiCach.Documents.Official;
using CaiCach.Foundation.Reform;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>What is proposed for the texts of an outline.</summary>
internal sealed class OutlineTexts(
    ReportOutline outline,
    ProgressOutline words,
    ReportSpan span,
    OutlineFigures figures,
    PlanProgress plans,
    IReadOnlyList<PlanTarget> targets,
    PlansBelow below
)
{
    /// <summary>What stands where data are missing.</summary>
    public static string Missing(ReportOutline outline, TextItem text) =>
        ProgressOutline.Fill(outline.Missing, ("what", text.What ?? ""), ("owner", text.Owner ?? ""));

    /// <summary>
    /// By item: from tasks late, targets behind, indicators worse than before and tasks due next, reports of units below, the outline's own words, or what is
    /// missing and who owes it.
    /// </summary>
    /// <param name="isHigherBetter">Which direction of an indicator is good, by its code; null where neither is.</param>
    public IReadOnlyDictionary<string, string> Propose(Func<string, bool?> isHigherBetter) =>
        outline.TextItems.ToDictionary(
            item => item.Id,
            item =>
                item.Text!.Proposal switch
                {
                    null => Recorded(item) ?? Missing(outline, item.Text),
                    ReportTexts.ShortcomingsItem => Shortcomings(item.Text.Area, isHigherBetter),
                    ReportTexts.DirectionsItem => Directions(),
                    ReportTexts.CoverageItem => outline.Consolidates!.Of(figures.Coverage!),
                    ReportTexts.StaffItem => Staff(),
                    var own => own,
                },
            StringComparer.Ordinal
        );

    private string Staff() =>
        ProgressOutline.Fill(
            outline.Staff ?? "",
            ("departments", VietnameseFormat.Number(figures.Staff.Departments)),
            ("people", VietnameseFormat.Number(figures.Staff.People))
        );

    /// <summary>What the figures say that people entered; null where there is none. Sentences of an item say them already.</summary>
    private string? Recorded(OutlineItem item)
    {
        var values = item.Text!.Recorded.Select(figures.Of).OfType<IndicatorValue>().Where(value => value.Value is not null).ToList();
        return values.Count == 0 ? null
            : item.Row is null ? ""
            : string.Join(
                "; ",
                values.Select(value =>
                    $"{value.Name}: {OutlineTables.Written(value, "")}{figures.EvidenceOf(value.Code, outline.Evidence)}"
                )
            );
    }

    private string Directions() =>
        string.Join('\n', [ProgressTexts.Propose(words, span, plans).Directions, .. outline.Below?.Directions(below, span) ?? []]);

    private string Shortcomings(string? area, Func<string, bool?> isHigherBetter)
    {
        var known = area is not null && ReformAreas.TryParse(area, out var parsed) ? parsed : (ReformArea?)null;
        var tasks = plans.Tasks.Where(task => known is null || task.Area == known).ToList();
        var late = tasks.Any(task => task.Status == TaskTimeliness.OpenLate);
        var fromTasks = ProgressTexts.Propose(words, span, plans with { Tasks = tasks }).Shortcomings;
        string[] lines =
        [
            .. late ? new[] { fromTasks } : [],
            .. area is null ? Counted() : [],
            .. area is null && outline.Below is { } told ? told.Shortcomings(below) : [],
            .. area is null && outline.Behind is { } behind ? Behind(behind) : [],
            .. outline.Worse is { } say ? Worse(say, area, isHigherBetter) : [],
        ];
        return lines.Length == 0 ? fromTasks : string.Join('\n', lines);
    }

    private IEnumerable<string> Counted() =>
        from one in outline.CountedShortcomings
        let count = figures.Of(one.Indicator)?.Counted ?? 0
        where count > 0
        select ProgressOutline.Fill(one.Text, ("count", ProgressTexts.Count(count)));

    /// <summary>Targets stand as of a day, which is told; one of another year than the report's is not about it.</summary>
    private IEnumerable<string> Behind(BehindWords say)
    {
        var found = targets.Where(one => one.IsBehind && one.AsOf?.Year == span.Period.Year).ToList();
        return found.Count == 0
            ? []
            :
            [
                ProgressOutline.Fill(say.Many, ("count", ProgressTexts.Count(found.Count))),
                .. AsList(
                    found.Select(one =>
                        ProgressOutline.Fill(
                            say.Item,
                            ("name", ProgressTexts.Bare(one.Name)),
                            ("goal", one.Goal),
                            ("now", one.Now ?? ""),
                            ("day", VietnameseFormat.Day(one.AsOf!.Value)),
                            ("status", one.StatusText)
                        )
                    )
                ),
            ];
    }

    private static IEnumerable<string> AsList(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Select((line, at) => line + (at == all.Count - 1 ? "." : ";"));
    }

    private List<string> Worse(WorseWords say, string? area, Func<string, bool?> isHigherBetter)
    {
        var sentences = new OutlineSentences(outline, span, figures);
        var found = figures
            .Now.Indicators.Where(value => area is null || value.Area == area)
            .Where(value => IsWorse(value, isHigherBetter(value.Code)))
            .Select(value =>
                ProgressOutline.Fill(
                    say.Item,
                    ("name", value.Name),
                    ("value", OutlineSentences.Written(value, "")),
                    ("compared", sentences.BesideBefore(value))
                )
            )
            .ToList();
        return found.Count == 0
            ? []
            :
            [
                ProgressOutline.Fill(
                    say.Many,
                    ("count", ProgressTexts.Count(found.Count)),
                    ("period", span.Period.Previous().NameInSentence)
                ),
                .. AsList(found),
            ];
    }

    /// <summary>A figure without its like in the period before is neither better nor worse.</summary>
    private bool IsWorse(IndicatorValue value, bool? isHigherBetter) =>
        isHigherBetter is { } higher
        && value.Value is { } now
        && OutlineFigures.Of(figures.Before, value.Code) is { Value: { } then } before
        && (before.Denominator ?? before.Counted) != 0
        && (higher ? now < then : now > then);
}
