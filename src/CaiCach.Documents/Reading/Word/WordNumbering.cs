using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Reading.Word;

/// <summary>Counts the numbers of Word's lists, which stand nowhere in the text itself.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _abstract = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _restarted = [];

    public WordNumbering(string? xml)
    {
        if (xml is null)
        {
            return;
        }

        var numbering = new Numbering(xml);
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            _abstract.TryAdd(WordValues.Number(definition.AbstractNumberId) ?? -1, definition);
        }

        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            _instances.TryAdd(WordValues.Number(instance.NumberID) ?? -1, instance);
        }
    }

    /// <summary>The marker of the next paragraph of a list; null where it has none.</summary>
    public string? Next(NumberingProperties? list)
    {
        var id = WordValues.Number(list?.NumberingId?.Val) ?? 0;
        if (id == 0 || !_instances.TryGetValue(id, out var instance))
        {
            return null;
        }

        var abstractId = WordValues.Number(instance.AbstractNumId?.Val) ?? -1;
        if (!_abstract.TryGetValue(abstractId, out var definition))
        {
            return null;
        }

        var level = Math.Clamp(WordValues.Number(list?.NumberingLevelReference?.Val) ?? 0, 0, Levels - 1);
        var shape = Shape(instance, definition, level);
        if (shape is null)
        {
            return null;
        }

        var counters = Count(id, abstractId, instance, definition, level);
        return WordValues.Text(shape.NumberingFormat?.Val) is "bullet" ? Bullet(shape) : Text(shape, instance, definition, counters);
    }

    private int?[] Count(int id, int abstractId, NumberingInstance instance, AbstractNum definition, int level)
    {
        if (!_counters.TryGetValue(abstractId, out var counters))
        {
            _counters[abstractId] = counters = new int?[Levels];
        }

        // An instance that overrides the start begins anew the first time it is met, whatever its definition has counted.
        if (_restarted.Add(id))
        {
            foreach (var change in instance.Elements<LevelOverride>().Where(o => o.StartOverrideNumberingValue is not null))
            {
                counters[Math.Clamp(WordValues.Number(change.LevelIndex) ?? 0, 0, Levels - 1)] = null;
            }
        }

        counters[level] = counters[level] is { } last ? last + 1 : Start(instance, definition, level);
        for (var below = level + 1; below < Levels; below++)
        {
            counters[below] = null;
        }

        return counters;
    }

    private static Level? Shape(NumberingInstance instance, AbstractNum definition, int level) =>
        Override(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => WordValues.Number(l.LevelIndex) == level);

    private static LevelOverride? Override(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => WordValues.Number(o.LevelIndex) == level);

    private static int Start(NumberingInstance instance, AbstractNum definition, int level) =>
        WordValues.Number(Override(instance, level)?.StartOverrideNumberingValue?.Val)
        ?? WordValues.Number(Shape(instance, definition, level)?.StartNumberingValue?.Val)
        ?? 1;

    private static string Bullet(Level shape)
    {
        var printed = WordValues.Text(shape.LevelText?.Val);
        return printed is "+" or "*" or "–" ? printed : "-";
    }

    private static string? Text(Level shape, NumberingInstance instance, AbstractNum definition, int?[] counters)
    {
        var printed = new StringBuilder(WordValues.Text(shape.LevelText?.Val) ?? string.Empty);
        for (var level = 0; level < Levels; level++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"%{level + 1}");
            var number = counters[level] ?? Start(instance, definition, level);
            var format = WordValues.Text(Shape(instance, definition, level)?.NumberingFormat?.Val) ?? "decimal";
            printed.Replace(place, Number(number, shape.IsLegalNumberingStyle is null ? format : "decimal"));
        }

        var marker = CleanText.Of(printed.ToString());
        return marker.Length == 0 ? null : marker;
    }

    private static string Number(int number, string format) =>
        format switch
        {
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperLetter" => Letter('A', number),
            "lowerLetter" => Letter('a', number),
            "none" => string.Empty,
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Letter(char first, int number) =>
        number is < 1 or > 260
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 399)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        (int Value, string Letters)[] steps =
        [
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var roman = new StringBuilder();
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }
}
