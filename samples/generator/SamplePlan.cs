namespace CaiCach.Samples;

/// <summary>A plan of a made-up commune, as its text file under <c>plans/</c> tells it.</summary>
internal sealed class SamplePlan
{
    /// <summary>The lines "@name value"; a name that stands several times has several values.</summary>
    public required ILookup<string, string> Header { get; init; }

    /// <summary>The text, targets included.</summary>
    public required IReadOnlyList<SampleBlock> Body { get; init; }

    /// <summary>The tables of tasks.</summary>
    public required IReadOnlyList<SampleAnnex> Annexes { get; init; }

    /// <summary>The value of a line that must be there.</summary>
    public string this[string name] => Header[name].Single();

    /// <summary>The value of a line that may be missing.</summary>
    public string? Optional(string name) => Header[name].SingleOrDefault();

    /// <summary>The parts of a line's value.</summary>
    public IReadOnlyList<string> List(string name) => SampleText.List(Optional(name) ?? "");
}

/// <summary>A line of the text.</summary>
/// <param name="Kind">'#' counts the depth of a heading, '-' is a bullet, 'p' a paragraph.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Target">The target that a careful official reads in it; null for none.</param>
internal sealed record SampleBlock(string Kind, string Text, SampleTarget? Target = null);

/// <summary>A target.</summary>
internal sealed record SampleTarget(string Area, string Section, string Text, IReadOnlyList<SampleMeasure> Measures);

/// <summary>A threshold.</summary>
internal sealed record SampleMeasure(string Comparator, decimal Value, string Unit);

/// <summary>A table of tasks.</summary>
/// <param name="Layout">"tasks" one area, "areas" with rows for the areas, "frame" the 8 columns.</param>
/// <param name="Label">"Phụ lục 01".</param>
/// <param name="Title">Its title.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record SampleAnnex(string Layout, string Label, string Title, IReadOnlyList<SampleColumn> Columns)
{
    /// <summary>Its areas; one without title where the annex is of one area.</summary>
    public List<SampleArea> Areas { get; } = [];
}

/// <summary>A column with its share of the width.</summary>
internal sealed record SampleColumn(double Width, string Header);

/// <summary>The tasks of an area.</summary>
internal sealed record SampleArea(string Id, string No, string Title)
{
    /// <summary>The goals above the tasks; one of null where the table has none.</summary>
    public List<SampleGoal> Goals { get; } = [];
}

/// <summary>A goal of the 8-column frame.</summary>
internal sealed record SampleGoal(SampleTarget? Target)
{
    public List<SampleTask> Tasks { get; } = [];
}

/// <summary>A task.</summary>
internal sealed record SampleTask(string No, string Text, IReadOnlyList<string> Lead, IReadOnlyList<string> Coordinating)
{
    public string? Budget { get; init; }

    /// <summary>Its activities; one without words where the table has no such column.</summary>
    public List<SampleActivity> Activities { get; } = [];
}

/// <summary>What is done for a task, what comes of it, and when.</summary>
internal sealed record SampleActivity(
    string? No,
    string? Text,
    IReadOnlyList<string> Deliverables,
    IReadOnlyList<string> Deadline,
    IReadOnlyList<string> DueCodes
);
