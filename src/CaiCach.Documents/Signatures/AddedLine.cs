namespace CaiCach.Documents.Signatures;

/// <summary>Where a line of an added page stands.</summary>
public enum AddedLinePlace
{
    /// <summary>In the body, from the left margin.</summary>
    Body,

    /// <summary>In the middle of the page.</summary>
    Middle,

    /// <summary>In the middle of the right half, where whoever signs is named.</summary>
    Signer,
}

/// <summary>A line of a page that is added to a file; it is wrapped where it is too long.</summary>
/// <param name="Text">The words.</param>
/// <param name="Place">Where it stands.</param>
public sealed record AddedLine(string Text, AddedLinePlace Place = AddedLinePlace.Body)
{
    /// <summary>Size of the letters, in points.</summary>
    public double Points { get; init; } = 12;

    /// <summary>Room left above it, in points.</summary>
    public double Gap { get; init; } = 4;
}
