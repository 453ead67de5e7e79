namespace CaiCach.OneStop.Domain.Forms;

/// <summary>
/// The words of form 02, from <c>data/forms/mau-02.json</c>; <c>{name}</c> stands for what is filled in. They hold from a day of reception on,
/// of the slip itself where nothing was taken in yet; the marker says what is uncertain about them.
/// </summary>
internal sealed record SupplementSlipWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string Symbol,
    string Desk,
    string ReceivedBy,
    string Owner,
    string Code,
    string Procedure,
    string Address,
    string Contact,
    string Request,
    string NumberColumn,
    string PaperColumn,
    string QuantityColumn,
    IReadOnlyList<QuantityWords> Quantities,
    string OtherKind,
    string Note,
    string Reason,
    string AnswerBy,
    string Help,
    string Guide,
    string SignHint,
    string QrCaption,
    string QrDescription,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/mau-02.json";
}

/// <summary>A column of quantities.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Kinds">The kinds of copy that are counted in it, in words.</param>
internal sealed record QuantityWords(string Header, IReadOnlyList<string> Kinds);
