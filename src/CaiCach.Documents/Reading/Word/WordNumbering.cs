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
            _abstract.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        }

        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            _instances.TryAdd(instance.NumberID?.Value ?? -1, instance);
        }
    }

    /// <summary>The marker of the next paragraph of a list; null where it has none.</summary>
    public string? Next(NumberingProperties? list)
    {
        var id = list?.NumberingId?.Val?.Value ?? 0;
        if (id == 0 || !_instances.TryGetValue(id, out var instance))
        {
            return null;
        }

        var abstractId = instance.AbstractNumId?.Val?.Value ?? -1;
        if (!_abstract.TryGetValue(abstractId, out var definition))
        {
            return null;
        }

        var level = Math.Clamp(list?.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        var shape = Shape(instance, definition, level);
        if (shape is null)
        {
            return null;
        }

        var counters = Count(id, abstractId, instance, definition, level);
        return shape.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet ? Bullet(shape) : Text(shape, instance, definition, counters);
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
                counters[Math.Clamp(change.LevelIndex?.Value ?? 0, 0, Levels - 1)] = null;
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
        Override(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static LevelOverride? Override(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private static int Start(NumberingInstance instance, AbstractNum definition, int level) =>
        Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value
        ?? Shape(instance, definition, level)?.StartNumberingValue?.Val?.Value
        ?? 1;

    private static string Bullet(Level shape)
    {
        var printed = shape.LevelText?.Val?.Value;
        return printed is "+" or "*" or "–" ? printed : "-";
    }

    private static string? Text(Level shape, NumberingInstance instance, AbstractNum definition, int?[] counters)
    {
        var printed = new StringBuilder(shape.LevelText?.Val?.Value ?? string.Empty);
        for (var level = 0; level < Levels; level++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"%{level + 1}");
            var number = counters[level] ?? Start(instance, definition, level);
            var format = Shape(instance, definition, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
            printed.Replace(place, Number(number, shape.IsLegalNumberingStyle is null ? format : NumberFormatValues.Decimal));
        }

        var marker = CleanText.Of(printed.ToString());
        return marker.Length == 0 ? null : marker;
    }

    private static string Number(int number, NumberFormatValues format)
    {
        if (format == NumberFormatValues.UpperRoman)
        {
            return Roman(number);
        }

        if (format == NumberFormatValues.LowerRoman)
        {
            return Roman(number).ToLowerInvariant();
        }

        if (format == NumberFormatValues.LowerLetter || format == NumberFormatValues.UpperLetter)
        {
            var first = format == NumberFormatValues.LowerLetter ? 'a' : 'A';
            return new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);
        }

        if (format == NumberFormatValues.None)
        {
            return string.Empty;
        }

        return number.ToString(format == NumberFormatValues.DecimalZero ? "00" : "0", CultureInfo.InvariantCulture);
    }

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
