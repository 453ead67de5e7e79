namespace CaiCach.Foundation.Attachments;

/// <summary>A kind of file that may be attached.</summary>
/// <param name="MediaType">What the browser is told.</param>
/// <param name="Extensions">The endings that its names may have, with the dot, lower case; the first is given to names without one.</param>
/// <param name="MayBeShownInline">Whether the browser may show it instead of saving it.</param>
public sealed record AttachmentType(string MediaType, IReadOnlyList<string> Extensions, bool MayBeShownInline)
{
    /// <summary>PDF.</summary>
    public static AttachmentType Pdf { get; } = new("application/pdf", [".pdf"], true);

    /// <summary>Word without macros.</summary>
    public static AttachmentType Docx { get; } =
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], false);

    /// <summary>Excel without macros.</summary>
    public static AttachmentType Xlsx { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], false);

    /// <summary>PowerPoint without macros.</summary>
    public static AttachmentType Pptx { get; } =
        new("application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"], false);

    /// <summary>Word 97–2003 without macros.</summary>
    public static AttachmentType Doc { get; } = new("application/msword", [".doc"], false);

    /// <summary>Excel 97–2003 without macros.</summary>
    public static AttachmentType Xls { get; } = new("application/vnd.ms-excel", [".xls"], false);

    /// <summary>PNG picture.</summary>
    public static AttachmentType Png { get; } = new("image/png", [".png"], true);

    /// <summary>JPEG picture.</summary>
    public static AttachmentType Jpeg { get; } = new("image/jpeg", [".jpg", ".jpeg"], true);

    /// <summary>TIFF picture, as scanners make them.</summary>
    public static AttachmentType Tiff { get; } = new("image/tiff", [".tif", ".tiff"], false);

    /// <summary>HEIC picture, as telephones make them.</summary>
    public static AttachmentType Heic { get; } = new("image/heic", [".heic", ".heif"], false);

    /// <summary>MP4 video.</summary>
    public static AttachmentType Mp4 { get; } = new("video/mp4", [".mp4"], false);

    /// <summary>Plain text, comma-separated values among it.</summary>
    public static AttachmentType Text { get; } = new("text/plain", [".txt", ".csv"], false);

    /// <summary>All that may be attached.</summary>
    public static IReadOnlyList<AttachmentType> All { get; } = [Pdf, Docx, Xlsx, Pptx, Doc, Xls, Png, Jpeg, Tiff, Heic, Mp4, Text];
}
