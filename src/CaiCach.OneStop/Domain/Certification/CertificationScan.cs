using CaiCach.Foundation.Attachments;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>In what form an original is scanned.</summary>
internal static class CertificationScan
{
    /// <summary>The types of content that are taken.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } =
    [AttachmentType.Pdf.MediaType, AttachmentType.Jpeg.MediaType, AttachmentType.Png.MediaType];
}
