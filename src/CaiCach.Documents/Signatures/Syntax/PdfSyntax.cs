using System.Globalization;
using System.Text;

namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>Reads values out of bytes (ISO 32000-1, 7.2 and 7.3); strict, since two readers of a lax one see two documents.</summary>
/// <param name="data">The bytes.</param>
/// <param name="isFile">Whether they are the file itself, so that places of strings are kept.</param>
/// <param name="budget">How much is read.</param>
internal sealed class PdfSyntax(ReadOnlyMemory<byte> data, bool isFile, PdfBudget budget)
{
    private const int DeepestNesting = 60;

    private ReadOnlySpan<byte> Data => data.Span;

    /// <summary>Where reading goes on.</summary>
    public int Position { get; set; }

    public static bool IsSpace(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte letter) => "()<>[]{}/%"u8.Contains(letter);

    public void SkipSpace()
    {
        while (Position < Data.Length)
        {
            if (Data[Position] == '%')
            {
                var end = Data[Position..].IndexOfAny((byte)10, (byte)13);
                Position = end < 0 ? Data.Length : Position + end;
            }
            else if (IsSpace(Data[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Takes a word if it stands next.</summary>
    public bool TryTake(ReadOnlySpan<byte> word)
    {
        SkipSpace();
        var end = Position + word.Length;
        if (
            end > Data.Length
            || !Data[Position..end].SequenceEqual(word)
            || (end < Data.Length && !IsSpace(Data[end]) && !IsDelimiter(Data[end]) && !IsDelimiter(word[^1]))
        )
        {
            return false;
        }

        Position = end;
        return true;
    }

    public void Take(ReadOnlySpan<byte> word)
    {
        if (!TryTake(word))
        {
            throw Damaged(Encoding.ASCII.GetString(word));
        }
    }

    /// <summary>A whole number of at most ten digits.</summary>
    public long TakeWhole() => TryTakeWhole() ?? throw Damaged("number");

    public long? TryTakeWhole()
    {
        SkipSpace();
        var start = Position;
        while (Position < Data.Length && char.IsAsciiDigit((char)Data[Position]) && Position - start < 10)
        {
            Position++;
        }

        if (Position > start && (Position == Data.Length || IsSpace(Data[Position]) || IsDelimiter(Data[Position])))
        {
            return long.Parse(Data[start..Position], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        Position = start;
        return null;
    }

    /// <summary>One value; a stream's bytes are the caller's to take.</summary>
    public PdfValue TakeValue(int depth = 0)
    {
        budget.Spend();
        SkipSpace();
        if (depth > DeepestNesting || Position >= Data.Length)
        {
            throw Damaged("value");
        }

        return Data[Position] switch
        {
            (byte)'/' => TakeName(),
            (byte)'(' => TakeLiteral(),
            (byte)'[' => TakeArray(depth),
            (byte)'<' when Position + 1 < Data.Length && Data[Position + 1] == '<' => TakeMap(depth),
            (byte)'<' => TakeHexadecimal(),
            _ => TakePlain(),
        };
    }

    private PdfMap TakeMap(int depth)
    {
        Position += 2;
        var items = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (!TryTake(">>"u8))
        {
            if (TakeValue(depth + 1) is not PdfName key || !items.TryAdd(key.Text, TakeValue(depth + 1)))
            {
                throw Damaged("key");
            }
        }

        return new PdfMap(items);
    }

    private PdfArray TakeArray(int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (!TryTake("]"u8))
        {
            items.Add(TakeValue(depth + 1));
        }

        return new PdfArray(items);
    }

    private PdfName TakeName()
    {
        Position++;
        var text = new StringBuilder();
        while (Position < Data.Length && !IsSpace(Data[Position]) && !IsDelimiter(Data[Position]))
        {
            var letter = Data[Position++];
            if (
                letter == '#'
                && Position + 1 < Data.Length
                && Digit(Data[Position]) is var high and >= 0
                && Digit(Data[Position + 1]) is var low and >= 0
            )
            {
                letter = (byte)((high << 4) | low);
                Position += 2;
            }

            text.Append((char)letter);
        }

        return new PdfName(text.ToString());
    }

    private PdfValue TakePlain()
    {
        var start = Position;
        if (TryTakeWhole() is { } number)
        {
            var after = Position;
            if (TryTakeWhole() is { } generation && TryTake("R"u8))
            {
                return number is > 0 and <= int.MaxValue && generation <= ushort.MaxValue
                    ? new PdfReference((int)number, (int)generation)
                    : throw Damaged("reference");
            }

            Position = after;
            return new PdfPlain(Encoding.ASCII.GetString(Data[start..after]));
        }

        while (Position < Data.Length && !IsSpace(Data[Position]) && !IsDelimiter(Data[Position]))
        {
            Position++;
        }

        var text = Encoding.ASCII.GetString(Data[start..Position]);
        return text switch
        {
            "null" => PdfNull.Value,
            "true" or "false" => new PdfPlain(text),
            _ when double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _) =>
                new PdfPlain(text),
            _ => throw Damaged("value"),
        };
    }

    private PdfText TakeHexadecimal()
    {
        var start = Position++;
        var length = Data[Position..].IndexOf((byte)'>');
        if (length < 0)
        {
            throw Damaged("string");
        }

        var digits = new List<byte>(length);
        foreach (var letter in Data.Slice(Position, length))
        {
            if (Digit(letter) is var digit and >= 0)
            {
                digits.Add((byte)digit);
            }
            else if (!IsSpace(letter))
            {
                throw Damaged("string");
            }
        }

        Position += length + 1;
        var bytes = new byte[(digits.Count + 1) / 2];
        for (var i = 0; i < digits.Count; i++)
        {
            bytes[i / 2] |= (byte)(i % 2 == 0 ? digits[i] << 4 : digits[i]);
        }

        return Text(bytes, start);
    }

    private PdfText TakeLiteral()
    {
        var start = Position++;
        var bytes = new List<byte>();
        for (var open = 1; ; )
        {
            var letter = Next();
            open += letter switch
            {
                (byte)'(' => 1,
                (byte)')' => -1,
                _ => 0,
            };
            if (open == 0)
            {
                return Text([.. bytes], start);
            }

            if (letter != '\\')
            {
                bytes.Add(letter);
            }
            else if (Escaped() is { } meant)
            {
                bytes.Add(meant);
            }
        }
    }

    private byte? Escaped()
    {
        var letter = Next();
        switch (letter)
        {
            case (byte)'\r':
                Position += Position < Data.Length && Data[Position] == '\n' ? 1 : 0;
                return null;
            case (byte)'\n':
                return null;
            case >= (byte)'0' and <= (byte)'7':
                var value = letter - '0';
                for (var i = 0; i < 2 && Position < Data.Length && Data[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    value = (value * 8) + Data[Position++] - '0';
                }

                return (byte)value;
            default:
                return letter switch
                {
                    (byte)'n' => 10,
                    (byte)'r' => 13,
                    (byte)'t' => 9,
                    (byte)'b' => 8,
                    (byte)'f' => 12,
                    _ => letter,
                };
        }
    }

    private byte Next() => Position < Data.Length ? Data[Position++] : throw Damaged("string");

    private PdfText Text(byte[] bytes, int start) => isFile ? new(bytes, start, Position) : new(bytes);

    private static int Digit(byte letter) =>
        !char.IsAsciiHexDigit((char)letter) ? -1
        : letter <= '9' ? letter - '0'
        : (letter | 0x20) - 'a' + 10;

    private DamagedPdfException Damaged(string wanted) => new($"No {wanted} at {Position}.");
}
