namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>A value of a PDF (ISO 32000-1, 7.3).</summary>
internal abstract record PdfValue;

/// <summary>Nothing; also what a reference to no object means.</summary>
internal sealed record PdfNull : PdfValue
{
    public static readonly PdfNull Value = new();
}

/// <summary>A name without its slash; each character is one byte.</summary>
internal sealed record PdfName(string Text) : PdfValue;

/// <summary>A number, a truth value or a prepared value, as it is written.</summary>
internal sealed record PdfPlain(string Text) : PdfValue;

/// <summary>A string.</summary>
/// <param name="Bytes">What it says.</param>
/// <param name="Start">Where it begins in the file, its bracket included; -1 where it stands in a packed object.</param>
/// <param name="End">Where it ends, its bracket included.</param>
internal sealed record PdfText(byte[] Bytes, int Start = -1, int End = -1) : PdfValue;

/// <summary>The place of an object.</summary>
internal sealed record PdfReference(int Number, int Generation = 0) : PdfValue;

/// <summary>A list.</summary>
internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

/// <summary>Values by name.</summary>
internal sealed record PdfMap(IReadOnlyDictionary<string, PdfValue> Items) : PdfValue
{
    public static readonly PdfMap Empty = new(new Dictionary<string, PdfValue>(StringComparer.Ordinal));

    /// <summary>The value; <see cref="PdfNull"/> where there is none.</summary>
    public PdfValue this[string key] => Items.GetValueOrDefault(key, PdfNull.Value);

    /// <summary>The same with other values; <see cref="PdfNull"/> takes one away.</summary>
    public PdfMap With(params IEnumerable<(string Key, PdfValue Value)> changes)
    {
        var items = new Dictionary<string, PdfValue>(Items, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            items[key] = value;
            if (value is PdfNull)
            {
                items.Remove(key);
            }
        }

        return new PdfMap(items);
    }

    /// <summary>The same without some keys.</summary>
    public PdfMap Without(params IEnumerable<string> keys) => With(keys.Select(key => (key, (PdfValue)PdfNull.Value)));
}

/// <summary>A stream: a map and bytes, packed as the map says.</summary>
internal sealed record PdfStream(PdfMap Map, ReadOnlyMemory<byte> Packed) : PdfValue;
