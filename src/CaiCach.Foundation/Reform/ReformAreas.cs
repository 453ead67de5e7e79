using CaiCach.Foundation.Catalogues;

namespace CaiCach.Foundation.Reform;

/// <summary>The catalogue of the seven areas, in their order (<c>data/catalogues/reform-areas.json</c>).</summary>
public static class ReformAreas
{
    /// <summary>All seven, steering first.</summary>
    public static IReadOnlyList<ReformAreaEntry> All { get; } = Read();

    /// <summary>What the catalogue says of an area.</summary>
    public static ReformAreaEntry Of(ReformArea area) => All[(int)area - 1];

    /// <summary>Reads the id by which files and interfaces name an area, e.g. <c>civil-service</c>.</summary>
    /// <returns>Whether there is such an area.</returns>
    public static bool TryParse(string? id, out ReformArea area)
    {
        var entry = All.FirstOrDefault(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));
        area = entry?.Area ?? default;
        return entry is not null;
    }

    private static ReformAreaEntry[] Read()
    {
        var file = EmbeddedCatalogue.Read<AreaFile>("reform-areas.json");
        var areas = Enum.GetValues<ReformArea>();
        return file.Areas.Count == areas.Length
            ?
            [
                .. areas.Zip(
                    file.Areas,
                    (area, row) => new ReformAreaEntry(area, row.Id, row.Name, row.ShortName, row.IsContentOfResolution76)
                ),
            ]
            : throw new InvalidDataException($"reform-areas.json: {file.Areas.Count} areas instead of {areas.Length}.");
    }

    private sealed record AreaFile(string Source, IReadOnlyList<AreaRow> Areas);

    private sealed record AreaRow(string Id, string Name, string ShortName, bool IsContentOfResolution76);
}
