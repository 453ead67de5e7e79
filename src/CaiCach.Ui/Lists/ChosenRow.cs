using System.Globalization;

namespace CaiCach.Ui.Lists;

/// <summary>A row of a list that a person ticked, in the version that they saw.</summary>
/// <param name="Id">The row.</param>
/// <param name="Version">Its version (<c>xmin</c>), by which a stale tick is told.</param>
public sealed record ChosenRow(Guid Id, uint Version)
{
    /// <summary>As a form carries it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}.{Version}");

    /// <summary>What a form carried; what is no such value, or stands there twice, is left out.</summary>
    public static IReadOnlyList<ChosenRow> Read(IEnumerable<string> values) =>
        [.. values.Select(Read).OfType<ChosenRow>().DistinctBy(chosen => chosen.Id)];

    private static ChosenRow? Read(string value) =>
        value.Split('.') is [var id, var version]
        && Guid.TryParseExact(id, "D", out var row)
        && uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new ChosenRow(row, seen)
            : null;
}
