using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>A row as typed: its cells by column.</summary>
internal sealed record ImportRow(int Number, IReadOnlyDictionary<string, WorkbookCell> Cells)
{
    /// <summary>The words of a cell; empty where there are none.</summary>
    public string Text(string column)
    {
        var cell = Cells.GetValueOrDefault(column);
        return cell.Kind switch
        {
            WorkbookCellKind.Text => VietnameseText.Tidy(cell.Text),
            WorkbookCellKind.Number => cell.Number.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture),
            WorkbookCellKind.Day => VietnameseDate.Format(cell.Day),
            WorkbookCellKind.Instant => VietnameseDate.Format(cell.Instant),
            _ => "",
        };
    }

    /// <summary>The parts of a cell between semicolons.</summary>
    public IEnumerable<string> Parts(string column) =>
        Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The words of a cell that must be filled and not too long.</summary>
    public string Required(string column, ImportLine line)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            line.Refuse(column, ImportErrors.Missing(column));
        }
        else if (text.Length > OrganisationLimits.NameMaxLength)
        {
            line.Refuse(column, ImportErrors.TooLong(OrganisationLimits.NameMaxLength));
        }

        return text;
    }

    /// <summary>The day of a cell, or the given one where it is blank.</summary>
    public DateOnly Day(string column, DateOnly otherwise, ImportLine line)
    {
        var cell = Cells.GetValueOrDefault(column);
        if (cell.Kind == WorkbookCellKind.Blank)
        {
            return otherwise;
        }

        var day = cell.Day;
        if (cell.Kind != WorkbookCellKind.Day && !VietnameseDate.TryParse(Text(column), out day) || day.Year is < 1900 or > 2200)
        {
            line.Refuse(column, ImportErrors.DateWrong);
            return otherwise;
        }

        return day;
    }
}

/// <summary>The rows of both sheets.</summary>
internal sealed record ImportSheets(IReadOnlyList<ImportRow> Units, IReadOnlyList<ImportRow> People)
{
    private static readonly string NoSheet = WorkbookErrors.NoSheet("").Code;

    /// <summary>Reads a file that somebody uploaded; what it is, its content tells.</summary>
    public static Result<ImportSheets> Read(byte[] content, CancellationToken cancellationToken)
    {
        if (content.Length > OrganisationLimits.ImportFileBytes)
        {
            return ImportErrors.TooLarge;
        }

        using var stream = new MemoryStream(content, writable: false);
        var units = Rows(stream, ImportNames.UnitSheet, [ImportNames.Required(ImportNames.Name)], cancellationToken);
        if (units.Failed && units.Errors[0].Code == WorkbookErrors.Encrypted.Code)
        {
            return units.Errors[0];
        }

        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return ImportErrors.NotWorkbook;
        }

        var people = Rows(stream, ImportNames.PeopleSheet, [ImportNames.Required(ImportNames.FullName)], cancellationToken);
        var refusals = new[] { units, people }.Where(sheet => sheet.Failed).Select(sheet => sheet.Errors[0]).ToList();
        if (refusals.Find(error => error.Code != NoSheet) is { } refusal)
        {
            return refusal;
        }

        return refusals.Count == 2 ? refusals[0] : Limited(units.Failed ? [] : units.Value, people.Failed ? [] : people.Value);
    }

    private static Result<ImportSheets> Limited(IReadOnlyList<ImportRow> units, IReadOnlyList<ImportRow> people) =>
        units.Count + people.Count == 0 ? ImportErrors.NothingIn
        : units.Count > OrganisationLimits.ImportedUnits || people.Count > OrganisationLimits.ImportedPeople ? ImportErrors.TooManyRows
        : new ImportSheets(units, people);

    private static Result<IReadOnlyList<ImportRow>> Rows(
        MemoryStream stream,
        string sheet,
        IReadOnlyList<string> headers,
        CancellationToken cancellationToken
    )
    {
        stream.Position = 0;
        var reading = WorkbookReader.Read(
            stream,
            new WorkbookReadOptions { SheetName = sheet, RequiredHeaders = headers },
            cancellationToken
        );
        return reading.Refused
            ? ImportErrors.Unreadable(reading.Refusal.Code, reading.Refusal.Message)
            : Result<IReadOnlyList<ImportRow>>.Success([.. reading.Rows.Rows.Select(row => RowOf(reading.Rows.Headers, row))]);
    }

    private static ImportRow RowOf(IReadOnlyList<string> headers, WorkbookRow row)
    {
        var cells = new Dictionary<string, WorkbookCell>(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, cell) in headers.Zip(row.Cells))
        {
            cells.TryAdd(VietnameseText.Tidy(header).TrimEnd('*', ' '), cell);
        }

        return new ImportRow(row.Number, cells);
    }
}
