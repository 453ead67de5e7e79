namespace CaiCach.Documents.Workbooks;

/// <summary>What a cell holds.</summary>
public enum WorkbookCellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A figure; a share as well (0.985 shown as 98,5%).</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An instant, shown in Vietnam's time.</summary>
    Instant,

    /// <summary>A figure that the workbook computes from other cells.</summary>
    Formula,
}

/// <summary>The value of one cell; the default is blank.</summary>
public readonly record struct WorkbookCell
{
    /// <summary>Vietnam has kept UTC+7 without daylight saving since 1975.</summary>
    internal static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private WorkbookCell(WorkbookCellKind kind) => Kind = kind;

    /// <summary>A blank cell.</summary>
    public static WorkbookCell Blank => default;

    /// <summary>What it holds.</summary>
    public WorkbookCellKind Kind { get; }

    /// <summary>The words; null unless it holds words.</summary>
    public string? Text { get; private init; }

    /// <summary>The figure; 0 unless it holds one.</summary>
    public decimal Number { get; private init; }

    /// <summary>The day; the first of all unless it holds one.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The instant; the first of all unless it holds one.</summary>
    public DateTimeOffset Instant { get; private init; }

    /// <summary>The formula without its sign of equality, <c>{row}</c> for the number of its row; null unless it holds one.</summary>
    public string? Formula { get; private init; }

    /// <summary>What the formula comes to while the cells it names are as written; null where it shows nothing.</summary>
    public decimal? Computed { get; private init; }

    /// <summary>Whether the figure is shown with the decimals it has, two at most, whatever its column has.</summary>
    public bool IsExact { get; private init; }

    /// <summary>A figure that the workbook computes: for formulas of ours, never for words that people typed.</summary>
    /// <param name="formula">Without the sign of equality; <c>{row}</c> stands for the number of the cell's row.</param>
    /// <param name="computed">What it comes to now; null where it shows nothing.</param>
    /// <param name="isExact">Whether it is shown with the decimals it has now, whatever its column has.</param>
    public static WorkbookCell OfFormula(string formula, decimal? computed, bool isExact = false) =>
        new(WorkbookCellKind.Formula)
        {
            Formula = formula,
            Computed = computed,
            IsExact = isExact,
        };

    /// <summary>Words, never a formula; null or empty is blank.</summary>
    public static WorkbookCell Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new(WorkbookCellKind.Text) { Text = text };

    /// <summary>A figure, or a share 0…1 in a percent column; null is blank.</summary>
    /// <param name="number">The figure.</param>
    /// <param name="isExact">Whether it is shown with the decimals it has, whatever its column has.</param>
    public static WorkbookCell Of(decimal? number, bool isExact = false) =>
        number is { } value ? new(WorkbookCellKind.Number) { Number = value, IsExact = isExact } : Blank;

    /// <summary>How many decimals a figure has, zeros at its end not counted.</summary>
    internal static int DecimalsOf(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    /// <summary>A day; null is blank.</summary>
    public static WorkbookCell Of(DateOnly? day) => day is { } value ? new(WorkbookCellKind.Day) { Day = value } : Blank;

    /// <summary>An instant; null is blank.</summary>
    public static WorkbookCell Of(DateTimeOffset? instant) =>
        instant is { } value ? new(WorkbookCellKind.Instant) { Instant = value } : Blank;
}
