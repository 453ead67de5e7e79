using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Domain.Payments;

/// <summary>What a bank statement (.xlsx, .xls, .csv) says came in.</summary>
/// <param name="Transfers">Transfers in, in the file's order.</param>
/// <param name="Unread">Numbers of rows with a sum that could not be read as a transfer.</param>
internal sealed record BankStatement(IReadOnlyList<ReportedTransfer> Transfers, IReadOnlyList<int> Unread)
{
    /// <summary>Largest file, in bytes.</summary>
    public const long FileMaxBytes = 5L * 1024 * 1024;

    /// <summary>Most rows.</summary>
    public const int RowsMaxCount = 5000;

    private const int TextMaxLength = 500;

    // Banks head their columns in their own words; the first header that contains one of these, in this order, is taken.
    private static readonly string[] DayWords = ["ngay giao dich", "ngay hieu luc", "transaction date", "ngay", "date"];
    private static readonly string[] AmountWords = ["ghi co", "phat sinh co", "tien vao", "credit", "so tien", "amount"];
    private static readonly string[] ContentWords = ["noi dung", "dien giai", "mo ta", "description", "remark"];
    private static readonly string[] ReferenceWords =
    [
        "so giao dich",
        "ma giao dich",
        "so but toan",
        "so tham chieu",
        "reference",
        "so ct",
        "transaction no",
    ];

    /// <summary>Reads it; rows without a sum coming in (money that went out, totals) are passed over.</summary>
    public static Result<BankStatement> Read(byte[] file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var table = ImportTable.Read(file, headers => Columns.Of(headers) is not null, cancellationToken);
        if (table.Failed)
        {
            return table.Errors[0] == ImportErrors.NothingIn ? new BankStatement([], [])
                : table.Errors[0] == ImportErrors.NoHeader ? PaymentErrors.StatementColumns
                : table.Errors[0] == ImportErrors.TooManyRows ? PaymentErrors.StatementTooLarge
                : PaymentErrors.StatementUnreadable;
        }

        if (table.Value.Lines.Count > RowsMaxCount)
        {
            return PaymentErrors.StatementTooLarge;
        }

        var (day, amount, content, reference) = Columns.Of(table.Value.Headers)!;
        var (transfers, unread) = (new List<ReportedTransfer>(), new List<int>());
        foreach (var row in table.Value.Lines)
        {
            var sum = SumOf(row.Cells[amount]);
            if (sum is null && row.Cells[amount].Kind != WorkbookCellKind.Blank)
            {
                unread.Add(row.Number);
            }

            if (sum is not > 0)
            {
                continue;
            }

            if (InstantOf(row.Cells[day]) is { } at && at <= now && TextOf(row.Cells[reference]) is { Length: > 0 and <= 100 } number)
            {
                transfers.Add(new ReportedTransfer(number, (long)sum, TextOf(row.Cells[content]), at.ToUniversalTime()));
            }
            else
            {
                unread.Add(row.Number);
            }
        }

        return new BankStatement(transfers, unread);
    }

    private static decimal? SumOf(WorkbookCell cell) =>
        cell.Kind switch
        {
            WorkbookCellKind.Number when cell.Number == decimal.Truncate(cell.Number) && cell.Number < 1_000_000_000_000 => cell.Number,
            WorkbookCellKind.Text => Digits(cell.Text!),
            _ => null,
        };

    // "1.500.000", "1,500,000", "1 500 000 VND": đồng have no fractions, so every separator groups.
    private static decimal? Digits(string text)
    {
        var plain = text.Replace("VND", "", StringComparison.OrdinalIgnoreCase).Trim();
        return
            plain.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or ' ')
            && decimal.TryParse(string.Concat(plain.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var sum)
            && sum < 1_000_000_000_000
            ? sum
            : null;
    }

    private static DateTimeOffset? InstantOf(WorkbookCell cell) =>
        cell.Kind switch
        {
            WorkbookCellKind.Instant => cell.Instant,
            WorkbookCellKind.Day => VietnamTime.StartOf(cell.Day),
            WorkbookCellKind.Text
                when DateTime.TryParseExact(
                    cell.Text!.Trim(),
                    ["dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var at
                ) => new DateTimeOffset(at, TimeSpan.FromHours(7)),
            _ => null,
        };

    private static string TextOf(WorkbookCell cell)
    {
        var text = cell.Kind switch
        {
            WorkbookCellKind.Text => cell.Text!.Trim(),
            WorkbookCellKind.Number => cell.Number.ToString("0.##", CultureInfo.InvariantCulture),
            _ => "",
        };
        return text.Length > TextMaxLength ? text[..TextMaxLength] : text;
    }

    /// <summary>Where a statement has what is needed.</summary>
    private sealed record Columns(int Day, int Amount, int Content, int Reference)
    {
        /// <summary>The columns that these headers stand over; null where one lacks.</summary>
        public static Columns? Of(IReadOnlyList<string> headers)
        {
            string[] folded = [.. headers.Select(VietnameseText.Fold)];
            var columns = new Columns(
                Column(folded, DayWords),
                Column(folded, AmountWords),
                Column(folded, ContentWords),
                Column(folded, ReferenceWords)
            );
            return columns is { Day: >= 0, Amount: >= 0, Content: >= 0, Reference: >= 0 } ? columns : null;
        }

        private static int Column(string[] headers, string[] words) =>
            words
                .Select(word => Array.FindIndex(headers, header => header.Contains(word, StringComparison.Ordinal)))
                .FirstOrDefault(at => at >= 0, -1);
    }
}
