using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The words, folded, by which headings say whether targets stand below them.</summary>
internal static partial class TargetWords
{
    private const int TimeoutMs = 1000;

    [GeneratedRegex(@"\bmuc tieu\b|\bchi tieu\b|\bcac chi so\b", RegexOptions.None, TimeoutMs)]
    public static partial Regex Targets();

    [GeneratedRegex(
        @"\bnhiem vu\b|\bgiai phap\b|to chuc thuc hien|\bkinh phi\b|\bmuc dich\b|\byeu cau\b|quan diem|trach nhiem|phan cong|noi dung|tien do thuc hien|noi nhan|che do bao cao",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Others();

    /// <summary>Where the annexes begin.</summary>
    [GeneratedRegex(
        @"^phu luc\b(?!.{0,40}\b(?:kem theo|nay)\b)|^bieu (?:so )?\d|^danh muc (?:cac )?nhiem vu",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Annex();

    /// <summary>The recipients' list and the signature end the text.</summary>
    [GeneratedRegex(@"^noi (?:nhan|nhin)\b|^(?:tm|kt)\. ?(?:uy ban|chu tich)", RegexOptions.None, TimeoutMs)]
    public static partial Regex Signature();

    /// <summary>A lead-in that only says until when or how often.</summary>
    [GeneratedRegex(@"^(?:den |hang |trong )?(?:nam|het nam|cuoi nam)\b[^.]{0,30}:?$", RegexOptions.None, TimeoutMs)]
    public static partial Regex TimeLeadIn();
}
