namespace CaiCach.Documents.Official;

/// <summary>A piece of the text: heading, paragraph, article, list, table, picture, chart or columns.</summary>
public abstract record OfficialBlock;

/// <summary>The depth of a heading.</summary>
public enum OfficialHeadingLevel
{
    /// <summary>Phần, Chương: centred and bold.</summary>
    Part,

    /// <summary>"I.": bold.</summary>
    Roman,

    /// <summary>"1.": bold.</summary>
    Arabic,

    /// <summary>"a)" or "1.1.": upright, as the decree sets a điểm.</summary>
    Letter,
}

/// <summary>
/// A heading. Its number is part of the words and not a running number of Word's, because official documents are cited by it and it
/// must survive copying.
/// </summary>
/// <param name="Level">The depth.</param>
/// <param name="Text">Number and words, "I. Mục đích, yêu cầu", in the letter case to print.</param>
public sealed record OfficialHeading(OfficialHeadingLevel Level, string Text) : OfficialBlock;

/// <summary>A paragraph, justified, the first line indented.</summary>
/// <param name="Runs">Its words in order.</param>
public sealed record OfficialParagraph(IReadOnlyList<OfficialRun> Runs) : OfficialBlock
{
    /// <summary>A paragraph in plain letters.</summary>
    public OfficialParagraph(string text)
        : this([new OfficialRun(text)]) { }

    /// <summary>Whether it is a line of a form: from the left edge, neither indented nor justified, close to the next.</summary>
    public bool IsFormLine { get; init; }
}

/// <summary>An article of a decision: "Điều 1." in bold, the words after it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The words of the first paragraph.</param>
public sealed record OfficialArticle(int Number, string Text) : OfficialBlock;

/// <summary>A list with a dash before each item, by Word's own numbering.</summary>
/// <param name="Items">The items, each with its own punctuation.</param>
public sealed record OfficialBullets(IReadOnlyList<string> Items) : OfficialBlock;

/// <summary>How words stand out.</summary>
[Flags]
public enum OfficialEmphasis
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,
}

/// <summary>Words of one kind; a line end in them is a line break.</summary>
/// <param name="Text">The words.</param>
/// <param name="Emphasis">How they stand out.</param>
public sealed record OfficialRun(string Text, OfficialEmphasis Emphasis = OfficialEmphasis.None);
