using CaiCach.Documents.Reading;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Puts the cells of a row back where their words belong when a conversion has slid them sideways.</summary>
internal static class RowAlignment
{
    private static readonly ColumnRole[] Slots = [ColumnRole.Lead, ColumnRole.Coordinating, ColumnRole.Deadline, ColumnRole.Budget];

    /// <summary>Whether the row had slid and was put right. Only a deadline found in another column proves a slide.</summary>
    public static bool Realign(Dictionary<ColumnRole, IReadOnlyList<DocumentParagraph>> cells, DeadlineReader deadlines)
    {
        if (cells.TryGetValue(ColumnRole.Deadline, out var inPlace) && deadlines.IsDeadline(Text(inPlace)))
        {
            return false;
        }

        var found = Array.FindLastIndex(
            Slots,
            s => s != ColumnRole.Deadline && cells.TryGetValue(s, out var cell) && deadlines.IsDeadline(Text(cell))
        );
        if (found < 0)
        {
            return false;
        }

        var deadline = cells[Slots[found]];
        var bodies = Slots
            .Take(found)
            .Where(cells.ContainsKey)
            .Select(s => cells[s])
            .Where(c => BodyWords.IsBody(Text(c)))
            .Take(2)
            .ToList();
        foreach (var slot in Slots.Where((s, i) => i <= found || s == ColumnRole.Deadline))
        {
            cells.Remove(slot);
        }

        cells[ColumnRole.Deadline] = deadline;
        for (var i = 0; i < bodies.Count; i++)
        {
            cells[Slots[i]] = bodies[i];
        }

        return true;
    }

    private static string Text(IReadOnlyList<DocumentParagraph> cell) => string.Join(' ', cell.Select(p => p.Text));
}
