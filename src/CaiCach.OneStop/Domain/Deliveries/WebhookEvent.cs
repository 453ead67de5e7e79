using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Deliveries;

/// <summary>What a webhook may be told.</summary>
internal enum WebhookEvent : short
{
    /// <summary><c>dossier.received</c>.</summary>
    Received = 1,

    /// <summary><c>dossier.moved</c>.</summary>
    Moved = 2,

    /// <summary><c>dossier.ended</c>: statuses 3, 7, 8 and 9.</summary>
    Ended = 3,
}

/// <summary>What webhooks are sent, a contract with other systems (<c>docs/webhooks.md</c>).</summary>
internal static class WebhookEvents
{
    public const string SignatureHeader = "X-CaiCach-Signature";
    public const string DeliveryHeader = "X-CaiCach-Delivery";

    /// <summary>The stable name.</summary>
    public static string NameOf(WebhookEvent kind) => $"dossier.{kind.ToString().ToLowerInvariant()}";

    /// <summary>What a line of history is to others; null for corrections, which are nobody else's business.</summary>
    public static WebhookEvent? Of(DossierEvent line) =>
        line.Action is DossierAction.Correct || line.Retimes is not null ? null
        : line.Action is DossierAction.Accept ? WebhookEvent.Received
        : !DossierStages.IsOpen(line.ToStage) && line.ToStage != DossierStage.Returned && DossierStages.IsOpen(line.FromStage)
            ? WebhookEvent.Ended
        : WebhookEvent.Moved;

    /// <summary>The body: small, nothing personal. The id is the line's, so all who hear of it, and hear it again, know it by the same.</summary>
    public static string BodyOf(WebhookEvent kind, DossierEvent line, Dossier dossier, string unitCode)
    {
        var status = DossierStages.StatusOf(line.ToStage);
        return new JsonObject
        {
            ["id"] = line.Id.ToString(),
            ["type"] = NameOf(kind),
            ["occurredAt"] = Instant(line.OccurredAt),
            ["sequence"] = line.Sequence,
            ["unitCode"] = unitCode,
            ["dossier"] = new JsonObject
            {
                ["code"] = dossier.Code,
                ["status"] = new JsonObject { ["code"] = (int)status, ["name"] = DossierNames.Of(status) },
                ["dueAt"] = dossier.DueAt is { } due ? Instant(due) : null,
            },
        }.ToJsonString(EventJson.Options);
    }

    /// <summary>The header by which the receiver knows who speaks and when: HMAC-SHA256 over seconds, a full stop and the body.</summary>
    public static string Signature(string secret, string body, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(signature)}";
    }

    private static string Instant(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, VietnamTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
