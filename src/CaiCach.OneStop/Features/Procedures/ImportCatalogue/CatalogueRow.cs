using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>A row as typed: its cells by column. What cannot be read is told and gives the least value.</summary>
internal sealed record CatalogueRow(string Sheet, int Number, IReadOnlyDictionary<string, WorkbookCell> Cells)
{
    private readonly List<string> _problems = [];

    /// <summary>What could not be read.</summary>
    public IEnumerable<string> Problems => _problems.Select(problem => CatalogueNames.At(Sheet, Number, problem));

    public void Refuse(string problem) => _problems.Add(problem);

    /// <summary>The words of a cell on one line; empty where there are none.</summary>
    public string Text(string column) => VietnameseText.Tidy(Raw(column));

    /// <summary>The words of a cell with its lines; null where there are none.</summary>
    public string? Words(string column) => Raw(column).Trim() is { Length: > 0 } words ? words : null;

    /// <summary>The words of a cell on one line; null where there are none.</summary>
    public string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Lines(string column) => TypedLines.Of(Raw(column));

    public DateOnly? Day(string column)
    {
        var cell = Cells.GetValueOrDefault(column);
        if (cell.Kind == WorkbookCellKind.Blank)
        {
            return null;
        }

        var day = cell.Day;
        if (cell.Kind == WorkbookCellKind.Day || VietnameseDate.TryParse(Text(column), out day))
        {
            return day;
        }

        Refuse(CatalogueErrors.DayWrong(column));
        return null;
    }

    /// <summary>A whole number; null where the cell is blank.</summary>
    public long? Whole(string column)
    {
        var cell = Cells.GetValueOrDefault(column);
        var number = cell.Number;
        if (cell.Kind == WorkbookCellKind.Blank)
        {
            return null;
        }

        var isNumber = cell.Kind == WorkbookCellKind.Number || VietnameseNumber.TryParse(Text(column), out number);
        if (isNumber && number == decimal.Truncate(number) && Math.Abs(number) <= ProcedureLimits.AmountMaxVnd * 10)
        {
            return (long)number;
        }

        Refuse(CatalogueErrors.NumberWrong(column));
        return null;
    }

    /// <summary>A small whole number; -1, which no rule allows, for one that is none.</summary>
    public int? Small(string column) => Whole(column) is { } number ? (int)Math.Clamp(number, -1, int.MaxValue) : null;

    public bool Yes(string column)
    {
        var text = VietnameseText.Fold(Text(column));
        if (text.Length > 0 && text != VietnameseText.Fold(CatalogueNames.Yes) && text != VietnameseText.Fold(CatalogueNames.No))
        {
            Refuse(CatalogueErrors.YesOrNo(column));
        }

        return text == VietnameseText.Fold(CatalogueNames.Yes);
    }

    /// <summary>The choice that a cell names; null where it is blank or names none.</summary>
    public T? Choice<T>(string column, Func<T, string> name)
        where T : struct, Enum => Text(column) is { Length: > 0 } text ? Find(column, text, name) : null;

    /// <summary>The choice that a cell must name.</summary>
    public T Required<T>(string column, Func<T, string> name)
        where T : struct, Enum
    {
        if (Text(column).Length == 0)
        {
            Refuse(CatalogueErrors.Missing(column));
        }

        return Choice(column, name) ?? default;
    }

    /// <summary>The choices that a cell names, between semicolons.</summary>
    public IReadOnlyList<T> Choices<T>(string column, Func<T, string> name)
        where T : struct, Enum =>
        [
            .. Text(column)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => Find(column, text, name))
                .OfType<T>()
                .Distinct(),
        ];

    private T? Find<T>(string column, string text, Func<T, string> name)
        where T : struct, Enum
    {
        var folded = VietnameseText.Fold(text);
        foreach (var value in Enum.GetValues<T>().Where(value => VietnameseText.Fold(name(value)) == folded))
        {
            return value;
        }

        Refuse(CatalogueErrors.ChoiceWrong(column, text.Length > 60 ? text[..60] : text));
        return null;
    }

    private string Raw(string column)
    {
        var cell = Cells.GetValueOrDefault(column);
        return cell.Kind switch
        {
            WorkbookCellKind.Text => cell.Text!,
            WorkbookCellKind.Number => cell.Number.ToString("0.############", CultureInfo.InvariantCulture),
            WorkbookCellKind.Day => VietnameseDate.Format(cell.Day),
            WorkbookCellKind.Instant => VietnameseDate.Format(cell.Instant),
            _ => "",
        };
    }
}
