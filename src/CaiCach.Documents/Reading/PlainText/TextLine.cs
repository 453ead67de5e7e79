namespace CaiCach.Documents.Reading.PlainText;

/// <summary>One line of the file that holds words.</summary>
/// <param name="Text">The words, clean, without typographic marks; tabs are kept.</param>
/// <param name="Indent">Spaces before it.</param>
/// <param name="BlankBefore">Blank lines above it.</param>
/// <param name="IsHeading">Whether marks of the kind "## …" or "**…**" set it off.</param>
/// <param name="StartsPage">Whether a form feed stands before it.</param>
internal sealed record TextLine(string Text, int Indent, int BlankBefore, bool IsHeading, bool StartsPage)
{
    /// <summary>The line as it stands in the file, each word in its place, without form feeds.</summary>
    public string Raw { get; init; } = Text;
}
