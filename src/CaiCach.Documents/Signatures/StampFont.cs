using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CaiCach.Documents.Packaging;
using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>Be Vietnam Pro out of this library, whatever is installed: widths of words, and the letters in use for a file (OpenType 1.9, TrueType outlines).</summary>
internal sealed class StampFont
{
    private const int Composite = -1;
    private static readonly string[] KeptTables = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly byte[] _font = EmbeddedFile.Bytes("Signatures/BeVietnamPro-Regular.ttf");
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> _letters = [];
    private readonly int _unitsPerEm;
    private readonly int _glyphCount;
    private readonly int _metricsCount;
    private readonly bool _hasLongOffsets;

    public StampFont()
    {
        for (var i = 0; i < U16(4); i++)
        {
            var row = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(_font, row, 4)] = (U32(row + 8), U32(row + 12));
        }

        (_unitsPerEm, _hasLongOffsets) = (U16(Table("head") + 18), U16(Table("head") + 50) == 1);
        (_glyphCount, _metricsCount) = (U16(Table("maxp") + 4), U16(Table("hhea") + 34));
    }

    /// <summary>How wide words are, in points.</summary>
    public double Width(string words, double points) => words.EnumerateRunes().Sum(letter => Advance(Glyph(letter.Value))) * points / 1000;

    /// <summary>Words as rows that are no wider than so many points; a word that is wider alone stands alone.</summary>
    public IEnumerable<string> Wrap(string words, double points, double wide)
    {
        var row = "";
        foreach (var word in words.Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = row.Length > 0 ? $"{row} {word}" : word;
            if (row.Length > 0 && Width(longer, points) > wide)
            {
                yield return row;
                longer = word;
            }

            row = longer;
        }

        if (row.Length > 0)
        {
            yield return row;
        }
    }

    /// <summary>Words as a page draws them; their letters are in the file from then on.</summary>
    public string Draw(string words)
    {
        var drawn = new StringBuilder();
        foreach (var letter in words.EnumerateRunes())
        {
            var glyph = Glyph(letter.Value);
            _letters.TryAdd(glyph, letter.Value);
            drawn.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return drawn.ToString();
    }

    /// <summary>Puts the letters that were drawn into a file.</summary>
    public PdfReference Embed(PdfUpdate update)
    {
        var name = new PdfName("CAIKYS+BeVietnamPro-Regular");
        var subset = Subset();
        var head = Table("head");
        double[] box = [.. Enumerable.Range(0, 4).Select(i => Scaled(I16(head + 36 + (2 * i))))];
        var descriptor = PdfMap.Empty.With(
            ("Type", new PdfName("FontDescriptor")),
            ("FontName", name),
            ("Flags", PdfWriter.Number(4)),
            ("FontBBox", new PdfArray([.. box.Select(PdfWriter.Number)])),
            ("ItalicAngle", PdfWriter.Number(0)),
            ("Ascent", PdfWriter.Number(Scaled(I16(Table("hhea") + 4)))),
            ("Descent", PdfWriter.Number(Scaled(I16(Table("hhea") + 6)))),
            ("CapHeight", PdfWriter.Number(700)),
            ("StemV", PdfWriter.Number(80)),
            ("FontFile2", update.Add(Packed(subset, ("Length1", PdfWriter.Number(subset.Length)))))
        );
        var widths = _letters.Keys.SelectMany(glyph =>
            (PdfValue[])[PdfWriter.Number(glyph), new PdfArray([PdfWriter.Number(Advance(glyph))])]
        );
        var letters = PdfMap.Empty.With(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("CIDFontType2")),
            ("BaseFont", name),
            ("CIDToGIDMap", new PdfName("Identity")),
            ("CIDSystemInfo", new PdfPlain("<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>")),
            ("FontDescriptor", update.Add(descriptor)),
            ("W", new PdfArray([.. widths]))
        );
        return update.Add(
            PdfMap.Empty.With(
                ("Type", new PdfName("Font")),
                ("Subtype", new PdfName("Type0")),
                ("BaseFont", name),
                ("Encoding", new PdfName("Identity-H")),
                ("DescendantFonts", new PdfArray([update.Add(letters)])),
                ("ToUnicode", update.Add(Packed(Encoding.ASCII.GetBytes(ToUnicode()))))
            )
        );
    }

    public static PdfStream Packed(byte[] plain, params IEnumerable<(string, PdfValue)> more)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(plain);
        }

        return new PdfStream(PdfMap.Empty.With([("Filter", new PdfName("FlateDecode")), .. more]), packed.ToArray());
    }

    // So that the words of a stamp can be found and copied (ISO 32000-1, 9.10.3).
    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /Stamp def\n");
        map.Append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var some in _letters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var (glyph, letter) in some)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(letter)));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    /// <summary>The typeface with the outlines of the letters in use; the others are empty and keep their numbers.</summary>
    private byte[] Subset()
    {
        var kept = new SortedSet<int> { 0 };
        var open = new Stack<int>(_letters.Keys);
        while (open.TryPop(out var glyph))
        {
            if (kept.Add(glyph))
            {
                PartsOf(glyph).ForEach(open.Push);
            }
        }

        using var outlines = new MemoryStream();
        var offsets = new byte[4 * (_glyphCount + 1)];
        for (var glyph = 0; glyph <= _glyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * glyph), (int)outlines.Position);
            if (kept.Contains(glyph))
            {
                outlines.Write(_font, Outline(glyph).Offset, Outline(glyph).Length);
                outlines.Write(new byte[-outlines.Position & 3]);
            }
        }

        var head = Bytes("head");
        head[51] = 1;
        return Assemble(name =>
            name switch
            {
                "glyf" => outlines.ToArray(),
                "loca" => offsets,
                "head" => head,
                _ => Bytes(name),
            }
        );
    }

    private byte[] Assemble(Func<string, byte[]> table)
    {
        string[] names = [.. KeptTables.Where(_tables.ContainsKey)];
        using var font = new MemoryStream();
        font.Write([0, 1, 0, 0, 0, (byte)names.Length, 0, 128, 0, 3, 0, 16]);
        var at = 12 + (16 * names.Length);
        foreach (var name in names)
        {
            var row = new byte[16];
            Encoding.ASCII.GetBytes(name, row);
            BinaryPrimitives.WriteUInt32BigEndian(row.AsSpan(4), Checksum(table(name)));
            BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(8), at);
            BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(12), table(name).Length);
            font.Write(row);
            at += (table(name).Length + 3) & ~3;
        }

        foreach (var name in names)
        {
            font.Write(table(name));
            font.Write(new byte[-table(name).Length & 3]);
        }

        return font.ToArray();
    }

    private static uint Checksum(byte[] table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
        {
            sum += (uint)table[i] << (8 * (3 - (i & 3)));
        }

        return sum;
    }

    // A letter with marks is often made of others: flags 1 words, 8 one scale, 64 two scales, 128 a matrix, 32 one more follows.
    private List<int> PartsOf(int glyph)
    {
        var parts = new List<int>();
        var (at, length) = Outline(glyph);
        if (length == 0 || I16(at) != Composite)
        {
            return parts;
        }

        at += 10;
        for (var goesOn = true; goesOn; )
        {
            var flags = U16(at);
            parts.Add(U16(at + 2));
            at += 4 + ((flags & 1) != 0 ? 4 : 2);
            at +=
                (flags & 8) != 0 ? 2
                : (flags & 64) != 0 ? 4
                : (flags & 128) != 0 ? 8
                : 0;
            goesOn = (flags & 32) != 0;
        }

        return parts;
    }

    private (int Offset, int Length) Outline(int glyph)
    {
        int At(int one) => _hasLongOffsets ? U32(Table("loca") + (4 * one)) : 2 * U16(Table("loca") + (2 * one));
        return (Table("glyf") + At(glyph), At(glyph + 1) - At(glyph));
    }

    private double Advance(int glyph) => Scaled(U16(Table("hmtx") + (4 * Math.Min(glyph, _metricsCount - 1))));

    // The subtable of Unicode's first plane (format 4); what it lacks is drawn as the box of glyph 0.
    private int Glyph(int letter)
    {
        var cmap = Table("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + U32(cmap + 4 + (8 * i) + 4);
            if (U16(table) == 4)
            {
                return Glyph(table, letter);
            }
        }

        throw new InvalidOperationException("The typeface of this library has no letters.");
    }

    private int Glyph(int table, int letter)
    {
        var twice = U16(table + 6);
        for (var i = 0; i < twice; i += 2)
        {
            var (last, first) = (U16(table + 14 + i), U16(table + 16 + twice + i));
            if (letter > last)
            {
                continue;
            }

            var (delta, range) = (U16(table + 16 + (2 * twice) + i), table + 16 + (3 * twice) + i);
            var indirect =
                letter < first ? 0
                : U16(range) == 0 ? letter
                : U16(range + U16(range) + (2 * (letter - first)));
            return indirect == 0 ? 0 : (indirect + delta) & 0xFFFF;
        }

        return 0;
    }

    private double Scaled(int units) => Math.Round(units * 1000.0 / _unitsPerEm);

    private int Table(string name) => _tables[name].Offset;

    private byte[] Bytes(string name) => _font.AsSpan(_tables[name].Offset, _tables[name].Length).ToArray();

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_font.AsSpan(at));

    private int U32(int at) => BinaryPrimitives.ReadInt32BigEndian(_font.AsSpan(at));
}
