using System.Globalization;

namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>Where an object is: at an offset of the file, or packed in a stream of objects.</summary>
/// <param name="Offset">The offset; 0 where it is packed.</param>
/// <param name="Generation">Its generation.</param>
/// <param name="Container">The stream that holds it; 0 for none.</param>
/// <param name="Index">Its number within that stream.</param>
internal sealed record PdfPlace(int Offset, int Generation, int Container = 0, int Index = 0);

/// <summary>The cross-references of a file, newest first wins: classic tables, streams, and both (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal sealed class PdfTables
{
    private const int TailBytes = 2048;
    private const int SectionsMaxCount = 300;

    // Null: free in the newest section that names it.
    private readonly Dictionary<int, PdfPlace?> _places = [];
    private readonly ReadOnlyMemory<byte> _data;
    private readonly PdfBudget _budget;

    private PdfTables(ReadOnlyMemory<byte> data, PdfBudget budget) => (_data, _budget) = (data, budget);

    /// <summary>Where the newest section is.</summary>
    public int Start { get; private set; }

    /// <summary>What the newest section says of the file.</summary>
    public PdfMap Trailer { get; private set; } = PdfMap.Empty;

    /// <summary>Whether the newest section is a stream, so that what is appended is one, too.</summary>
    public bool IsStream { get; private set; }

    /// <summary>The objects in use.</summary>
    public IEnumerable<KeyValuePair<int, PdfPlace>> Places =>
        _places.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));

    /// <summary>One above the highest number that was ever given.</summary>
    public int NextNumber => Math.Max(_places.Count == 0 ? 1 : _places.Keys.Max() + 1, PdfFile.Whole(Trailer["Size"]) ?? 1);

    public PdfPlace? Of(int number) => _places.GetValueOrDefault(number);

    public static PdfTables Read(ReadOnlyMemory<byte> data, PdfBudget budget)
    {
        var tables = new PdfTables(data, budget) { Start = LastStart(data.Span) };
        var seen = new HashSet<int>();
        for (int? next = tables.Start; next is { } offset; )
        {
            if (!seen.Add(offset) || seen.Count > SectionsMaxCount)
            {
                throw new DamagedPdfException("The cross-references go round in a circle.");
            }

            var (trailer, isStream) = tables.ReadSection(offset);
            if (seen.Count == 1)
            {
                (tables.Trailer, tables.IsStream) = (trailer, isStream);
            }

            next = trailer["Prev"] is PdfNull ? null : PdfFile.Whole(trailer["Prev"]) ?? throw new DamagedPdfException("Prev");
        }

        return tables;
    }

    private static int LastStart(ReadOnlySpan<byte> data)
    {
        var tail = data[Math.Max(0, data.Length - TailBytes)..];
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            throw new DamagedPdfException("startxref");
        }

        var syntax = new PdfSyntax(tail[(at + 9)..].ToArray(), isFile: false, new PdfBudget());
        var start = syntax.TakeWhole();
        return start < data.Length ? (int)start : throw new DamagedPdfException("startxref");
    }

    private (PdfMap Trailer, bool IsStream) ReadSection(int offset)
    {
        if (offset < 0 || offset >= _data.Length)
        {
            throw new DamagedPdfException("A section beyond the end.");
        }

        var syntax = new PdfSyntax(_data, isFile: true, _budget) { Position = offset };
        if (!syntax.TryTake("xref"u8))
        {
            return (ReadStream(offset), true);
        }

        while (syntax.TryTakeWhole() is { } first)
        {
            ReadEntries(syntax, first, syntax.TakeWhole());
        }

        syntax.Take("trailer"u8);
        var trailer = syntax.TakeValue() as PdfMap ?? throw new DamagedPdfException("trailer");
        if (PdfFile.Whole(trailer["XRefStm"]) is { } hybrid && hybrid < _data.Length)
        {
            ReadStream(hybrid);
        }

        return (trailer, false);
    }

    private void ReadEntries(PdfSyntax syntax, long first, long count)
    {
        if (first + count > SignatureLimits.ObjectsMaxCount)
        {
            throw new DamagedPdfException("Too many objects.");
        }

        for (var number = (int)first; number < first + count; number++)
        {
            _budget.Spend();
            var (offset, generation) = (syntax.TakeWhole(), syntax.TakeWhole());
            if (syntax.TryTake("n"u8))
            {
                _places.TryAdd(number, offset > 0 && offset < _data.Length ? new PdfPlace((int)offset, (int)generation) : null);
            }
            else
            {
                syntax.Take("f"u8);
                _places.TryAdd(number, null);
            }
        }
    }

    private PdfMap ReadStream(int offset)
    {
        var (_, value) = PdfFile.ReadObject(_data, offset, resolve: null, _budget);
        if (value is not PdfStream stream || stream.Map["Type"] is not PdfName { Text: "XRef" })
        {
            throw new DamagedPdfException("No section of cross-references.");
        }

        var rows = PdfFilter.Unpack(stream, SignatureLimits.StructureMaxBytes);
        var widths = Wholes(stream.Map["W"]);
        var size = PdfFile.Whole(stream.Map["Size"]) ?? 0;
        var ranges = stream.Map["Index"] is PdfNull ? [0, size] : Wholes(stream.Map["Index"]);
        if (widths is not { Count: 3 } || widths.Any(width => width is < 0 or > 8) || widths.Sum() == 0 || ranges.Count % 2 != 0)
        {
            throw new DamagedPdfException("Widths of cross-references.");
        }

        var at = 0;
        for (var i = 0; i < ranges.Count; i += 2)
        {
            for (var number = ranges[i]; number < ranges[i] + ranges[i + 1] && at + widths.Sum() <= rows.Length; number++)
            {
                _budget.Spend();
                Keep(number, Field(rows, ref at, widths[0], 1), Field(rows, ref at, widths[1], 0), Field(rows, ref at, widths[2], 0));
            }
        }

        return stream.Map;
    }

    private void Keep(int number, long kind, long second, long third)
    {
        if (number is < 0 or > SignatureLimits.ObjectsMaxCount)
        {
            throw new DamagedPdfException("Too many objects.");
        }

        PdfPlace? place = kind switch
        {
            1 when second > 0 && second < _data.Length => new PdfPlace((int)second, (int)Math.Min(third, ushort.MaxValue)),
            2 when second is > 0 and <= SignatureLimits.ObjectsMaxCount => new PdfPlace(
                0,
                0,
                (int)second,
                (int)Math.Min(third, int.MaxValue)
            ),
            _ => null,
        };
        _places.TryAdd(number, place);
    }

    private static long Field(byte[] rows, ref int at, int width, long otherwise)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
        {
            value = (value << 8) | rows[at++];
        }

        return width == 0 ? otherwise : value;
    }

    private static List<int> Wholes(PdfValue value) =>
        value is PdfArray array
            ? [.. array.Items.Select(item => PdfFile.Whole(item) ?? throw new DamagedPdfException("Numbers of cross-references."))]
            : [];
}
