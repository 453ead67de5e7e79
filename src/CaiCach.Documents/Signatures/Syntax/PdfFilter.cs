using System.IO.Compression;

namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>Unpacks streams of the file's own structure: deflate with PNG predictors (ISO 32000-1, 7.4.4) or nothing.</summary>
internal static class PdfFilter
{
    public static byte[] Unpack(PdfStream stream, int mostBytes)
    {
        var filter = One(stream.Map["Filter"]);
        var parameters = One(stream.Map["DecodeParms"]) as PdfMap ?? PdfMap.Empty;
        return filter switch
        {
            PdfNull => stream.Packed.ToArray(),
            PdfName { Text: "FlateDecode" } => Unpredicted(Inflate(stream.Packed, mostBytes), parameters),
            _ => throw new DamagedPdfException("A structural stream has another filter than deflate."),
        };
    }

    private static PdfValue One(PdfValue value) => value is PdfArray { Items: [var only] } ? only : value;

    private static byte[] Inflate(ReadOnlyMemory<byte> packed, int mostBytes)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var inflated = new ZLibStream(source, CompressionMode.Decompress);
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            for (int read; (read = inflated.Read(buffer)) > 0; )
            {
                kept.Write(buffer, 0, read);
                if (kept.Length > mostBytes)
                {
                    throw new DamagedPdfException("A structural stream is too large.");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new DamagedPdfException("A structural stream is damaged.");
        }

        return kept.ToArray();
    }

    private static byte[] Unpredicted(byte[] data, PdfMap parameters)
    {
        var predictor = Number(parameters["Predictor"], 1);
        if (predictor == 1)
        {
            return data;
        }

        var (columns, depth, colours) = (
            Number(parameters["Columns"], 1),
            Number(parameters["BitsPerComponent"], 8),
            Number(parameters["Colors"], 1)
        );
        if (predictor is < 10 or > 15 || depth != 8 || colours != 1 || columns is < 1 or > 1000 || data.Length % (columns + 1) != 0)
        {
            throw new DamagedPdfException("A predictor that is not followed.");
        }

        var rows = data.Length / (columns + 1);
        var plain = new byte[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < columns; i++)
            {
                int left = i > 0 ? plain[(row * columns) + i - 1] : 0;
                int up = row > 0 ? plain[((row - 1) * columns) + i] : 0;
                int corner = i > 0 && row > 0 ? plain[((row - 1) * columns) + i - 1] : 0;
                var added = data[row * (columns + 1)] switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new DamagedPdfException("A predictor that is not followed."),
                };
                plain[(row * columns) + i] = (byte)(data[(row * (columns + 1)) + 1 + i] + added);
            }
        }

        return plain;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left
            : toUp <= toCorner ? up
            : corner;
    }

    private static int Number(PdfValue value, int otherwise) =>
        value is PdfPlain plain && int.TryParse(plain.Text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
