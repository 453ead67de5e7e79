using System.Text.Json.Nodes;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>A call that the double has taken.</summary>
/// <param name="Service">The service; <c>log-in</c> for that.</param>
/// <param name="IsUpdating">isUpdating; null where the service has none.</param>
/// <param name="Count">Elements of data.</param>
/// <param name="Code">What it answered.</param>
internal sealed record PortalCall(string Service, string? IsUpdating, int Count, string Code);

/// <summary>How the double reads bodies and words its answers.</summary>
internal static class PortalWords
{
    public static List<JsonObject> Elements(JsonObject body) =>
        body["data"] is JsonArray data ? [.. data.OfType<JsonObject>().Select(element => (JsonObject)element.DeepClone())] : [];

    public static JsonObject Coded(string code, string message) => new() { ["error_code"] = code, ["message"] = message };

    public static JsonObject Found(JsonArray result) =>
        new()
        {
            ["error_code"] = "0",
            ["message"] = "",
            ["result"] = result.DeepClone(),
        };
}
