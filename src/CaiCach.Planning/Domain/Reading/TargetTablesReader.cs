using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Reads the targets that stand in tables: a row each, with its figure and unit in columns of their own, group rows giving the area.</summary>
internal sealed class TargetTablesReader(DocumentText document)
{
    /// <summary>The targets of all such tables.</summary>
    public IReadOnlyList<TargetReading> Read()
    {
        var targets = new List<TargetReading>();
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block] is DocumentTable table)
            {
                var grid = new TableGrid(table);
                if (TargetColumns.Of(grid) is { } columns)
                {
                    targets.AddRange(Rows(grid, columns, block));
                }
            }
        }

        return targets;
    }

    private static IEnumerable<TargetReading> Rows(TableGrid grid, TargetColumns columns, int block)
    {
        ReformArea? area = null;
        string? group = null;
        for (var row = columns.HeaderRows; row < grid.Rows; row++)
        {
            var filled = grid.Starting(row).Where(slot => !slot.IsEmpty).ToList();
            var number = columns.No < 0 ? "" : Words(grid, row, columns.No).Trim('.', ')', ' ');
            var text = Words(grid, row, columns.Text);
            var unit = columns.Unit < 0 ? "" : Words(grid, row, columns.Unit);
            if (text.Length == 0 || ColumnRoles.IsNumbering([.. filled.Select(slot => slot.Text)]))
            {
                continue;
            }

            if (filled.All(slot => slot.Cell.Column == columns.No || grid.At(row, columns.Text) == slot))
            {
                (area, group) = (AreaWords.OfHeading(Folding.Of(text)) ?? area, number.Length > 0 ? number : group);
                continue;
            }

            var measures = FigureReader.Read(Words(grid, row, columns.Figure), unit) is { } figure
                ? [figure]
                : MeasuresReader.Read(text).Measures;
            if (measures.Count > 0)
            {
                yield return Target(new SourcePlace(block, row, block), area, Section(group, number), text, measures);
            }
        }
    }

    private static TargetReading Target(
        SourcePlace place,
        ReformArea? area,
        string? section,
        string text,
        IReadOnlyList<MeasureReading> measures
    ) =>
        new()
        {
            Area = area ?? AreaWords.OfItem(Folding.Of(text)),
            Section = section,
            Text = text,
            Measures = measures,
            Place = place,
            InDoubt = area is null ? [ReadingField.Area] : [],
        };

    // "1" says its place together with the group's "I"; "1.2" by itself.
    private static string? Section(string? group, string number) =>
        number.Length == 0 ? group
        : group is null || number.Contains('.', StringComparison.Ordinal) ? number
        : $"{group}.{number}";

    private static string Words(TableGrid grid, int row, int column) =>
        grid.At(row, column) is { } slot && slot.Row == row ? slot.Text : "";
}
