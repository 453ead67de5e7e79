using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.Planning.Features;

/// <summary>A list as a workbook to download.</summary>
internal static class WorkbookFile
{
    /// <summary>The answer with the file.</summary>
    public static FileContentResult Of(WorkbookSheet sheet, DateTimeOffset madeAt, string fileName, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        WorkbookWriter.Write([sheet], madeAt, content, cancellationToken);
        return new FileContentResult(content.ToArray(), AttachmentType.Xlsx.MediaType) { FileDownloadName = fileName };
    }
}
