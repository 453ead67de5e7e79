using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Number">Its number in the sheet, as Excel shows it.</param>
/// <param name="Cells">The texts by column.</param>
internal sealed record SeveralRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a column; empty where the cell is.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>The workbook: its template, and what stands in one.</summary>
internal static class SeveralWorkbook
{
    private static readonly WorkbookColumn[] Columns =
    [
        new(SeveralNames.Procedure, Width: 14),
        new(SeveralNames.Owner, Width: 28),
        new(SeveralNames.Identity, Width: 18),
        new(SeveralNames.Phone, Width: 14),
        new(SeveralNames.Address, Width: 40),
        new(SeveralNames.Submitter, Width: 28),
        new(SeveralNames.Papers, Width: 24),
        new(SeveralNames.ReturnWay, Width: 24),
        new(SeveralNames.Paid, Width: 12),
        new(SeveralNames.Email, Width: 28),
        new(SeveralNames.TellBy, Width: 24),
        new(SeveralNames.SubmitterIdentity, Width: 18),
        new(SeveralNames.SubmitterPhone, Width: 14),
        new(SeveralNames.Authorised, Width: 28),
        new(SeveralNames.AuthorisedIdentity, Width: 18),
        new(SeveralNames.Authority, Width: 40),
        new(SeveralNames.Exemptions, Width: 18),
        new(SeveralNames.PaidBy, Width: 20),
    ];

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Headers { get; } = [.. Columns.Select(column => column.Header)];

    /// <summary>An empty workbook, with what may be written in it.</summary>
    /// <param name="procedures">The procedures in force.</param>
    /// <param name="day">The day whose exemptions hold.</param>
    public static IReadOnlyList<WorkbookSheet> Template(IReadOnlyList<ProcedureInForce> procedures, DateOnly day) =>
        [
            new WorkbookSheet(SeveralNames.Sheet, Columns, [])
            {
                Title = new WorkbookTitle(SeveralNames.Title) { Notes = SeveralNames.Help },
            },
            new WorkbookSheet(
                SeveralNames.ProcedureSheet,
                [
                    new(SeveralNames.Procedure, Width: 14),
                    new(SeveralNames.ProcedureName, Width: 60),
                    new(SeveralNames.Components, Width: 80),
                    new(SeveralNames.ExemptionCodes, Width: 60),
                ],
                procedures.Select(one =>
                    (IReadOnlyList<WorkbookCell>)
                        [
                            WorkbookCell.Of(one.Procedure.Code),
                            WorkbookCell.Of(one.Procedure.Name),
                            WorkbookCell.Of(string.Join("; ", one.Version.Content.Components.Select(part => $"{part.Code}: {part.Name}"))),
                            WorkbookCell.Of(
                                string.Join(
                                    "; ",
                                    one.Version.Content.Fees.SelectMany(fee => DueFees.Offered(fee, day))
                                        .DistinctBy(exemption => exemption.Code, StringComparer.Ordinal)
                                        .Select(exemption => $"{exemption.Code}: {exemption.Name}")
                                )
                            ),
                        ]
                )
            ),
        ];

    /// <summary>The rows of a file that somebody uploaded.</summary>
    public static Result<IReadOnlyList<SeveralRow>> Read(Stream content, CancellationToken cancellationToken)
    {
        var options = new WorkbookReadOptions
        {
            RequiredHeaders = [SeveralNames.Procedure, SeveralNames.Owner],
            RowsMax = DossierLimits.BatchMaxCount,
        };
        var reading = WorkbookReader.Read(content, options, cancellationToken);
        return reading.Refused
            ? reading.Refusal.Code == WorkbookErrors.TooManyRows.Code
                ? ReachErrors.TooManyRows
                : ReachErrors.Unreadable(reading.Refusal.Code, reading.Refusal.Message)
            : reading.Rows.Rows.Count == 0
                ? ReachErrors.NothingIn
                : Result<IReadOnlyList<SeveralRow>>.Success([.. reading.Rows.Rows.Select(row => RowOf(reading.Rows.Headers, row))]);
    }

    private static SeveralRow RowOf(IReadOnlyList<string> headers, WorkbookRow row)
    {
        var cells = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, cell) in headers.Zip(row.Cells))
        {
            cells.TryAdd(VietnameseText.Tidy(header), TextOf(cell));
        }

        return new SeveralRow(row.Number, cells);
    }

    /// <summary>Excel takes numbers of papers and phones for figures, and drops a leading zero; the zero of a telephone is put back.</summary>
    private static string TextOf(WorkbookCell cell) =>
        cell.Kind switch
        {
            WorkbookCellKind.Text => VietnameseText.Tidy(cell.Text ?? ""),
            WorkbookCellKind.Number => cell.Number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
            WorkbookCellKind.Day => VietnameseDate.Format(cell.Day),
            WorkbookCellKind.Instant => VietnameseDate.Format(cell.Instant),
            _ => "",
        };
}
