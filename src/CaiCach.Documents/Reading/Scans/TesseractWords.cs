using System.Globalization;
using System.Text;
using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Reads the words, places and confidences out of what <c>tesseract … tsv</c> writes.</summary>
internal static class TesseractWords
{
    private const int Columns = 12;

    public static IReadOnlyList<PlacedWord> Read(byte[] tsv, CellStack stack, double pixelsPerPoint)
    {
        var words = new List<PlacedWord>();
        foreach (var line in Encoding.UTF8.GetString(tsv).Split('\n').Skip(1))
        {
            var fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length != Columns || fields[0] is not "5" || CleanText.Of(fields[11]) is not { Length: > 0 } text || IsSpeck(text))
            {
                continue;
            }

            if (
                Number(fields[6]) is { } left
                && Number(fields[7]) is { } top
                && Number(fields[8]) is { } width
                && Number(fields[9]) is { } height
            )
            {
                if (stack.OnPage(new Box(left, top, left + width, top + height)) is not { } box)
                {
                    continue;
                }

                box = box.Times(1 / pixelsPerPoint);
                words.Add(new PlacedWord(text, box) { Confidence = Math.Clamp(Number(fields[10]) ?? 0, 0, 100) });
            }
        }
        return words;
    }

    /// <summary>What is left of lines and dirt.</summary>
    private static bool IsSpeck(string text) => text.All(letter => letter is '|' or '_' or '¦' or '~' or '`' or '\'' or '‘' or '’' or '^');

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
