using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CaiCach.Documents.Tests.Signatures;

/// <summary>PDF files made by hand: the same page in either structure, and revisions appended to them.</summary>
internal static class GivenPdf
{
    private const string Page = "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>";

    private static readonly string[] Objects =
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        $"<<{Page}>>",
        "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ];

    /// <summary>With a classic table of cross-references.</summary>
    /// <param name="words">What the page says.</param>
    /// <param name="page">More of the page.</param>
    /// <param name="catalogue">More of the catalogue.</param>
    /// <param name="more">Further objects, from number 6 on.</param>
    public static byte[] Classic(string words = "Giay khai sinh", string page = "", string catalogue = "", params string[] more)
    {
        string[] objects =
        [
            $"<</Type/Catalog/Pages 2 0 R{catalogue}>>",
            Objects[1],
            $"<<{Page}{page}>>",
            Content(words),
            Objects[4],
            .. more,
        ];
        return Append(
            Encoding.Latin1.GetBytes("%PDF-1.7\n"),
            [.. objects.Select((text, i) => (i + 1, text))],
            $"/Root 1 0 R/Size {objects.Length + 1}"
        );
    }

    /// <summary>With packed objects and a stream of cross-references, as newer programs write.</summary>
    public static byte[] Packed()
    {
        int[] inside = [1, 2, 3, 5];
        var bodies = inside.Select(number => Objects[number - 1]).ToList();
        var heads = string.Join(' ', inside.Select((number, i) => $"{number} {bodies.Take(i).Sum(body => body.Length + 1)}")) + " ";
        var packed = Deflate(Encoding.Latin1.GetBytes(heads + string.Join('\n', bodies)));
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var content = file.Position;
        Write(file, $"4 0 obj\n{Content("Giay khai sinh")}\nendobj\n");
        var container = file.Position;
        Write(file, $"6 0 obj\n<</Type/ObjStm/N 4/First {heads.Length}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
        file.Write(packed);
        Write(file, "\nendstream\nendobj\n");
        var table = file.Position;
        (byte Kind, long Second, byte Third)[] rows =
        [
            (0, 0, 255),
            (2, 6, 0),
            (2, 6, 1),
            (2, 6, 2),
            (1, content, 0),
            (2, 6, 3),
            (1, container, 0),
            (1, table, 0),
        ];
        // Each row less the one above it: predictor 12, as most programs do.
        var plain = rows.Select(row => (byte[])[row.Kind, (byte)(row.Second >> 8), (byte)row.Second, row.Third]).ToList();
        var predicted = plain.SelectMany((row, i) => row.Select((one, j) => (byte)(one - (i > 0 ? plain[i - 1][j] : 0))).Prepend((byte)2));
        var entries = Deflate([.. predicted]);
        Write(
            file,
            $"7 0 obj\n<</Type/XRef/Size 8/Root 1 0 R/W[1 2 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/Length {entries.Length}>>\nstream\n"
        );
        file.Write(entries);
        Write(file, $"\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    public static string Content(string words)
    {
        var drawing = $"BT /F 24 Tf 72 720 Td ({words}) Tj ET";
        return $"<</Length {drawing.Length}>>\nstream\n{drawing}\nendstream";
    }

    /// <summary>Appends a revision with a classic table.</summary>
    /// <param name="file">What is there.</param>
    /// <param name="objects">Changed and new objects.</param>
    /// <param name="trailer">Beside <c>Prev</c>.</param>
    public static byte[] Append(byte[] file, (int Number, string Text)[] objects, string trailer)
    {
        using var output = new MemoryStream();
        output.Write(file);
        var table = new StringBuilder("xref\n");
        foreach (var (number, text) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{output.Position:D10} 00000 n \n");
            Write(output, $"{number} 0 obj\n{text}\nendobj\n");
        }

        var (start, before) = (output.Position, LastStart(file));
        Write(output, $"{table}trailer\n<<{trailer}{(before is null ? "" : $"/Prev {before}")}>>\nstartxref\n{start}\n%%EOF\n");
        return output.ToArray();
    }

    public static string Text(byte[] file) => Encoding.Latin1.GetString(file);

    public static byte[] Bytes(string file) => Encoding.Latin1.GetBytes(file);

    private static string? LastStart(byte[] file)
    {
        var text = Text(file);
        var at = text.LastIndexOf("startxref\n", StringComparison.Ordinal);
        return at < 0 ? null : text[(at + 10)..].Split('\n')[0];
    }

    private static byte[] Deflate(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(plain);
        }

        return packed.ToArray();
    }

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
