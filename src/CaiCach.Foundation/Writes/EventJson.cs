using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CaiCach.Foundation.Writes;

/// <summary>How events are written to the audit trail and the outbox.</summary>
public static class EventJson
{
    /// <summary>camelCase, enums by name, Vietnamese letters as they are.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };
}
