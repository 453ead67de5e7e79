namespace CaiCach.Documents.Official;

/// <summary>
/// An official document as Decree 30/2020/NĐ-CP, annex I lays it out: what stands in each of its boxes. The writer makes the letter
/// case, the punctuation of lists and the ending "./.", so that callers give the bare words.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>Who issues it (box 2).</summary>
    public required OfficialIssuer Issuer { get; init; }

    /// <summary>The number in its register (box 3), "05"; null leaves room for it to be written in.</summary>
    public string? Number { get; init; }

    /// <summary>
    /// What stands in box 3 of a form that is known by another code than number and symbol, "Mã hồ sơ: …"; a line end begins a new line. Null for
    /// a document with a number.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>The symbol after the number (box 3), "KH-UBND"; see <see cref="OfficialDocumentType.SymbolOf"/>.</summary>
    public required string Symbol { get; init; }

    /// <summary>The place before the date (box 4), "Sơn Thủy".</summary>
    public required string Place { get; init; }

    /// <summary>The day (box 4).</summary>
    public required OfficialDate Date { get; init; }

    /// <summary>The name of the type (box 5a), "Kế hoạch"; null for an official letter (công văn), whose subject stands under the number.</summary>
    public string? TypeName { get; init; }

    /// <summary>What it is about (trích yếu, box 5a or 5b), without "V/v"; empty for a form that has a name only.</summary>
    public required string Subject { get; init; }

    /// <summary>Secrecy and urgency (boxes 10a, 10b), each in a red frame; usually none.</summary>
    public IReadOnlyList<string> Markings { get; init; } = [];

    /// <summary>Whom it is addressed to (kính gửi, box 9a).</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Who decides, printed above the legal bases of a decision ("Chủ tịch Ủy ban nhân dân xã …"); null for other types.</summary>
    public string? DecidingAuthority { get; init; }

    /// <summary>The legal bases (căn cứ), each a whole line; the writer ends them with ";" and the last with ".".</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>The text.</summary>
    public required IReadOnlyList<OfficialBlock> Body { get; init; }

    /// <summary>
    /// Whether the text ends with "./." (annex I, part II.6). False for the forms that other texts of law fix word by word, such as those of
    /// Circular 03/2025/TT-VPCP: they end as they are worded, some with a field, where the sign would read as part of what was filled in.
    /// </summary>
    public bool EndsWithSign { get; init; } = true;

    /// <summary>Whether its pages lie on their side, for a form that is one wide table.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Who signs (box 7): one; two or more stand side by side, as in minutes.</summary>
    public IReadOnlyList<OfficialSignature> Signatures { get; init; } = [];

    /// <summary>Who receives it (nơi nhận, box 9b); the last line is the archive's ("Lưu: VT").</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>What is issued together with it: the plan of a decision, annexes of tables.</summary>
    public IReadOnlyList<OfficialAttachment> Attachments { get; init; } = [];

    /// <summary>The time that the file carries as its making; the same document always gives the same bytes.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>The issuing body and the body above it.</summary>
/// <param name="Superior">Name of the body above, "Ủy ban nhân dân tỉnh …"; null where it is left out (a commune's UBND names none). A line end begins a new line.</param>
/// <param name="Name">
/// Name of the issuing body in the lines to print, "Ủy ban nhân dân", "xã …". None where a citizen declares (tờ khai): the state's head stands alone
/// then, without number, place and date.
/// </param>
public sealed record OfficialIssuer(string? Superior, IReadOnlyList<string> Name);

/// <summary>The block of one signer.</summary>
/// <param name="Authority">Authority and position, one line each: "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch".</param>
/// <param name="SignerName">The name, without academic title; null leaves it blank.</param>
public sealed record OfficialSignature(IReadOnlyList<string> Authority, string? SignerName)
{
    /// <summary>How to sign, in the brackets that forms have under the position, "Ký và ghi rõ họ tên"; null for none.</summary>
    public string? Hint { get; init; }
}

/// <summary>A part issued with the document, in a section with page numbers of its own.</summary>
public sealed record OfficialAttachment
{
    /// <summary>Whether it is a document of its own (the plan that a decision issues), with the issuer's and the state's heads above it.</summary>
    public bool HasHead { get; init; }

    /// <summary>"Phụ lục I", or the name of the type ("Kế hoạch") of an attached document.</summary>
    public required string Label { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The line that ties it to the document, "Kèm theo Quyết định số …"; the writer sets the brackets. Null leaves it out.</summary>
    public string? IssuedWith { get; init; }

    /// <summary>Whether the pages lie on their side, for wide tables.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<OfficialBlock> Body { get; init; }
}
