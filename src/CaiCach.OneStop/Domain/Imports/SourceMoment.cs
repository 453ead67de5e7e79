using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>An instant as an export writes it.</summary>
/// <param name="At">The instant; midnight where only the day is given.</param>
/// <param name="HasTime">Whether the time of day was given.</param>
internal readonly record struct SourceMoment(DateTimeOffset At, bool HasTime)
{
    /// <summary>Excel's day zero; day 60, 29/02/1900, never was.</summary>
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private const double FirstSerial = 36526; // 01/01/2000
    private const double EndOfSerials = 73051; // 01/01/2100

    private static readonly string[] Days = ["d/M/yyyy", "yyyy/M/d", "yyyyMMdd"];

    private static readonly string[] Times =
    [
        "d/M/yyyy H:m:s",
        "d/M/yyyy H:m",
        "H:m:s d/M/yyyy",
        "H:m d/M/yyyy",
        "yyyy/M/d H:m:s",
        "yyyy/M/d H:m",
        "yyyyMMddHHmmss",
        "yyyyMMddHHmm",
    ];

    /// <summary>The last instant that is meant: of a day without time its end.</summary>
    public DateTimeOffset Latest => HasTime ? At : At.AddDays(1).AddMinutes(-1);

    /// <summary>Reads a cell: a day or instant of Excel, a serial number, or words; null when it is none of them.</summary>
    public static SourceMoment? Read(WorkbookCell cell) =>
        cell.Kind switch
        {
            WorkbookCellKind.Day => Sound(new SourceMoment(VietnamTime.StartOf(cell.Day), HasTime: false)),
            WorkbookCellKind.Instant => Sound(new SourceMoment(cell.Instant.ToUniversalTime(), HasTime: true)),
            WorkbookCellKind.Number => OfNumber(cell.Number),
            WorkbookCellKind.Text => OfText(cell.Text!),
            _ => null,
        };

    private static SourceMoment? OfNumber(decimal number) =>
        number is >= 20_000_101 and < 21_000_101 && number == decimal.Truncate(number)
            ? OfText(number.ToString("0", CultureInfo.InvariantCulture))
        : number is >= 20_000_101_000_000 and < 21_000_101_000_000 ? OfText(number.ToString("0", CultureInfo.InvariantCulture))
        : (double)number is >= FirstSerial and < EndOfSerials ? OfSerial((double)number)
        : null;

    private static SourceMoment? OfSerial(double serial)
    {
        var local = DayZero.AddSeconds(Math.Round(serial * 86_400));
        return Local(local, local.TimeOfDay != TimeSpan.Zero);
    }

    private static SourceMoment? OfText(string text)
    {
        var tidy = string.Join(
                ' ',
                text.Replace('T', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            .Replace('-', '/')
            .Replace('.', '/');
        if (DateTime.TryParseExact(tidy, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Local(day, hasTime: false);
        }

        if (DateTime.TryParseExact(tidy, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return Local(time, hasTime: true);
        }

        return
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            && serial is >= FirstSerial and < EndOfSerials
            ? OfSerial(serial)
            : null;
    }

    private static SourceMoment? Local(DateTime local, bool hasTime) =>
        Sound(new SourceMoment(VietnamTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)), hasTime));

    private static SourceMoment? Sound(SourceMoment moment) => moment.At.Year is >= 1999 and < 2100 ? moment : null;
}
