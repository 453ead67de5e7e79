using System.Text.Json;
using CaiCach.Documents.Packaging;

namespace CaiCach.Documents.Workbooks;

/// <summary>The fixed words of a workbook, from <c>Templates/workbook-words.json</c>.</summary>
internal sealed record WorkbookWords(string Unit, string Period, string AsOf, string Total)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static WorkbookWords Current { get; } =
        JsonSerializer.Deserialize<WorkbookWords>(EmbeddedFile.Bytes("Workbooks/workbook-words.json"), CamelCase)!;
}
