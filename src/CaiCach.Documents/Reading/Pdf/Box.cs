using System.Runtime.InteropServices;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>A rectangle on a page, in points, with y growing downwards.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Top + Bottom) / 2;

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    public Box Times(double factor) => new(Left * factor, Top * factor, Right * factor, Bottom * factor);

    public Box Around(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>A word as it stands on the page.</summary>
/// <param name="Text">Its letters, in Unicode NFC, without spaces.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record PlacedWord(string Text, Box Box)
{
    /// <summary>Whether it is set in bold; false where the source does not say.</summary>
    public bool IsBold { get; init; }

    /// <summary>How sure the OCR was, 0…100; 100 for a text layer.</summary>
    public double Confidence { get; init; } = 100;
}

/// <summary>A drawn straight line along an axis: at <paramref name="At"/> on the other axis, from <paramref name="From"/> to <paramref name="To"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rule(double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>The drawn lines of a page.</summary>
internal sealed record PageRules(IReadOnlyList<Rule> Horizontal, IReadOnlyList<Rule> Vertical)
{
    public static readonly PageRules None = new([], []);
}

/// <summary>One page: its words and its drawn lines.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Words">In no particular order.</param>
/// <param name="Rules">What was drawn.</param>
internal sealed record PlacedPage(int Number, double Width, double Height, IReadOnlyList<PlacedWord> Words, PageRules Rules);
