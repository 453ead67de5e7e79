namespace CaiCach.OneStop.Domain.Forms;

/// <summary>
/// The words of form 01, from <c>data/forms/mau-01.json</c>; <c>{name}</c> stands for what is filled in. What a wording does not have is null;
/// the marker says what is uncertain about it.
/// </summary>
internal sealed record ReceiptSlipWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string Desk,
    string Code,
    string ReceivedBy,
    string Owner,
    string? Identity,
    string Address,
    string Contact,
    string Procedure,
    string Competent,
    string Papers,
    string? PaperLine,
    IReadOnlyList<string>? PaperColumns,
    string NoPapers,
    string Sets,
    string Limit,
    string ReceivedAt,
    string DueAt,
    string NoDue,
    string Moment,
    string ReturnAt,
    ReturnWayWords ReturnWays,
    FeeWords? Fees,
    string Book,
    string LookUp,
    string QrCaption,
    string QrDescription,
    IReadOnlyList<string> Notes,
    string Submitter,
    string Receiver,
    string SignHint,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/mau-01.json";
}

/// <summary>Where the result is returned.</summary>
internal sealed record ReturnWayWords(string Desk, string Postal, string Online);

/// <summary>The line of fees.</summary>
internal sealed record FeeWords(
    string Label,
    string Fee,
    string Separator,
    string Paid,
    string Unpaid,
    string Free,
    string Exempt,
    string None
);
