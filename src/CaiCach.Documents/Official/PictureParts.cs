using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Official;

/// <summary>The pictures of one document: each becomes a part of the file, in the order in which the text names them.</summary>
internal sealed class PictureParts
{
    public const string ContentType = "image/png";

    private const long EmuPerMm = 36_000;
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly int _idsBefore;
    private readonly List<OfficialPicture> _pictures = [];

    /// <summary>Begins after the relationships that the text has anyway.</summary>
    public PictureParts(int idsBefore) => _idsBefore = idsBefore;

    /// <summary>The parts with their bytes, relative to the text's folder.</summary>
    public IEnumerable<(string File, ReadOnlyMemory<byte> Bytes)> Files =>
        _pictures.Select((picture, i) => ($"media/picture{Wml.Number(i + 1)}.png", picture.Png));

    /// <summary>Takes a picture up: its relationship, its number within the document, its size on paper.</summary>
    public (string RelationshipId, uint Number, long WidthEmu, long HeightEmu) Add(OfficialPicture picture)
    {
        var png = picture.Png.Span;
        OfficialLimits.MustHold(png.Length, OfficialLimits.PictureBytes);
        OfficialLimits.MustHold(_pictures.Count + 1, OfficialLimits.Pictures);
        if (!png.StartsWith(Signature) || PngPicture.SizeOf(png) is not ({ } width and > 0, { } height and > 0))
        {
            throw new InvalidOperationException("A picture of a document is a PNG file.");
        }

        _pictures.Add(picture);
        var widthEmu = (long)(picture.WidthMm * EmuPerMm);
        return ($"rId{Wml.Number(_idsBefore + _pictures.Count)}", (uint)_pictures.Count, widthEmu, widthEmu * height / width);
    }
}
