namespace CaiCach.Documents.Signatures;

/// <summary>Where on a page the stamp stands.</summary>
public enum StampCorner
{
    /// <summary>Below, right: where the signature block of an official document stands.</summary>
    BottomRight,

    /// <summary>Below, left of the middle: beside the signature block, as a seal overlaps it.</summary>
    BottomMiddle,

    /// <summary>Below, left.</summary>
    BottomLeft,

    /// <summary>Above, right.</summary>
    TopRight,

    /// <summary>Above, left.</summary>
    TopLeft,
}

/// <summary>What is signed and how it shows.</summary>
/// <param name="Lines">The words of the stamp, the first one bold; at most <see cref="LinesMaxCount"/>.</param>
/// <param name="Reason">Why it is signed, for readers of the signature.</param>
/// <param name="SignedAt">When.</param>
public sealed record PdfSignatureOrder(IReadOnlyList<string> Lines, string Reason, DateTimeOffset SignedAt)
{
    /// <summary>Lines that a stamp has room for.</summary>
    public const int LinesMaxCount = 6;

    /// <summary>The page, counted from 1; 0 or one that is not there is the last.</summary>
    public int Page { get; init; }

    /// <summary>Where on the page.</summary>
    public StampCorner Corner { get; init; }

    /// <summary>Whether the stamp is red, as an agency's seal is; else blue, as a person's ink.</summary>
    public bool IsSeal { get; init; }
}

/// <summary>Why a PDF was not signed.</summary>
public enum PdfSigningRefusal
{
    /// <summary>It was signed.</summary>
    None,

    /// <summary>No PDF, damaged, or of a structure that is not followed.</summary>
    Damaged,

    /// <summary>Locked with a password.</summary>
    Encrypted,

    /// <summary>A signature in it forbids every change.</summary>
    Locked,
}

/// <summary>The outcome of appending to a file: a signature, or a page.</summary>
/// <param name="Content">The file with it; null when refused.</param>
/// <param name="Refusal">Why not.</param>
public sealed record PdfSigning(byte[]? Content, PdfSigningRefusal Refusal);
