using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CaiCach.Documents.Reading;

/// <summary>Keeps the words of a document as JSON, so that a review can show them beside what was understood.</summary>
public static class DocumentTextJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new BlockConverter() },
    };

    /// <summary>The document as JSON.</summary>
    public static string Write(DocumentText document) => JsonSerializer.Serialize(document, Options);

    /// <summary>The document that <see cref="Write"/> kept.</summary>
    public static DocumentText Read(string json) =>
        JsonSerializer.Deserialize<DocumentText>(json, Options) ?? throw new JsonException("The document is null.");

    private sealed class BlockConverter : JsonConverter<DocumentBlock>
    {
        public override DocumentBlock? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            return element.TryGetProperty("rows", out _)
                ? element.Deserialize<DocumentTable>(options)
                : element.Deserialize<DocumentParagraph>(options);
        }

        public override void Write(Utf8JsonWriter writer, DocumentBlock value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
