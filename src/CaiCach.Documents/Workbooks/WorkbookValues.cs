using System.Globalization;
using CaiCach.Documents.Packaging;

namespace CaiCach.Documents.Workbooks;

/// <summary>Turns what the parser gives into cells.</summary>
internal static class WorkbookValues
{
    private static readonly double LargestNumber = (double)decimal.MaxValue / 10;

    /// <summary>A day where the time is midnight, an instant in Vietnam's time otherwise; words are cleaned and trimmed.</summary>
    public static WorkbookCell CellOf(object? value) =>
        value switch
        {
            null => WorkbookCell.Blank,
            string text => WorkbookCell.Of(Clean(text)),
            DateTime { TimeOfDay.Ticks: 0 } day => WorkbookCell.Of(DateOnly.FromDateTime(day)),
            DateTime time => WorkbookCell.Of(InVietnam(time)),
            double number when Math.Abs(number) < LargestNumber => WorkbookCell.Of((decimal)number),
            double or TimeSpan => WorkbookCell.Of(Convert.ToString(value, CultureInfo.InvariantCulture)),
            bool truth => WorkbookCell.Of(truth ? "TRUE" : "FALSE"),
            IConvertible number => WorkbookCell.Of(number.ToDecimal(CultureInfo.InvariantCulture)),
            _ => WorkbookCell.Of(Clean(value.ToString())),
        };

    /// <summary>The words of a header or note.</summary>
    public static string TextOf(object? value) => Clean(Convert.ToString(value, CultureInfo.InvariantCulture));

    private static string Clean(string? text) => PrintableText.Clean(text, WorkbookLimits.TextLength).Trim();

    private static DateTimeOffset? InVietnam(DateTime time) =>
        time.Ticks > WorkbookCell.VietnamOffset.Ticks
            ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), WorkbookCell.VietnamOffset)
            : null;
}
