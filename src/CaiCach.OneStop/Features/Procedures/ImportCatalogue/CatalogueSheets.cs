using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>The rows of all sheets.</summary>
internal sealed record CatalogueSheets(
    IReadOnlyList<CatalogueRow> Procedures,
    IReadOnlyList<CatalogueRow> Components,
    IReadOnlyList<CatalogueRow> Fees,
    IReadOnlyList<CatalogueRow> Exemptions,
    IReadOnlyList<CatalogueRow> Results,
    IReadOnlyList<CatalogueRow> Steps
)
{
    private static readonly string NoSheet = WorkbookErrors.NoSheet("").Code;

    /// <summary>Looks at the first sheet alone, for whoever waits; the rest is the job's to read.</summary>
    public static Result Check(Stream content, CancellationToken cancellationToken)
    {
        if (NoWorkbook(content) is { } refusal)
        {
            return refusal;
        }

        var rows = Rows(content, CatalogueColumns.Procedures, cancellationToken);
        return rows.Failed ? rows.Errors[0]
            : Limited(rows.Value) is { } limit ? limit
            : Result.Done();
    }

    /// <summary>Reads a file that somebody uploaded; what it is, its content tells. Only the first sheet must be there.</summary>
    public static Result<CatalogueSheets> Read(Stream content, CancellationToken cancellationToken)
    {
        if (NoWorkbook(content) is { } wrong)
        {
            return wrong;
        }

        var sheets = CatalogueColumns.All.Select(sheet => Rows(content, sheet, cancellationToken)).ToList();
        var refusal = sheets.Where(sheet => sheet.Failed).Select(sheet => sheet.Errors[0]).FirstOrDefault(error => error.Code != NoSheet);
        if (refusal is not null || sheets[0].Failed)
        {
            return refusal ?? sheets[0].Errors[0];
        }

        var rows = sheets.ConvertAll(sheet => sheet.Failed ? [] : sheet.Value);
        return Limited(rows[0]) is { } limit ? limit : new CatalogueSheets(rows[0], rows[1], rows[2], rows[3], rows[4], rows[5]);
    }

    private static Error? NoWorkbook(Stream content)
    {
        if (content.Length > CatalogueLimits.FileMaxBytes)
        {
            return CatalogueErrors.TooLarge;
        }

        Span<byte> start = stackalloc byte[4];
        content.Position = 0;
        return content.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || !start.SequenceEqual("PK\u0003\u0004"u8)
            ? CatalogueErrors.NotWorkbook
            : null;
    }

    private static Error? Limited(IReadOnlyList<CatalogueRow> procedures) =>
        procedures.Count == 0 ? CatalogueErrors.NothingIn
        : procedures.Count > CatalogueLimits.VersionsMaxCount ? CatalogueErrors.TooManyRows
        : null;

    private static Result<IReadOnlyList<CatalogueRow>> Rows(Stream content, CatalogueSheet sheet, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var reading = WorkbookReader.Read(
            content,
            new WorkbookReadOptions { SheetName = sheet.Name, RequiredHeaders = sheet.Required },
            cancellationToken
        );
        return reading.Refused
            ? CatalogueErrors.Unreadable(reading.Refusal.Code, reading.Refusal.Message)
            : Result<IReadOnlyList<CatalogueRow>>.Success([
                .. reading.Rows.Rows.Select(row => RowOf(sheet.Name, reading.Rows.Headers, row)),
            ]);
    }

    private static CatalogueRow RowOf(string sheet, IReadOnlyList<string> headers, WorkbookRow row)
    {
        var cells = new Dictionary<string, WorkbookCell>(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, cell) in headers.Zip(row.Cells))
        {
            cells.TryAdd(VietnameseText.Tidy(header), cell);
        }

        return new CatalogueRow(sheet, row.Number, cells);
    }
}
