using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>Pictures in the line of the text.</summary>
internal static class PictureWriter
{
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>The paragraph that holds the picture, and its caption.</summary>
    public static IEnumerable<Paragraph> Of(OfficialPicture picture, PictureParts parts)
    {
        yield return Picture(picture, parts);
        if (picture.Caption is not null)
        {
            yield return Wml.Line(StyleOf(picture.Alignment) + "Caption", picture.Caption);
        }
    }

    private static Paragraph Picture(OfficialPicture picture, PictureParts parts)
    {
        var (relationshipId, number, width, height) = parts.Add(picture);
        var description = Wml.Short(picture.Description);
        var name = $"picture{Wml.Number((int)number)}";
        var shape = new Pic.Picture(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties
                {
                    Id = number,
                    Name = name,
                    Description = description,
                },
                new Pic.NonVisualPictureDrawingProperties()
            ),
            new Pic.BlipFill(new A.Blip { Embed = relationshipId }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
            )
        );
        var inline = new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties
            {
                Id = number,
                Name = name,
                Description = description,
            },
            new A.Graphic(new A.GraphicData(shape) { Uri = PictureNamespace })
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return Wml.Paragraph(StyleOf(picture.Alignment), new Run(new Drawing(inline)));
    }

    private static string StyleOf(OfficialAlignment alignment) =>
        alignment switch
        {
            OfficialAlignment.Centre => "PictureCentred",
            OfficialAlignment.Right => "PictureRight",
            _ => "Picture",
        };
}
