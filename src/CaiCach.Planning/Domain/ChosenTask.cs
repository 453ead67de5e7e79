using System.Globalization;

namespace CaiCach.Planning.Domain;

/// <summary>A row that a person ticked, in the version that they saw.</summary>
internal sealed record ChosenTask(Guid Id, uint Version)
{
    /// <summary>As a form carries it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}.{Version}");

    /// <summary>What a form carried; what is no such value, or stands there twice, is left out.</summary>
    public static IReadOnlyList<ChosenTask> Read(IEnumerable<string> values) =>
        [.. values.Select(Read).OfType<ChosenTask>().DistinctBy(chosen => chosen.Id)];

    private static ChosenTask? Read(string value) =>
        value.Split('.') is [var id, var version]
        && Guid.TryParseExact(id, "D", out var task)
        && uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new ChosenTask(task, seen)
            : null;
}
