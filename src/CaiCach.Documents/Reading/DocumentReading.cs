namespace CaiCach.Documents.Reading;

/// <summary>Why a file is not read.</summary>
public enum ReadingRefusalKind
{
    /// <summary>The format is none that is read here; the message says how to save it.</summary>
    UnknownFormat,

    /// <summary>An old or foreign format that the person can save in a readable one.</summary>
    OldFormat,

    /// <summary>Larger than the limits, on disk or once unpacked.</summary>
    TooLarge,

    /// <summary>Cut off, damaged or malformed.</summary>
    Damaged,

    /// <summary>Locked with a password.</summary>
    Encrypted,

    /// <summary>Carries macros, outside references or declarations that a plan has no need of.</summary>
    Unsafe,

    /// <summary>Holds no words.</summary>
    Empty,

    /// <summary>The program that reads this form is not installed or did not finish in time.</summary>
    Unavailable,

    /// <summary>Has pages that are pictures, and the caller asked not to wait for them.</summary>
    Scan,
}

/// <summary>The refusal of a file.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Code">Stable code, e.g. <c>documents.reading.encrypted</c>.</param>
/// <param name="Message">Vietnamese text: what is wrong and what to do.</param>
public sealed record ReadingRefusal(ReadingRefusalKind Kind, string Code, string Message);

/// <summary>The outcome of reading a file: its words, or the reason why not. Exactly one of the two is set.</summary>
public sealed record DocumentReading
{
    private DocumentReading(DocumentText? text, ReadingRefusal? refusal)
    {
        Text = text;
        Refusal = refusal;
    }

    /// <summary>The words; null when refused.</summary>
    public DocumentText? Text { get; }

    /// <summary>The reason; null when read.</summary>
    public ReadingRefusal? Refusal { get; }

    /// <summary>A document that was read.</summary>
    public static implicit operator DocumentReading(DocumentText text) => new(text, refusal: null);

    /// <summary>A document that was refused.</summary>
    public static implicit operator DocumentReading(ReadingRefusal refusal) => new(text: null, refusal);
}
