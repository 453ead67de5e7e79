using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.Ui.Lists;

/// <summary>A list as a workbook to download.</summary>
public static class WorkbookFile
{
    /// <summary>The answer that carries one sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="madeAt">When it was made, as the file says.</param>
    /// <param name="fileName">The name that is offered for saving.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static FileContentResult Of(WorkbookSheet sheet, DateTimeOffset madeAt, string fileName, CancellationToken cancellationToken) =>
        Of([sheet], madeAt, fileName, cancellationToken);

    /// <summary>The answer that carries several sheets.</summary>
    /// <inheritdoc cref="Of(WorkbookSheet, DateTimeOffset, string, CancellationToken)" />
    public static FileContentResult Of(
        IReadOnlyList<WorkbookSheet> sheets,
        DateTimeOffset madeAt,
        string fileName,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream();
        WorkbookWriter.Write(sheets, madeAt, content, cancellationToken);
        return new FileContentResult(content.ToArray(), AttachmentType.Xlsx.MediaType) { FileDownloadName = fileName };
    }
}
