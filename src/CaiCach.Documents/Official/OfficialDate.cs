namespace CaiCach.Documents.Official;

/// <summary>The day of a document as it is printed: what is not known yet stays blank, to be written in when it is signed.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1–12; null leaves it blank.</param>
/// <param name="Day">The day of the month; null leaves it blank.</param>
public sealed record OfficialDate(int Year, int? Month, int? Day)
{
    /// <summary>A whole day.</summary>
    public static OfficialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);
}
