using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>
/// What was appended after a signature. Only what is known to be harmless is: new signature fields with their stamps, values that prove
/// signatures (DSS), dates of the document's description. An object that is also used elsewhere never counts as harmless.
/// </summary>
internal sealed class RevisionChanges
{
    /// <summary>A stamp larger than a quarter of A4 may cover what was signed.</summary>
    private const double StampMostPoints = 125_000;

    private static readonly string[] CatalogueMayGain = ["AcroForm", "DSS", "Extensions"];
    private static readonly string[] FormMayGain = ["DR", "DA"];
    private static readonly string[] FieldMayGain = ["V", "AP", "M", "F"];

    private readonly PdfFile _then;
    private readonly PdfFile _now;
    private readonly Dictionary<int, PdfPage> _pages;
    private readonly Lazy<Dictionary<int, int>> _uses;

    private RevisionChanges(PdfFile then, PdfFile now)
    {
        (_then, _now) = (then, now);
        _pages = then.Pages().ToDictionary(page => page.Number);
        _uses = new(() => UsesOf(then));
    }

    /// <summary>What came after the revision that ends there.</summary>
    public static ChangesAfter After(PdfFile now, int end)
    {
        if (end == now.Data.Length || !now.Data.Span[end..].ContainsAnyExcept("\r\n \0"u8))
        {
            return ChangesAfter.None;
        }

        try
        {
            var then = PdfFile.Open(now.Data[..end]);
            return now.Tables.Start >= end && now.RootNumber == then.RootNumber && new RevisionChanges(then, now).AreHarmless(end)
                ? ChangesAfter.SignaturesOnly
                : ChangesAfter.Other;
        }
        catch (DamagedPdfException)
        {
            return ChangesAfter.Other;
        }
    }

    private bool AreHarmless(int end)
    {
        var before = _then.Tables.Places.ToDictionary();
        var after = _now.Tables.Places.ToDictionary();
        var changed = before.Where(pair => pair.Value != after.GetValueOrDefault(pair.Key)).Select(pair => pair.Key);
        var added = after.Where(pair => !before.ContainsKey(pair.Key));
        return added.All(pair => IsNew(pair.Key, pair.Value, end)) && changed.All(IsHarmless);
    }

    // A new object that old ones already point at would change what they mean.
    private bool IsNew(int number, PdfPlace place, int end)
    {
        var offset = place.Container == 0 ? place.Offset : _now.Tables.Of(place.Container)?.Offset ?? 0;
        return offset >= end && !_uses.Value.ContainsKey(number);
    }

    private bool IsHarmless(int number)
    {
        var (old, young) = (_then.Get(number), _now.Get(number));
        return PdfWriter.AreEqual(old, young)
            || (old is PdfMap oldMap && young is PdfMap youngMap && MapIsHarmless(number, oldMap, youngMap))
            || (old is PdfArray && young is PdfArray && ListIsHarmless(number, old, young))
            || IsTable(number, old, young);
    }

    private bool MapIsHarmless(int number, PdfMap old, PdfMap young) =>
        (number == _then.RootNumber && CatalogueIsHarmless(old, young))
        || (IsReference(_then.Root["AcroForm"], number) && FormIsHarmless(old, young))
        || (_pages.ContainsKey(number) && PageIsHarmless(old, young))
        || (IsReference(_then.Root["DSS"], number) && IsUsedOnce(number))
        || (IsReference(_then.Tables.Trailer["Info"], number) && DescriptionIsHarmless(old, young))
        || (old["FT"] is PdfName { Text: "Sig" } && old["V"] is PdfNull && AreEqualBut(old, young, FieldMayGain));

    private bool ListIsHarmless(int number, PdfValue old, PdfValue young) =>
        (
            (_then.Resolve(_then.Root["AcroForm"]) is PdfMap form && IsReference(form["Fields"], number))
            || _pages.Values.Any(page => IsReference(page.Map["Annots"], number))
        ) && HasGrown(old, young);

