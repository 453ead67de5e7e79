namespace CaiCach.OneStop.Domain.Forms;

/// <summary>
/// The words of what certification prints besides the statements themselves, from <c>data/forms/chung-thuc.json</c>; <c>{name}</c> stands for
/// what is filled in, the marker says what is uncertain.
/// </summary>
internal sealed record CertificationWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string StatementTitle,
    string StatementPaper,
    string SignerLabel,
    string SignHint,
    string ElectronicCompared,
    string ElectronicScan,
    string ElectronicLaw,
    string ElectronicSignHint,
    string ReceiptTitle,
    string ReceiptRequester,
    string ReceiptCode,
    string ReceiptTotal,
    IReadOnlyList<string> ReceiptColumns,
    string ReceiptPayer,
    string ReceiptCollector,
    string BookYear,
    string BookRange,
    string BookEmpty,
    string BookLabel,
    IReadOnlyList<string> BookColumns,
    string BookDay,
    string Keeper,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/chung-thuc.json";
}
