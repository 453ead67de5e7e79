using System.Buffers.Binary;
using System.Globalization;

namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>What is appended to a file (ISO 32000-1, 7.5.6): changed and new objects with their cross-references; no byte before it changes.</summary>
internal sealed class PdfUpdate(PdfFile file)
{
    private readonly SortedDictionary<int, PdfValue> _objects = [];
    private int _next = file.Tables.NextNumber;

    /// <summary>Where each object was written, once it is.</summary>
    public Dictionary<int, int> Offsets { get; } = [];

    public PdfReference Add(PdfValue value)
    {
        var reference = new PdfReference(_next++);
        _objects[reference.Number] = value;
        return reference;
    }

    public void Set(int number, PdfValue value) => _objects[number] = value;

    /// <summary>The whole file with the update at its end.</summary>
    public byte[] Write()
    {
        using var output = new MemoryStream(file.Data.Length + 64 * 1024);
        output.Write(file.Data.Span);
        PdfWriter.Ascii(output, "\n");
        foreach (var (number, value) in _objects)
        {
            Offsets[number] = (int)output.Position;
            PdfWriter.Ascii(output, Invariant($"{number} {file.Tables.Of(number)?.Generation ?? 0} obj\n"));
            PdfWriter.Write(output, value);
            PdfWriter.Ascii(output, "\nendobj\n");
        }

        var start = output.Position;
        if (file.Tables.IsStream)
        {
            WriteStream(output);
        }
        else
        {
            WriteTable(output);
        }

        PdfWriter.Ascii(output, Invariant($"startxref\n{start}\n%%EOF\n"));
        return output.ToArray();
    }

    private void WriteTable(Stream output)
    {
        PdfWriter.Ascii(output, "xref\n");
        foreach (var (first, count) in Runs([.. Offsets.Keys.Order()]))
        {
            PdfWriter.Ascii(output, Invariant($"{first} {count}\n"));
            for (var number = first; number < first + count; number++)
            {
                PdfWriter.Ascii(output, Invariant($"{Offsets[number]:D10} {file.Tables.Of(number)?.Generation ?? 0:D5} n \n"));
            }
        }

        PdfWriter.Ascii(output, "trailer\n");
        PdfWriter.Write(output, Trailer(_next));
        PdfWriter.Ascii(output, "\n");
    }

    private void WriteStream(Stream output)
    {
        var own = new PdfReference(_next++);
        Offsets[own.Number] = (int)output.Position;
        int[] numbers = [.. Offsets.Keys.Order()];
        var rows = new byte[numbers.Length * 7];
        for (var i = 0; i < numbers.Length; i++)
        {
            var row = rows.AsSpan(i * 7, 7);
            row[0] = 1;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], Offsets[numbers[i]]);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)(file.Tables.Of(numbers[i])?.Generation ?? 0));
        }

        var map = Trailer(_next)
            .With(
                ("Type", new PdfName("XRef")),
                ("W", new PdfArray([PdfWriter.Number(1), PdfWriter.Number(4), PdfWriter.Number(2)])),
                (
                    "Index",
                    new PdfArray([.. Runs(numbers).SelectMany(run => (int[])[run.First, run.Count]).Select(one => PdfWriter.Number(one))])
                )
            );
        PdfWriter.Ascii(output, Invariant($"{own.Number} 0 obj\n"));
        PdfWriter.Write(output, new PdfStream(map, rows));
        PdfWriter.Ascii(output, "\nendobj\n");
    }

    private PdfMap Trailer(int size)
    {
        var old = file.Tables.Trailer;
        return PdfMap.Empty.With(
            ("Size", PdfWriter.Number(size)),
            ("Prev", PdfWriter.Number(file.Tables.Start)),
            ("Root", old["Root"]),
            ("Info", old["Info"]),
            ("ID", old["ID"])
        );
    }

    private static List<(int First, int Count)> Runs(IReadOnlyList<int> numbers)
    {
        var runs = new List<(int First, int Count)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Count == number)
            {
                runs[^1] = (runs[^1].First, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((number, 1));
            }
        }

        return runs;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
