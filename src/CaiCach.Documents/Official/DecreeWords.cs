using System.Globalization;
using System.Text.Json;
using CaiCach.Documents.Packaging;

namespace CaiCach.Documents.Official;

/// <summary>The words that Decree 30/2020/NĐ-CP fixes, from <c>Templates/decree-30.json</c>.</summary>
internal sealed record DecreeWords(
    string NationalName,
    string NationalMotto,
    string NumberLabel,
    string Date,
    string SubjectOfLetter,
    string AddressedTo,
    string Article,
    string Recipients,
    string Ending
)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static DecreeWords Current { get; } =
        JsonSerializer.Deserialize<DecreeWords>(EmbeddedFile.Bytes("Official/decree-30.json"), CamelCase)!;

    public static string Fill(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);
}
