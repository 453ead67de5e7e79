using CaiCach.Documents.Workbooks;

namespace CaiCach.OneStop.Tests.Domain.Payments;

/// <summary>Bank statements as workbooks.</summary>
internal static class GivenStatements
{
    public static MemoryStream Of(string[] headers, params WorkbookCell[][] rows)
    {
        var file = new MemoryStream();
        var sheet = new WorkbookSheet("Sao kê", [.. headers.Select(header => new WorkbookColumn(header))], rows);
        WorkbookWriter.Write([sheet], new DateTimeOffset(2026, 3, 20, 0, 0, 0, TimeSpan.Zero), file, CancellationToken.None);
        file.Position = 0;
        return file;
    }
}
