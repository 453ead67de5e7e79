namespace CaiCach.Reporting.Domain;

/// <summary>The words of the progress report, from <c>data/outlines/progress.json</c>; <c>{name}</c> stands for a figure or name.</summary>
internal sealed record ProgressOutline(
    string Source,
    string TypeAbbreviation,
    string OfferOnPlan,
    string Subject,
    string Opening,
    string PlanPrefix,
    string PlanInSentence,
    string PlanWithoutNumber,
    string NoPlan,
    CutoffWords Cutoffs,
    string ListSeparator,
    OutlineHeadings Headings,
    string NoFigures,
    string Total,
    SplitSentence Done,
    CountSentence DoneInPeriod,
    SplitSentence Open,
    CountSentence LateTasks,
    string LateTask,
    string Extended,
    ShortcomingWords Shortcomings,
    DirectionWords Directions,
    FigureWords Figures,
    IReadOnlyList<string> Annexes,
    AnnexWords Annex,
    IReadOnlyList<string> Recipients
)
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "outlines/progress.json";

    /// <summary>The outline's name on the command line and in the database.</summary>
    public const string Name = "progress";

    /// <summary>Puts values into a sentence.</summary>
    public static string Fill(string pattern, params IReadOnlyList<(string Name, string Value)> values) =>
        values.Aggregate(pattern, (text, value) => text.Replace("{" + value.Name + "}", value.Value, StringComparison.Ordinal));
}

/// <summary>What the two kinds of cut-off are called.</summary>
internal sealed record CutoffWords(string Calendar, string Reporting);

/// <summary>The headings.</summary>
internal sealed record OutlineHeadings(string Results, string General, string ByArea, string Late, string Shortcomings, string Directions);

/// <summary>A sentence about a count.</summary>
internal sealed record CountSentence(string Zero, string Many);

/// <summary>A sentence about a count of which some are in time and some late.</summary>
internal sealed record SplitSentence(string Zero, string AllInTime, string AllLate, string Many);

/// <summary>What is proposed as shortcomings and their causes.</summary>
internal sealed record ShortcomingWords(string Zero, string Many, string Item, string CauseUnknown, string NoLead);

/// <summary>What is proposed as the next steps.</summary>
internal sealed record DirectionWords(string Late, CountSentence Next, string Item, string NoLead);

/// <summary>The tables of figures.</summary>
internal sealed record FigureWords(
    string Unit,
    string Order,
    string Count,
    IReadOnlyList<string> Statuses,
    string Sum,
    FigureTableWords ByArea,
    FigureTableWords ByLead
)
{
    /// <summary>What is counted, out of the line that says so above tables.</summary>
    public string Measure => Unit[(Unit.LastIndexOf(':') + 1)..].Trim();
}

/// <summary>One table of figures.</summary>
internal sealed record FigureTableWords(string Caption, string Name, string None);

/// <summary>The annexes.</summary>
internal sealed record AnnexWords(
    string Label,
    string IssuedWith,
    string IssuedWithBlank,
    string IssuedWithNumber,
    IReadOnlyList<string> Columns,
    string Extended,
    string NoDeadline
);
