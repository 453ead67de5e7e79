using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>Pictures and charts in the line of the text.</summary>
internal static class DrawingWriter
{
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>The paragraph that holds the picture, and its caption.</summary>
    public static IEnumerable<Paragraph> Of(OfficialPicture picture, DrawingParts parts)
    {
        var style = StyleOf(picture.Alignment);
        yield return Picture(picture, style, parts.Add(picture));
        if (picture.Caption is not null)
        {
            yield return Wml.Line(style + "Caption", picture.Caption);
        }
    }

    /// <summary>The paragraph that holds the chart, and its caption.</summary>
    public static IEnumerable<Paragraph> Of(OfficialChart chart, DrawingParts parts)
    {
        var style = StyleOf(OfficialAlignment.Centre);
        var place = parts.Add(chart);
        yield return Inline(
            style,
            place,
            $"chart{Wml.Number((int)place.Number)}",
            Wml.Short(chart.Description),
            new C.ChartReference { Id = place.RelationshipId },
            ChartNamespace
        );
        if (chart.Caption is not null)
        {
            yield return Wml.Line(style + "Caption", chart.Caption);
            yield return Wml.Paragraph("AfterTable");
        }
    }

    private static Paragraph Picture(OfficialPicture picture, string style, DrawnPlace place)
    {
        var description = Wml.Short(picture.Description);
        var name = $"picture{Wml.Number((int)place.Number)}";
        var shape = new Pic.Picture(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties
                {
                    Id = place.Number,
                    Name = name,
                    Description = description,
                },
                new Pic.NonVisualPictureDrawingProperties()
            ),
            new Pic.BlipFill(new A.Blip { Embed = place.RelationshipId }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = place.WidthEmu, Cy = place.HeightEmu }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
            )
        );
        return Inline(style, place, name, description, shape, PictureNamespace);
    }

    private static Paragraph Inline(
        string style,
        DrawnPlace place,
        string name,
        string description,
        OpenXmlElement shape,
        string shapeNamespace
    )
    {
        var inline = new Wp.Inline(
            new Wp.Extent { Cx = place.WidthEmu, Cy = place.HeightEmu },
            new Wp.DocProperties
            {
                Id = place.Number,
                Name = name,
                Description = description,
            },
            new A.Graphic(new A.GraphicData(shape) { Uri = shapeNamespace })
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return Wml.Paragraph(style, new Run(new Drawing(inline)));
    }

    private static string StyleOf(OfficialAlignment alignment) =>
        alignment switch
        {
            OfficialAlignment.Centre => "PictureCentred",
            OfficialAlignment.Right => "PictureRight",
            _ => "Picture",
        };
}
