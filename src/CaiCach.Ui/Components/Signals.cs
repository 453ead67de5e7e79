using System.Collections.Frozen;

namespace CaiCach.Ui.Components;

/// <summary>The six statuses and the icon that goes with each colour, since colour alone says nothing to some.</summary>
internal static class Signals
{
    private static readonly FrozenDictionary<string, string> Icons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ontime"] = "circle-check",
        ["soon"] = "clock-exclamation",
        ["late"] = "alert-triangle",
        ["donelate"] = "clock-check",
        ["paused"] = "player-pause",
        ["idle"] = "circle-dashed",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The status's icon; a status that is none of the six throws.</summary>
    public static string IconOf(string status) =>
        Icons.TryGetValue(status, out var icon)
            ? icon
            : throw new ArgumentException($"'{status}' is no status: ontime, soon, late, donelate, paused, idle.", nameof(status));

    /// <summary>The class of a status; null for none.</summary>
    public static string? ClassOf(string? status) => string.IsNullOrEmpty(status) || IconOf(status).Length == 0 ? null : status;
}