    private bool CatalogueIsHarmless(PdfMap old, PdfMap young) =>
        AreEqualBut(old, young, CatalogueMayGain)
        && (old["DSS"] is PdfNull || PdfWriter.AreEqual(old["DSS"], young["DSS"]) || young["DSS"] is PdfReference)
        && (
            PdfWriter.AreEqual(old["AcroForm"], young["AcroForm"])
            || FormIsHarmless(Map(_then, old["AcroForm"]), Map(_now, young["AcroForm"]))
        );

    private bool FormIsHarmless(PdfMap old, PdfMap young) =>
        AreEqualBut(old, young, [.. FormMayGain.Where(key => old[key] is PdfNull), "Fields", "SigFlags"])
        && HasGrown(_then.Resolve(old["Fields"]), _now.Resolve(young["Fields"]));

    private bool PageIsHarmless(PdfMap old, PdfMap young) =>
        AreEqualBut(old, young, "Annots") && HasGrown(_then.Resolve(old["Annots"]), _now.Resolve(young["Annots"]));

    private static bool DescriptionIsHarmless(PdfMap old, PdfMap young) =>
        old.Items.Values.Concat(young.Items.Values).All(value => value is PdfText or PdfName);

    /// <summary>The same list, with signature fields added.</summary>
    private bool HasGrown(PdfValue old, PdfValue young)
    {
        var (before, after) = ((old as PdfArray)?.Items ?? [], (young as PdfArray)?.Items ?? []);
        return after.Count >= before.Count
            && before.Zip(after).All(pair => PdfWriter.AreEqual(pair.First, pair.Second))
            && after.Skip(before.Count).All(IsNewSignature);
    }

    private bool IsNewSignature(PdfValue value)
    {
        if (
            value is not PdfReference reference
            || _then.Tables.Of(reference.Number) is not null
            || _now.Get(reference.Number) is not PdfMap field
        )
        {
            return false;
        }

        var type = field["FT"] is PdfNull ? Map(_now, field["Parent"])["FT"] : field["FT"];
        return type is PdfName { Text: "Sig" } && field["A"] is PdfNull && field["AA"] is PdfNull && IsSmall(field["Rect"]);
    }

    private bool IsSmall(PdfValue rectangle) =>
        _now.Resolve(rectangle) is not PdfArray { Items: var items }
        || (
            items.Select(item => PdfFile.Number(_now.Resolve(item))).ToList() is [{ } x1, { } y1, { } x2, { } y2]
            && Math.Abs(x2 - x1) * Math.Abs(y2 - y1) <= StampMostPoints
        );

    // Cross-references and packed objects take numbers, too; nothing may point at them.
    private bool IsTable(int number, PdfValue old, PdfValue young) =>
        old is PdfStream { Map: var before }
        && young is PdfStream { Map: var after }
        && before["Type"] is PdfName { Text: "XRef" }
        && after["Type"] is PdfName { Text: "XRef" }
        && !_uses.Value.ContainsKey(number);

    private bool IsUsedOnce(int number) => _uses.Value.GetValueOrDefault(number) == 1;

    private static bool IsReference(PdfValue value, int number) => value is PdfReference reference && reference.Number == number;

    private static PdfMap Map(PdfFile file, PdfValue value) => file.Resolve(value) as PdfMap ?? PdfMap.Empty;

    private static bool AreEqualBut(PdfMap one, PdfMap other, params IEnumerable<string> keys)
    {
        var left = keys.ToList();
        return PdfWriter.AreEqual(one.Without(left), other.Without(left));
    }

    private static Dictionary<int, int> UsesOf(PdfFile file)
    {
        var uses = new Dictionary<int, int>();
        foreach (var (number, _) in file.Tables.Places)
        {
            Count(file.Get(number), uses);
        }

        return uses;
    }

    private static void Count(PdfValue value, Dictionary<int, int> uses)
    {
        switch (value)
        {
            case PdfReference reference:
                uses[reference.Number] = uses.GetValueOrDefault(reference.Number) + 1;
                break;
            case PdfArray array:
                foreach (var item in array.Items)
                {
                    Count(item, uses);
                }

                break;
            case PdfMap map:
                foreach (var item in map.Items.Values)
                {
                    Count(item, uses);
                }

                break;
            case PdfStream stream:
                Count(stream.Map, uses);
                break;
        }
    }
}
