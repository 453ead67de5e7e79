using System.Text;
using CaiCach.Documents.Packaging;

namespace CaiCach.Documents.Official;

/// <summary>One of the types of official document that Decree 30/2020/NĐ-CP, annex III names.</summary>
/// <param name="Abbreviation">Its abbreviation, "KH"; null for those that have none (công văn, thư công).</param>
/// <param name="Name">Its name, "Kế hoạch".</param>
public sealed record OfficialDocumentType(string? Abbreviation, string Name)
{
    /// <summary>All types, in the order of the annex, with the three kinds of copies last.</summary>
    public static IReadOnlyList<OfficialDocumentType> All { get; } = Load();

    /// <summary>The type of an abbreviation, in its exact letter case (QĐ, QyĐ, TTr); null where there is none.</summary>
    public static OfficialDocumentType? Find(string abbreviation) =>
        All.FirstOrDefault(type => string.Equals(type.Abbreviation, abbreviation, StringComparison.Ordinal));

    /// <summary>
    /// The symbol after the number: "KH-UBND" for a named type, agency and drafting unit ("UBND-VP") for a type without abbreviation.
    /// </summary>
    /// <param name="agency">Abbreviation of the issuing agency, "UBND".</param>
    /// <param name="draftingUnit">Abbreviation of the drafting unit, "VP"; used only where the type has no abbreviation.</param>
    public string SymbolOf(string agency, string? draftingUnit = null) =>
        Abbreviation is not null ? $"{Abbreviation}-{agency}"
        : draftingUnit is not null ? $"{agency}-{draftingUnit}"
        : agency;

    private static IReadOnlyList<OfficialDocumentType> Load() =>
        [
            .. Encoding
                .UTF8.GetString(EmbeddedFile.Bytes("Official/document-types.csv"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(fields => new OfficialDocumentType(fields[0].Length == 0 ? null : fields[0], fields[1])),
        ];
}
