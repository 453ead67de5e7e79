using System.Globalization;

namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>A page: its object, its values, and what it inherits from the tree above it.</summary>
internal sealed record PdfPage(int Number, PdfMap Map, PdfMap Inherited)
{
    public PdfValue this[string key] => Map[key] is PdfNull ? Inherited[key] : Map[key];
}

/// <summary>A PDF, or the beginning of one up to the end of a revision. Objects are read when they are asked for.</summary>
internal sealed class PdfFile
{
    private const int PagesMaxCount = 10_000;
    private const int MostHops = 20;
    private static readonly string[] InheritedKeys = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly Dictionary<int, PdfValue> _read = [];
    private readonly Dictionary<int, IReadOnlyList<(int Number, PdfValue Value)>> _containers = [];
    private readonly PdfBudget _budget = new();
    private long _unpackedBytes;

    private PdfFile(ReadOnlyMemory<byte> data)
    {
        Data = data;
        Tables = PdfTables.Read(data, _budget);
    }

    public ReadOnlyMemory<byte> Data { get; }

    public PdfTables Tables { get; }

    public bool IsEncrypted => Tables.Trailer["Encrypt"] is not PdfNull;

    public int RootNumber => Tables.Trailer["Root"] is PdfReference root ? root.Number : throw new DamagedPdfException("Root");

    public PdfMap Root => Get(RootNumber) as PdfMap ?? throw new DamagedPdfException("Root");

    public static PdfFile Open(ReadOnlyMemory<byte> data) =>
        data.Length <= SignatureLimits.FileMaxBytes && data.Span.StartsWith("%PDF-"u8)
            ? new PdfFile(data)
            : throw new DamagedPdfException("No PDF, or too large.");

    /// <summary>A whole number; null for anything else.</summary>
    public static int? Whole(PdfValue value) =>
        value is PdfPlain plain && int.TryParse(plain.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A number of any kind; null for anything else.</summary>
    public static double? Number(PdfValue value) =>
        value is PdfPlain plain && double.TryParse(plain.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The object of a number; <see cref="PdfNull"/> where there is none.</summary>
    public PdfValue Get(int number)
    {
        if (_read.TryGetValue(number, out var known))
        {
            return known;
        }

        var value = Tables.Of(number) switch
        {
            null => PdfNull.Value,
            { Container: 0 } place => At(place, number),
            var place => Packed(place, number),
        };
        return _read[number] = value;
    }

    /// <summary>What a value is once references are followed.</summary>
    public PdfValue Resolve(PdfValue value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            value = hops < MostHops ? Get(reference.Number) : throw new DamagedPdfException("References go round in a circle.");
        }

        return value;
    }

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<PdfPage> Pages()
    {
        var pages = new List<PdfPage>();
        var seen = new HashSet<int>();
        var open = new Stack<(PdfReference Node, PdfMap Inherited)>();
        open.Push((Root["Pages"] as PdfReference ?? throw new DamagedPdfException("Pages"), PdfMap.Empty));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Node.Number) || pages.Count > PagesMaxCount || Resolve(next.Node) is not PdfMap map)
            {
                throw new DamagedPdfException("Pages");
            }

            if (Resolve(map["Kids"]) is not PdfArray kids)
            {
                pages.Add(new PdfPage(next.Node.Number, map, next.Inherited));
                continue;
            }

            var inherited = next.Inherited.With(InheritedKeys.Where(key => map[key] is not PdfNull).Select(key => (key, map[key])));
            foreach (var kid in kids.Items.Reverse())
            {
                open.Push((kid as PdfReference ?? throw new DamagedPdfException("Kids"), inherited));
            }
        }

        return pages;
    }

    /// <summary>Reads the object at an offset.</summary>
    /// <param name="data">The file.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="resolve">Follows the reference to a stream's length; null where lengths must stand there.</param>
    /// <param name="budget">How much is read.</param>
    public static (int Number, PdfValue Value) ReadObject(
        ReadOnlyMemory<byte> data,
        int offset,
        Func<PdfValue, PdfValue>? resolve,
        PdfBudget budget
    )
    {
        var syntax = new PdfSyntax(data, isFile: true, budget) { Position = offset };
        var number = syntax.TakeWhole();
        syntax.TakeWhole();
        syntax.Take("obj"u8);
        var value = syntax.TakeValue();
        if (value is not PdfMap map || !syntax.TryTake("stream"u8))
        {
            syntax.Take("endobj"u8);
            return ((int)number, value);
        }

        var start = syntax.Position;
        start +=
            data.Span[start..] is [13, 10, ..] ? 2
            : data.Span[start..] is [10, ..] ? 1
            : throw new DamagedPdfException("stream");
        var length = Whole(resolve is null ? map["Length"] : resolve(map["Length"]));
        if (length is not { } bytes || bytes > data.Length - start)
        {
            throw new DamagedPdfException("Length");
        }

        syntax.Position = start + bytes;
        syntax.Take("endstream"u8);
        return ((int)number, new PdfStream(map, data.Slice(start, bytes)));
    }

    private PdfValue At(PdfPlace place, int number)
    {
        var (found, value) = ReadObject(Data, place.Offset, Resolve, _budget);
        return found == number ? value : throw new DamagedPdfException($"Object {number} is {found}.");
    }

    private PdfValue Packed(PdfPlace place, int number)
    {
        if (!_containers.TryGetValue(place.Container, out var objects))
        {
            objects = Unpack(place.Container);
            _containers[place.Container] = objects;
        }

        return place.Index < objects.Count && objects[place.Index].Number == number
            ? objects[place.Index].Value
            : throw new DamagedPdfException($"Object {number} is not where it should be.");
    }

    private List<(int, PdfValue)> Unpack(int container)
    {
        if (Tables.Of(container) is not { Container: 0 } || Get(container) is not PdfStream stream)
        {
            throw new DamagedPdfException("No stream of objects.");
        }

        var plain = PdfFilter.Unpack(stream, SignatureLimits.StructureMaxBytes);
        _unpackedBytes += plain.Length;
        var (count, first) = (Whole(Resolve(stream.Map["N"])) ?? 0, Whole(Resolve(stream.Map["First"])) ?? 0);
        if (_unpackedBytes > SignatureLimits.StructureMaxBytes || count > SignatureLimits.ObjectsMaxCount)
        {
            throw new DamagedPdfException("Too many packed objects.");
        }

        var syntax = new PdfSyntax(plain, isFile: false, _budget);
        var places = new List<(int Number, long Offset)>();
        for (var i = 0; i < count; i++)
        {
            places.Add(((int)syntax.TakeWhole(), syntax.TakeWhole()));
        }

        var objects = new List<(int, PdfValue)>();
        foreach (var (number, offset) in places)
        {
            syntax.Position = (int)Math.Min(first + offset, plain.Length);
            objects.Add((number, syntax.TakeValue()));
        }

        return objects;
    }
}
