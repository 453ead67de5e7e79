using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>A source and what it decides.</summary>
/// <param name="System">Which.</param>
/// <param name="Name">In Vietnamese.</param>
/// <param name="OwnActions">The moves that stay with our desk; every other stage is told by the source alone.</param>
/// <param name="StaleAfterDays">After so many working days without an import somebody is reminded.</param>
/// <param name="Basis">By what.</param>
/// <param name="Marker">What is uncertain about it; null for nothing.</param>
internal sealed record ImportSource(
    SourceSystem System,
    string Name,
    IReadOnlyList<DossierAction> OwnActions,
    int StaleAfterDays,
    string Basis,
    string? Marker
);

/// <summary>The sources of <c>data/one-stop/import-sources.json</c>: one authority for each stage.</summary>
/// <param name="Sources">Each system once.</param>
internal sealed record ImportSources(IReadOnlyList<ImportSource> Sources)
{
    public const string File = "one-stop/import-sources.json";

    /// <summary>The source's line.</summary>
    /// <exception cref="InvalidDataException">The file lacks it.</exception>
    public ImportSource Of(SourceSystem system) =>
        Sources.FirstOrDefault(source => source.System == system) ?? throw new InvalidDataException($"{File}: {system} is missing.");
}
