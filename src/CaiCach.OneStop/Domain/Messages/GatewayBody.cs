using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>What a gateway is sent: JSON as its operator wants it, in whose strings the fields are filled in.</summary>
internal static class GatewayBody
{
    public const string Number = "{soDienThoai}";
    public const string Text = "{noiDung}";
    public const string Id = "{maTin}";

    /// <summary>What a new gateway starts with.</summary>
    public const string Example = """{"to": "{soDienThoai}", "text": "{noiDung}", "id": "{maTin}"}""";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Whether it is a JSON object that says to whom and what.</summary>
    public static bool IsSound(string template) =>
        Parse(template) is JsonObject read
        && read.ToJsonString(Foundation.Writes.EventJson.Options) is var text
        && text.Contains(Number, StringComparison.Ordinal)
        && text.Contains(Text, StringComparison.Ordinal);

    /// <summary>The body; values stay within the strings in which their fields stand, whatever they hold.</summary>
    public static string Fill(string template, string number, string text, Guid id)
    {
        var filled = Filled(Parse(template), value => FillString(value, number, text, id));
        return filled!.ToJsonString(Foundation.Writes.EventJson.Options);
    }

    private static string FillString(string value, string number, string text, Guid id) =>
        string.Join(
            text,
            value
                .Split(Text)
                .Select(part =>
                    part.Replace(Number, number, StringComparison.Ordinal).Replace(Id, id.ToString("N"), StringComparison.Ordinal)
                )
        );

    private static JsonNode? Filled(JsonNode? node, Func<string, string> fill) =>
        node switch
        {
            JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Filled(field.Value, fill)))),
            JsonArray items => new JsonArray([.. items.Select(item => Filled(item, fill))]),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(fill(value.GetValue<string>())),
            _ => node?.DeepClone(),
        };

    private static JsonNode? Parse(string template)
    {
        try
        {
            return JsonNode.Parse(template, documentOptions: Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
