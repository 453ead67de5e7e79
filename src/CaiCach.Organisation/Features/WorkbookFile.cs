using CaiCach.Documents.Workbooks;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.Organisation.Features;

/// <summary>A workbook as a download.</summary>
internal static class WorkbookFile
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The answer that carries it.</summary>
    public static FileContentResult Of(WorkbookSheet sheet, string fileName, DateTimeOffset madeAt, CancellationToken cancellationToken) =>
        Of([sheet], fileName, madeAt, cancellationToken);

    /// <summary>The answer that carries several sheets.</summary>
    public static FileContentResult Of(
        IReadOnlyList<WorkbookSheet> sheets,
        string fileName,
        DateTimeOffset madeAt,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream();
        WorkbookWriter.Write(sheets, madeAt, content, cancellationToken);
        return new FileContentResult(content.ToArray(), ContentType) { FileDownloadName = fileName };
    }
}
