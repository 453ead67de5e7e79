using CaiCach.Documents.Packaging;
using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Official;

/// <summary>The drawings of one document: each becomes a part of the file, in the order in which the text names them.</summary>
internal sealed class DrawingParts
{
    private const string PngContent = "image/png";
    private const string WorkbookContent = OfficeParts.SheetContent + "sheet";
    private const string ChartContent = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const long EmuPerMm = 36_000;
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly int _idsBefore;
    private readonly List<DrawnPart> _parts = [];

    /// <summary>Begins after the relationships that the text has anyway.</summary>
    public DrawingParts(int idsBefore) => _idsBefore = idsBefore;

    /// <summary>The parts.</summary>
    public IReadOnlyList<DrawnPart> Parts => _parts;

    private string NextNumber => Wml.Number(_parts.Count + 1);

    /// <summary>Takes a picture up.</summary>
    public DrawnPlace Add(OfficialPicture picture)
    {
        var png = picture.Png.Span;
        OfficialLimits.MustHold(png.Length, OfficialLimits.PictureBytes);
        if (!png.StartsWith(Signature) || PngPicture.SizeOf(png) is not ({ } width and > 0, { } height and > 0))
        {
            throw new InvalidOperationException("A picture of a document is a PNG file.");
        }

        var widthEmu = (long)(picture.WidthMm * EmuPerMm);
        return Add(new DrawnPart($"media/picture{NextNumber}.png", PngContent, "image", picture.Png), widthEmu, widthEmu * height / width);
    }

    /// <summary>Takes a chart up, with its figures as a workbook in it.</summary>
    public DrawnPlace Add(OfficialChart chart)
    {
        var drawn = new ChartPart(chart);
        var part = new DrawnPart($"charts/chart{NextNumber}.xml", ChartContent, "chart", drawn.Xml())
        {
            Figures = new DrawnPart($"embeddings/chart{NextNumber}.xlsx", WorkbookContent, "package", drawn.Workbook()),
        };
        return Add(part, ChartPart.WidthMm * EmuPerMm, drawn.HeightMm * EmuPerMm);
    }

    private DrawnPlace Add(DrawnPart part, long widthEmu, long heightEmu)
    {
        _parts.Add(part);
        OfficialLimits.MustHold(_parts.Count, OfficialLimits.Pictures);
        return new DrawnPlace($"rId{Wml.Number(_idsBefore + _parts.Count)}", (uint)_parts.Count, widthEmu, heightEmu);
    }
}

/// <summary>Where a drawing stands in the text.</summary>
/// <param name="RelationshipId">How the text names its part.</param>
/// <param name="Number">Its number within the document, from 1.</param>
/// <param name="WidthEmu">Width on paper, in English Metric Units (36.000 to a millimetre).</param>
/// <param name="HeightEmu">Height on paper, in the same.</param>
internal sealed record DrawnPlace(string RelationshipId, uint Number, long WidthEmu, long HeightEmu);
