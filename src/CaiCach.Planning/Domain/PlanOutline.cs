namespace CaiCach.Planning.Domain;

/// <summary>The words of a plan as an official document, from <c>data/outlines/plan.json</c>; <c>{name}</c> stands for a figure or name.</summary>
internal sealed record PlanOutline(
    string Source,
    string PlanAbbreviation,
    string DecisionAbbreviation,
    string TitlePrefix,
    string Opening,
    string Bases,
    string Base,
    string ListSeparator,
    PlanHeadings Headings,
    string NoTargets,
    string NoArea,
    string Tasks,
    string NoTasks,
    string AnnexLine,
    IReadOnlyList<string> Execution,
    PlanAnnexWords Annex,
    DecisionWords Decision,
    IReadOnlyList<string> Recipients
)
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "outlines/plan.json";

    /// <summary>Puts values into a sentence.</summary>
    public static string Fill(string pattern, params IReadOnlyList<(string Name, string Value)> values) =>
        values.Aggregate(pattern, (text, value) => text.Replace("{" + value.Name + "}", value.Value, StringComparison.Ordinal));
}

/// <summary>The headings.</summary>
internal sealed record PlanHeadings(string Targets, string Tasks, string Execution);

/// <summary>The annexes.</summary>
internal sealed record PlanAnnexWords(
    string Label,
    string IssuedWithPlan,
    string IssuedWithDecision,
    string NumberBlank,
    string NumberKnown,
    IReadOnlyList<string> Columns
);

/// <summary>The decision that issues a plan.</summary>
internal sealed record DecisionWords(string Authority, string Subject, IReadOnlyList<string> Articles, IReadOnlyList<string> Recipients);
