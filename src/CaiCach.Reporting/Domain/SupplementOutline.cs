namespace CaiCach.Reporting.Domain;

/// <summary>
/// The words of a report that supplements an issued one, from <c>data/outlines/supplement.json</c>: <c>{number}</c> and <c>{day}</c> of what is
/// supplemented, <c>{about}</c> its subject.
/// </summary>
internal sealed record SupplementOutline(
    string Source,
    bool IsConfirmed,
    string TypeAbbreviation,
    string Title,
    string Subject,
    string Opening,
    string Figures,
    string Content,
    IReadOnlyList<string> Columns,
    string NoFigures,
    string NoContent,
    string Reason,
    string ReasonOf,
    string Closing,
    string NoData
)
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "outlines/supplement.json";

    /// <summary>The item of what is supplemented beside figures.</summary>
    public const string ContentItem = "content";
}
