using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Planning.Contracts;

/// <summary>Writes and reads plan readings as <c>plan.schema.json</c> says: the one place that knows the JSON.</summary>
public static class PlanReadingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // The document goes to a file or a terminal, never into a page, so Vietnamese letters and ">=" stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The reading as one JSON document.</summary>
    public static string Write(PlanReading reading) => JsonSerializer.Serialize(reading, Options);

    /// <summary>The reading that a JSON document holds; places and doubts are not in it.</summary>
    /// <exception cref="JsonException">The text is not a plan reading.</exception>
    public static PlanReading Read(string json) =>
        JsonSerializer.Deserialize<PlanReading>(json, Options) ?? throw new JsonException("The document is null.");
}
