using System.Globalization;

namespace CaiCach.OneStop.Features.Dossiers.MoveSeveral;

/// <summary>A dossier that a person ticked, in the version that they saw.</summary>
internal sealed record ChosenDossier(Guid Id, uint Version)
{
    /// <summary>As a form carries it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}.{Version}");

    /// <summary>What a form carried; what is no such value, or stands there twice, is left out.</summary>
    public static IReadOnlyList<ChosenDossier> Read(IEnumerable<string> values) =>
        [.. values.Select(Read).OfType<ChosenDossier>().DistinctBy(chosen => chosen.Id)];

    private static ChosenDossier? Read(string value) =>
        value.Split('.') is [var id, var version]
        && Guid.TryParseExact(id, "D", out var dossier)
        && uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new ChosenDossier(dossier, seen)
            : null;
}
