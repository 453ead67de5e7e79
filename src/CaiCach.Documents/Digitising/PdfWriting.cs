using System.Globalization;
using System.Text;

namespace CaiCach.Documents.Digitising;

/// <summary>Writes the objects of a PDF one after the other, and the table that finds them (ISO 32000-1, 7.5).</summary>
internal sealed class PdfWriting : IDisposable
{
    private readonly MemoryStream _pdf = new();
    private readonly List<long> _starts = [];

    public PdfWriting() => Write("%PDF-1.4\n");

    /// <summary>Bytes so far.</summary>
    public long Length => _pdf.Length;

    /// <summary>The number that the next object gets; the first is 1 and has to be the catalogue.</summary>
    public int Next => _starts.Count + 1;

    /// <summary>Adds an object.</summary>
    /// <param name="dictionary">As it is written; the length of the stream among it.</param>
    /// <param name="stream">Its stream; empty for none.</param>
    public void Add(string dictionary, ReadOnlySpan<byte> stream = default)
    {
        _starts.Add(_pdf.Position);
        Write(Invariant($"{_starts.Count} 0 obj\n{dictionary}\n"));
        if (!stream.IsEmpty)
        {
            Write("stream\n");
            _pdf.Write(stream);
            Write("\nendstream\n");
        }

        Write("endobj\n");
    }

    /// <summary>Adds a page of one picture: the page, its drawing, the picture; three objects.</summary>
    /// <param name="pages">Number of the object that lists the pages.</param>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="height">Of the page, in points.</param>
    /// <param name="matrices">Operators that lay the unit square of the picture onto the page.</param>
    /// <param name="picture">The picture's dictionary without its length.</param>
    /// <param name="data">The picture.</param>
    public void AddPage(int pages, double width, double height, string matrices, string picture, ReadOnlySpan<byte> data)
    {
        var first = Next;
        Add(
            Invariant(
                $"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {width} {height}] /Contents {first + 1} 0 R /Resources << /XObject << /Scan {first + 2} 0 R >> >> >>"
            )
        );
        var drawing = Encoding.ASCII.GetBytes($"q {matrices} /Scan Do Q");
        Add(Invariant($"<< /Length {drawing.Length} >>"), drawing);
        Add(Invariant($"<< /Type /XObject /Subtype /Image /BitsPerComponent 8 {picture} /Length {data.Length} >>"), data);
    }

    /// <summary>Ends the file.</summary>
    public byte[] Finish()
    {
        var table = _pdf.Position;
        Write(Invariant($"xref\n0 {Next}\n0000000000 65535 f \n"));
        foreach (var start in _starts)
        {
            Write(Invariant($"{start:D10} 00000 n \n"));
        }

        Write(Invariant($"trailer\n<< /Size {Next} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return _pdf.ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _pdf.Dispose();

    /// <summary>Numbers as PDF writes them.</summary>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Write(string text) => _pdf.Write(Encoding.ASCII.GetBytes(text));
}
