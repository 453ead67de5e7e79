using System.Globalization;
using System.Text;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>A grey picture, one byte a pixel, 0 black to 255 white, row by row.</summary>
internal sealed class GreyPicture(int width, int height, byte[] file, int start)
{
    public int Width => width;

    public int Height => height;

    /// <summary>The whole binary PGM file, header and pixels; drawing on the picture changes it.</summary>
    public ReadOnlyMemory<byte> File => file;

    public Span<byte> Row(int y) => file.AsSpan(start + y * width, width);

    public byte At(int x, int y) => file[start + y * width + x];

    public static GreyPicture Blank(int width, int height)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{width} {height}\n255\n"));
        var file = new byte[header.Length + width * height];
        header.CopyTo(file, 0);
        file.AsSpan(header.Length).Fill(255);
        return new GreyPicture(width, height, file, header.Length);
    }

    /// <summary>Reads a binary PGM of 8 bits as poppler writes it; null when it is none.</summary>
    public static GreyPicture? Read(byte[] pgm)
    {
        var numbers = new List<int>();
        var at = 2;
        if (pgm.Length < 10 || pgm[0] != 'P' || pgm[1] != '5')
        {
            return null;
        }

        while (numbers.Count < 3 && at < Math.Min(pgm.Length, 64))
        {
            var number = new StringBuilder();
            while (at < pgm.Length && char.IsAsciiDigit((char)pgm[at]))
            {
                number.Append((char)pgm[at++]);
            }

            if (number.Length is > 0 and < 7)
            {
                numbers.Add(int.Parse(number.ToString(), CultureInfo.InvariantCulture));
            }

            at++;
        }
        return numbers is [var width, var height, 255] && (long)width * height + at == pgm.Length
            ? new GreyPicture(width, height, pgm, at)
            : null;
    }
}
