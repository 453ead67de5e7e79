namespace CaiCach.Documents.Official;

/// <summary>A picture on a line of its own: a QR code, a drawing. Its height follows from its width.</summary>
/// <param name="Png">The PNG file, at most <see cref="OfficialLimits.PictureBytes"/>.</param>
/// <param name="WidthMm">Its width on paper, in millimetres: above 0, and no wider than the text.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
public sealed record OfficialPicture(ReadOnlyMemory<byte> Png, double WidthMm, string Description) : OfficialBlock
{
    /// <summary>Where it stands.</summary>
    public OfficialAlignment Alignment { get; init; } = OfficialAlignment.Centre;

    /// <summary>A short line under it; null for none.</summary>
    public string? Caption { get; init; }
}
