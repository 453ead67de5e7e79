namespace CaiCach.Reporting.Domain;

/// <summary>Which records an item of an outline lists.</summary>
internal enum OutlineListKind
{
    /// <summary>The plans in force in the period.</summary>
    Plans,

    /// <summary>The tasks that fall due in the period after it.</summary>
    NextTasks,

    /// <summary>The reports that were issued in the period.</summary>
    Reports,

    /// <summary>The departments of the authority on the day of the report.</summary>
    Departments,

    /// <summary>The units below without a report that was accepted.</summary>
    UnitsWithoutReport,
}

/// <summary>A list under an item.</summary>
/// <param name="Of">What is listed.</param>
/// <param name="Columns">The headings: order, what, by or number, day or count.</param>
/// <param name="None">What is said where there is nothing to list.</param>
internal sealed record OutlineListItem(OutlineListKind Of, IReadOnlyList<string> Columns, string None)
{
    /// <summary>How many columns a list has.</summary>
    public const int ColumnCount = 4;
}

/// <summary>A line of a list.</summary>
/// <param name="Text">What it is.</param>
/// <param name="By">Whose it is, or its number.</param>
/// <param name="Last">Its day, or how many.</param>
/// <param name="Url">Its page; null for none.</param>
internal sealed record OutlineLine(string Text, string? By, string? Last, string? Url);

/// <summary>A row of a statistical table: the figure of an indicator, or what a person writes.</summary>
/// <param name="Measure">What is counted, for a row without an indicator.</param>
/// <param name="Indicator">The indicator's code; null where the row is written by hand.</param>
internal sealed record OutlineRowItem(string Measure, string? Indicator)
{
    /// <summary>Columns before those of the periods.</summary>
    public const int ColumnsBefore = 3;
}

/// <summary>How indicators that are worse than in the period before are told among the shortcomings.</summary>
/// <param name="Many">Before them: <c>{count}</c>, <c>{period}</c>.</param>
/// <param name="Item">Each: <c>{name}</c>, <c>{value}</c>, <c>{compared}</c>.</param>
internal sealed record WorseWords(string Many, string Item);

/// <summary>How targets of the plan in force that are missed or at risk are told among the shortcomings.</summary>
/// <param name="Many">Before them: <c>{count}</c>.</param>
/// <param name="Item">Each: <c>{name}</c>, <c>{goal}</c>, <c>{now}</c>, <c>{day}</c>, <c>{status}</c>.</param>
internal sealed record BehindWords(string Many, string Item);

/// <summary>How a figure is set beside what the plan asks of it: <c>{goal}</c>.</summary>
/// <param name="Met">Where it is reached.</param>
/// <param name="Missed">Where it is not.</param>
internal sealed record GoalWords(string Met, string Missed);

/// <summary>A count that is a shortcoming of its own unless it is zero.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Text">The sentence: <c>{count}</c>.</param>
internal sealed record CountedShortcoming(string Indicator, string Text);

/// <summary>A part of the system that keeps what an item asks for.</summary>
internal enum OutlineRoom
{
    /// <summary>Dossiers, procedures, certification.</summary>
    OneStop,

    /// <summary>Ratings, petitions, dialogues.</summary>
    Voice,

    /// <summary>Registers: meetings, training, legal documents, assets.</summary>
    Registers,

    /// <summary>Official documents and work files.</summary>
    Records,

    /// <summary>Inspections, findings, remedies.</summary>
    Inspection,

    /// <summary>The reform index.</summary>
    Scoring,
}
