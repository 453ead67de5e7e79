using System.Text;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>Separated text as spreadsheets write it: commas, semicolons or tabs, fields in quotes with doubled quotes inside (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The records; the separator is that which the first lines have most of.</summary>
    public static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var separator = SeparatorOf(text);
        var record = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (isQuoted)
            {
                if (letter != '"')
                {
                    field.Append(letter);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (letter == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter == separator)
            {
                Take(record, field);
            }
            else if (letter == '\n')
            {
                Take(record, field);
                yield return record;
                record = [];
            }
            else
            {
                field.Append(letter);
            }
        }

        if (record.Count > 0 || field.Length > 0)
        {
            Take(record, field);
            yield return record;
        }
    }

    private static void Take(List<string> record, StringBuilder field)
    {
        record.Add(field.ToString().Trim());
        field.Clear();
    }

    private static char SeparatorOf(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4000));
        var (best, most) = (',', 0);
        foreach (var separator in Separators)
        {
            var count = start.Count(separator);
            (best, most) = count > most ? (separator, count) : (best, most);
        }

        return best;
    }
}
