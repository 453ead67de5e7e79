using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>How an export is read: which column says what, and what its words for statuses mean.</summary>
/// <param name="Columns">Headers by what they say.</param>
/// <param name="StatusWords">Statuses by the source's words, folded.</param>
/// <param name="CodePrefix">With what codes of this unit begin; null for whatever.</param>
internal sealed record ColumnMap(
    IReadOnlyDictionary<ImportField, string> Columns,
    IReadOnlyDictionary<string, DossierStatus> StatusWords,
    string? CodePrefix
)
{
    /// <summary>What no export may lack; of code and name of the procedure one is enough.</summary>
    public static IReadOnlyList<ImportField> Required { get; } =
    [ImportField.Code, ImportField.OwnerName, ImportField.ReceivedAt, ImportField.Status];

    /// <summary>Whether enough is known to read a row.</summary>
    public bool IsEnough =>
        Required.All(Columns.ContainsKey)
        && (Columns.ContainsKey(ImportField.ProcedureCode) || Columns.ContainsKey(ImportField.ProcedureName));

    /// <summary>Headers that a file lacks.</summary>
    public IEnumerable<string> MissingFrom(IReadOnlyList<string> headers)
    {
        var there = headers.Select(VietnameseText.Fold).ToHashSet(StringComparer.Ordinal);
        return Columns.Values.Where(header => !there.Contains(VietnameseText.Fold(header)));
    }

    /// <summary>The status that a word means; null when nobody has said.</summary>
    public DossierStatus? StatusOf(string text) =>
        StatusWords.TryGetValue(VietnameseText.Fold(text), out var mapped) ? mapped : MappingGuess.StatusOf(text);
}

/// <summary>The map of a unit for a source, kept once somebody has saved it.</summary>
internal sealed class ImportMapping
{
    private ImportMapping() { }

    public ImportMapping(Guid unitId, SourceSystem source)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        Source = source;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public SourceSystem Source { get; private set; }

    public ColumnMap Map { get; private set; } = MappingGuess.Of([]);

    public string SavedByName { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Takes a map over.</summary>
    public void Save(ColumnMap map, string savedByName, DateTimeOffset savedAt) =>
        (Map, SavedByName, SavedAt) = (map, savedByName, savedAt);
}
