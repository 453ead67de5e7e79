using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Tells an Office file from any other zip.</summary>
internal static class ZipContent
{
    private const string ContentTypes = "[Content_Types].xml";

    internal static Result<AttachmentType> Sniff(Stream file)
    {
        if (ZipDirectory.Read(file) is not { } zip)
        {
            return AttachmentErrors.TypeNotAllowed;
        }

        var names = zip.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (OfficeType(names) is not { } type || !names.Contains(ContentTypes))
        {
            return AttachmentErrors.Archive;
        }

        if (zip.ReadText(file, ContentTypes, AttachmentLimits.MostContentTypesBytes) is not { } contentTypes)
        {
            return AttachmentErrors.TypeNotAllowed;
        }

        var hasMacros =
            names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            || contentTypes.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || contentTypes.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
        return hasMacros ? AttachmentErrors.Macros : type;
    }

    private static AttachmentType? OfficeType(HashSet<string> names) =>
        names switch
        {
            _ when names.Contains("word/document.xml") => AttachmentType.Docx,
            _ when names.Contains("xl/workbook.xml") => AttachmentType.Xlsx,
            _ when names.Contains("ppt/presentation.xml") => AttachmentType.Pptx,
            _ => null,
        };
}
