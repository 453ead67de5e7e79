using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>The words of the table of compliance costs.</summary>
/// <param name="Columns">The headers of the eleven columns.</param>
/// <param name="Wage">What an hour is worth and by which source.</param>
/// <param name="Total">The last row.</param>
/// <param name="Missing">What stands instead of a sheet that was not worked out.</param>
internal sealed record CostTableWords(IReadOnlyList<string> Columns, string Wage, string Total, string Missing);

/// <summary>A cost sheet as the table of a form, line by line with its sums.</summary>
internal sealed class CostTable(CostTableWords words, FormPen pen)
{
    private const int FigureDecimals = 2;

    private static readonly double[] Widths = [1.5, 5.2, 1.6, 2, 2.2, 2.2, 2.2, 1.5, 1.9, 2.5, 3];

    /// <summary>The table under a line that says what an hour is worth.</summary>
    public IEnumerable<OfficialBlock> Blocks(CostSheet? sheet) =>
        sheet is null
            ? [new OfficialParagraph(words.Missing)]
            :
            [
                pen.Line(
                    words.Wage,
                    new FormValue("amount", Figure(sheet.Wage.AmountVnd)),
                    new FormValue("year", sheet.Wage.Year.ToString(CultureInfo.InvariantCulture)),
                    new FormValue("source", sheet.Wage.Source)
                ),
                new OfficialTable(Columns(), [.. Rows(sheet), Total(sheet)]),
            ];

    /// <summary>A figure as the form prints it.</summary>
    public static string Figure(decimal number) => Foundation.Text.VietnameseNumber.Format(number, FigureDecimals);

    private OfficialColumn[] Columns() =>
        [
            .. words.Columns.Zip(
                Widths,
                (header, width) => new OfficialColumn(header, width, width > 5 ? OfficialAlignment.Left : OfficialAlignment.Right)
            ),
        ];

    private static IEnumerable<OfficialRow> Rows(CostSheet sheet)
    {
        var part = 0;
        foreach (var group in sheet.Steps.GroupBy(step => step.Work).OrderBy(group => group.Key))
        {
            part++;
            yield return new OfficialRow([
                new(part.ToString(CultureInfo.InvariantCulture)),
                new(BurdenNames.Of(group.Key)) { ColumnSpan = Widths.Length - 2 },
                new(Figure(group.Sum(sheet.YearlyVnd))),
            ])
            {
                IsGroup = true,
            };
            var line = 0;
            foreach (var step in group)
            {
                line++;
                yield return Row(sheet, step, $"{part}.{line}");
            }
        }
    }

    private static OfficialRow Row(CostSheet sheet, CostStep step, string number) =>
        new([
            new(number),
            new(step.Activity),
            new(Figure(step.Hours)),
            new(Figure(sheet.Wage.AmountVnd)),
            new(Figure(step.ConsultingVnd)),
            new(Figure(step.FeeVnd)),
            new(Figure(step.OtherVnd)),
            new(Figure(step.TimesPerYear)),
            new(Figure(step.ApplicantsPerYear)),
            new(Figure(sheet.OnceVnd(step))),
            new(Figure(sheet.YearlyVnd(step))),
        ]);

    private OfficialRow Total(CostSheet sheet) =>
        new([
            new(words.Total)
            {
                ColumnSpan = Widths.Length - 1,
                IsBold = true,
                Alignment = OfficialAlignment.Left,
            },
            new(Figure(sheet.TotalVnd())) { IsBold = true },
        ]);
}
