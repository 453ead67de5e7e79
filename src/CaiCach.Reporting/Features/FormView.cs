using CaiCach.Foundation.Time;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>A statistical form on a page.</summary>
/// <param name="Figures">Its figures.</param>
/// <param name="Words">What is said around it.</param>
/// <param name="Period">Its period.</param>
/// <param name="Cutoff">Which days that has.</param>
internal sealed record FormView(FormFigures Figures, FormOutline Words, Period Period, PeriodCutoff Cutoff)
{
    /// <summary>The groups of columns, each with its parts.</summary>
    public IReadOnlyList<IReadOnlyList<Indicators.Contracts.FormTableColumn>> Groups =>
        Figures.Table.Columns.ChunkBy(column => column.Group);

    /// <summary>The moment as of which its figures are opened; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>How far other systems differ from the records of now; none for figures that were signed.</summary>
    public IReadOnlyList<Indicators.Contracts.SourceDifference> Sources { get; init; } = [];

    /// <summary>The records behind a figure; a field null for all.</summary>
    public string Records(int column, string? field) =>
        ReportingLinks.FormRecords(Figures.Table.Code, column, field, Period, Cutoff) + ReportingLinks.AsOf(AsOf);
}
