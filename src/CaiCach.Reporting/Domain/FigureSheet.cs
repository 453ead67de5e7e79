using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>Figures in the order in which another system asks for them, from <c>data/outlines/sheets</c>.</summary>
/// <param name="Name">Its name in addresses and in the database.</param>
/// <param name="Title">What it is called.</param>
/// <param name="System">The system that they are entered in.</param>
/// <param name="Source">Where the order comes from.</param>
/// <param name="IsConfirmed">Whether the source was seen to say so.</param>
/// <param name="Rows">The figures in their order.</param>
internal sealed record FigureSheet(string Name, string Title, string System, string Source, bool IsConfirmed, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The folder of the files, below <c>data/</c>.</summary>
    public const string Folder = "outlines/sheets";

    /// <summary>The figures of a period.</summary>
    public IReadOnlyList<SheetFigure> Fill(IndicatorTable table)
    {
        var values = table.Indicators.ToDictionary(value => value.Code, StringComparer.Ordinal);
        return [.. Rows.Select(row => new SheetFigure(row, values.TryGetValue(row.Indicator, out var value) ? Of(row, value) : null))];
    }

    private static decimal? Of(SheetRow row, IndicatorValue value) =>
        row.Part switch
        {
            SheetPart.Count => value.Counted,
            SheetPart.Of => value.Denominator,
            _ => value.Value,
        };
}

/// <summary>A figure of a sheet.</summary>
/// <param name="Code">The other system's code of the field, unique in the sheet.</param>
/// <param name="Name">What the field is called there.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Part">What of it.</param>
internal sealed record SheetRow(string Code, string Name, string Indicator, SheetPart Part);

/// <summary>What of an indicator is entered.</summary>
internal enum SheetPart
{
    /// <summary>How many count.</summary>
    Count,

    /// <summary>Out of how many.</summary>
    Of,

    /// <summary>The value.</summary>
    Value,
}

/// <summary>A figure of a period.</summary>
/// <param name="Row">Which.</param>
/// <param name="Value">Its value; null where there is nothing to say.</param>
internal sealed record SheetFigure(SheetRow Row, decimal? Value)
{
    /// <summary>As it is typed: without grouped thousands; empty where there is nothing to say.</summary>
    public string Typed => Value is { } number ? VietnameseNumber.Format(number).Replace(".", "", StringComparison.Ordinal) : "";
}

/// <summary>The sheets of this installation.</summary>
internal sealed class FigureSheets
{
    private FigureSheets(IReadOnlyList<FigureSheet> all) => All = all;

    /// <summary>All of them, in the order of their files.</summary>
    public IReadOnlyList<FigureSheet> All { get; }

    /// <summary>Reads the files.</summary>
    /// <param name="files">Where they are.</param>
    /// <param name="indicators">The codes that a sheet may name.</param>
    /// <exception cref="InvalidDataException">A sheet cannot be used; the message says why.</exception>
    public static FigureSheets Load(DataFiles files, IReadOnlyCollection<string> indicators)
    {
        var all = files.List(FigureSheet.Folder, "*.json").Select(files.ReadJson<FigureSheet>).ToList();
        var errors = all.SelectMany(sheet => Wrong(sheet, indicators)).ToList();
        return errors.Count > 0
            ? throw new InvalidDataException(string.Join(' ', errors.Select(error => error.Message)))
            : new FigureSheets(all);
    }

    /// <summary>Every reason why a sheet cannot be used.</summary>
    public static IEnumerable<Error> Wrong(FigureSheet sheet, IReadOnlyCollection<string> indicators) =>
        [
            .. sheet
                .Rows.Where(row => !indicators.Contains(row.Indicator, StringComparer.Ordinal))
                .Select(row => SheetErrors.UnknownIndicator(sheet.Name, row.Indicator)),
            .. sheet
                .Rows.GroupBy(row => row.Code, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => SheetErrors.CodeTwice(sheet.Name, group.Key)),
        ];

    /// <summary>A sheet by its name; null where there is none.</summary>
    public FigureSheet? Find(string name) => All.FirstOrDefault(sheet => sheet.Name == name);
}
