using System.Text.Json.Serialization;
using CaiCach.Foundation.Reform;

namespace CaiCach.Planning.Contracts;

/// <summary>A reform plan as read from a document; serialised by <see cref="PlanReadingJson"/> it is a document of <c>plan.schema.json</c>.</summary>
public sealed record PlanReading
{
    /// <summary>What the head of the document says.</summary>
    [JsonPropertyName("plan")]
    public required PlanHeaderReading Header { get; init; }

    /// <summary>The targets, in the document's order.</summary>
    public required IReadOnlyList<TargetReading> Targets { get; init; }

    /// <summary>The tasks of the annexes, in the document's order.</summary>
    public required IReadOnlyList<TaskReading> Tasks { get; init; }

    /// <summary>What the reader was unsure of.</summary>
    public required IReadOnlyList<ReadingWarning> Warnings { get; init; }
}

/// <summary>The head of a plan.</summary>
public sealed record PlanHeaderReading
{
    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>The issuing body, e.g. UBND xã …; null where none was found.</summary>
    public string? Issuer { get; init; }

    /// <summary>Number and symbol, e.g. 09/KH-UBND; null where the page leaves it blank.</summary>
    public string? Number { get; init; }

    /// <summary>ISO date, or year-month where the day is blank; null where none was found.</summary>
    public string? IssuedOn { get; init; }

    /// <summary>The days the plan is for.</summary>
    public required PeriodReading Period { get; init; }

    /// <summary>Numbers of the documents named as bases, e.g. 76/NQ-CP, in the document's order.</summary>
    public required IReadOnlyList<string> LegalBases { get; init; }

    /// <summary>Fields of the head that the reader was unsure of, for the review page.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReadingField> InDoubt { get; init; } = [];
}

/// <summary>A span of days, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record PeriodReading(DateOnly From, DateOnly To);

/// <summary>One measurable target.</summary>
public sealed record TargetReading
{
    /// <summary>The area of the heading that it stands under; null where none could be told.</summary>
    public required ReformArea? Area { get; init; }

    /// <summary>The document's own number, e.g. 1.2 or II.3.a.</summary>
    public string? Section { get; init; }

    /// <summary>The whole item as printed.</summary>
    public required string Text { get; init; }

    /// <summary>Every threshold in the text, in its order.</summary>
    public required IReadOnlyList<MeasureReading> Measures { get; init; }

    /// <summary>Where it stands in the document.</summary>
    [JsonIgnore]
    public SourcePlace? Place { get; init; }

    /// <summary>Fields that the reader was unsure of.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReadingField> InDoubt { get; init; } = [];
}

/// <summary>One threshold of a target.</summary>
/// <param name="Comparator">How a measured value is compared with <paramref name="Value"/>.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">"%" or the counted thing.</param>
public sealed record MeasureReading(MeasureComparator Comparator, decimal Value, string Unit);

/// <summary>One task of an annex.</summary>
public sealed record TaskReading
{
    /// <summary>The area of the annex or group that the row stands in; null where none could be told.</summary>
    public required ReformArea? Area { get; init; }

    /// <summary>The row's own number as printed, without its dot.</summary>
    public string? No { get; init; }

    /// <summary>The target the row stands under, where the table has such a column.</summary>
    public string? Goal { get; init; }

    /// <summary>The task as printed.</summary>
    public required string Text { get; init; }

    /// <summary>Activities, where the table has such a column.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>What closes the task.</summary>
    public required IReadOnlyList<string> Deliverables { get; init; }

    /// <summary>Bodies in charge, spelled as printed.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>Bodies that help, spelled as printed.</summary>
    public required IReadOnlyList<string> Coordinating { get; init; }

    /// <summary>When it is due.</summary>
    public required DeadlineReading Deadline { get; init; }

    /// <summary>The money named for it, as printed.</summary>
    public string? Budget { get; init; }

    /// <summary>Where it stands in the document.</summary>
    [JsonIgnore]
    public SourcePlace? Place { get; init; }

    /// <summary>Fields that the reader was unsure of.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReadingField> InDoubt { get; init; } = [];
}

/// <summary>A deadline: the words and what they mean.</summary>
/// <param name="Raw">The words as printed.</param>
/// <param name="Milestones">What they mean; none where they were not understood.</param>
public sealed record DeadlineReading(string Raw, IReadOnlyList<MilestoneReading> Milestones);

/// <summary>One thing that falls due.</summary>
/// <param name="Label">What is due then; null where the deadline names nothing.</param>
/// <param name="Kind">How the time is told.</param>
/// <param name="Due">The last day on which it is on time; null for recurring, continuous and external.</param>
/// <param name="Cadence">How often, for <see cref="MilestoneKind.Recurring"/>; null where no period is named.</param>
public sealed record MilestoneReading(string? Label, MilestoneKind Kind, DateOnly? Due, IReadOnlyList<ReadingCadence>? Cadence);

/// <summary>What the reader was unsure of.</summary>
/// <param name="Where">The place, as a person would name it.</param>
/// <param name="Message">What is in doubt, in Vietnamese.</param>
public sealed record ReadingWarning(string Where, string Message);

/// <summary>The place of a target or task in the document.</summary>
/// <param name="Block">Index of the paragraph or table in <c>DocumentText.Blocks</c>, from 0.</param>
/// <param name="Row">Row of the table, from 0; null for a paragraph.</param>
/// <param name="LastBlock">Index of the last block, where it goes over several.</param>
public sealed record SourcePlace(int Block, int? Row, int LastBlock)
{
    /// <summary>Page of the source, from 1; null where the form has no pages.</summary>
    public int? Page { get; init; }
}
