using System.Globalization;
using System.Text.Json;
using CaiCach.Foundation.Audit;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Features;

/// <summary>One line of a history as pages show it.</summary>
/// <param name="RecordedAt">When.</param>
/// <param name="PersonName">Who.</param>
/// <param name="What">What happened, in words.</param>
/// <param name="Reason">The person's reason.</param>
/// <param name="Details">What changed, one line each.</param>
internal sealed record HistoryLine(DateTimeOffset RecordedAt, string PersonName, string What, string? Reason, IReadOnlyList<string> Details)
{
    /// <summary>Reads a line of the audit trail; ids of units in it are named.</summary>
    public static HistoryLine Of(AuditLine line, IReadOnlyDictionary<string, string> names)
    {
        using var data = JsonDocument.Parse(line.Data);
        return new HistoryLine(
            line.RecordedAt,
            line.PersonName,
            EventWords.OfEvent(line.EventName),
            line.Reason,
            [.. DetailsOf(data.RootElement, names)]
        );
    }

    /// <summary>The ids that changed fields of this line hold, to be named.</summary>
    public static IEnumerable<Guid> IdsIn(AuditLine line)
    {
        using var data = JsonDocument.Parse(line.Data);
        return
        [
            .. Changes(data.RootElement)
                .SelectMany(change => new[] { change.Before, change.After })
                .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty),
        ];
    }

    private static IEnumerable<string> DetailsOf(JsonElement data, IReadOnlyDictionary<string, string> names)
    {
        foreach (var change in Changes(data))
        {
            yield return $"{EventWords.OfField(change.Field)}: {Named(change.Before, names)} → {Named(change.After, names)}";
        }

        if (data.TryGetProperty("act", out var act) && data.TryGetProperty("text", out var text))
        {
            yield return $"{EventWords.OfAct(act.GetString()!)}: {text.GetString()}";
        }

        foreach (var name in new[] { "until", "grantedUntil", "dueOn", "closedOn", "issuedOn", "finishedOn" })
        {
            if (data.TryGetProperty(name, out var day) && day.ValueKind == JsonValueKind.String)
            {
                yield return VietnameseDate.Format(DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture));
            }
        }

        if (data.TryGetProperty("percentAfter", out var percent))
        {
            yield return $"{data.GetProperty("percentBefore").GetInt32()}% → {percent.GetInt32()}%";
        }
    }

    private static List<FieldChange> Changes(JsonElement data) =>
        data.TryGetProperty("changes", out var changes) ? changes.Deserialize<List<FieldChange>>(EventJson.Options)! : [];

    private static string Named(string? value, IReadOnlyDictionary<string, string> names) =>
        value is null ? "…" : names.GetValueOrDefault(value, value);
}
