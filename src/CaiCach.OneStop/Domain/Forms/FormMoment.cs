using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>A time as forms write it.</summary>
internal static class FormMoment
{
    /// <summary>Fills hour, minute and day into the words of a form.</summary>
    public static string Of(FormPen pen, string words, DateTimeOffset instant)
    {
        var time = VietnamTime.TimeOf(instant);
        return pen.Text(
            words,
            new FormValue("hour", time.ToString("HH", CultureInfo.InvariantCulture)),
            new FormValue("minute", time.ToString("mm", CultureInfo.InvariantCulture)),
            new FormValue("day", VietnameseFormat.LongDate(OfficialDate.Of(VietnamTime.DayOf(instant)))),
            new FormValue("date", Foundation.Text.VietnameseDate.Format(VietnamTime.DayOf(instant)))
        );
    }
}
