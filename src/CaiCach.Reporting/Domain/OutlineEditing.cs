using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Changes of an outline's tree: an item with all deeper ones that follow it is a part, and moves as a whole.</summary>
internal static class OutlineEditing
{
    /// <summary>Puts an item instead of the one of its id.</summary>
    public static Result<ReportOutline> Replace(ReportOutline outline, OutlineItem item) =>
        IndexOf(outline, item.Id) is { } at
            ? With(outline, [.. outline.Items.Take(at), item, .. outline.Items.Skip(at + 1)])
            : OutlineErrors.ItemNotFound;

    /// <summary>Adds an item behind another with all that belongs to that one, or at the end.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="item">The item.</param>
    /// <param name="after">The item before it; null for the end.</param>
    public static Result<ReportOutline> Add(ReportOutline outline, OutlineItem item, string? after)
    {
        if (IndexOf(outline, item.Id) is not null)
        {
            return OutlineErrors.ItemIdTaken;
        }

        if (after is null)
        {
            return With(outline, [.. outline.Items, item]);
        }

        if (IndexOf(outline, after) is not { } at)
        {
            return OutlineErrors.ItemNotFound;
        }

        // A deeper item belongs to the one it was added at, directly behind that one's own words.
        var place = item.Level > outline.Items[at].Level ? at + 1 : EndOf(outline, at);
        return With(outline, [.. outline.Items.Take(place), item, .. outline.Items.Skip(place)]);
    }

    /// <summary>Moves a part before or behind its neighbour of the same level within the same part.</summary>
    public static Result<ReportOutline> Move(ReportOutline outline, string id, bool isUp)
    {
        if (IndexOf(outline, id) is not { } at)
        {
            return OutlineErrors.ItemNotFound;
        }

        var items = outline.Items;
        var first = isUp ? NeighbourBefore(items, at) : at;
        var second = isUp ? at : EndOf(outline, at);
        if (first < 0 || second >= items.Count || items[second].Level != items[first].Level)
        {
            return OutlineErrors.ItemAtTheEdge;
        }

        var end = EndOf(outline, second);
        return With(
            outline,
            [.. items.Take(first), .. items.Take(end).Skip(second), .. items.Take(second).Skip(first), .. items.Skip(end)]
        );
    }

    /// <summary>Takes an item out; refused while others belong to it.</summary>
    public static Result<ReportOutline> Remove(ReportOutline outline, string id) =>
        IndexOf(outline, id) is not { } at ? OutlineErrors.ItemNotFound
        : EndOf(outline, at) > at + 1 ? OutlineErrors.ItemHasParts
        : With(outline, [.. outline.Items.Take(at), .. outline.Items.Skip(at + 1)]);

    private static Result<ReportOutline> With(ReportOutline outline, IReadOnlyList<OutlineItem> items)
    {
        if (items.Count > ReportLimits.OutlineItemsMax)
        {
            return OutlineErrors.TooManyItems(ReportLimits.OutlineItemsMax);
        }

        var before = 0;
        foreach (var item in items)
        {
            // Rows of a table have no headings between them and the heading of their part.
            if (item.Row is null && item.Level > before + 1)
            {
                return OutlineErrors.ItemNotBelow;
            }

            before = item.Level;
        }

        return outline with
        {
            Items = items,
        };
    }

    private static int? IndexOf(ReportOutline outline, string id)
    {
        for (var at = 0; at < outline.Items.Count; at++)
        {
            if (outline.Items[at].Id == id)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The first item behind a part.</summary>
    private static int EndOf(ReportOutline outline, int at)
    {
        var end = at + 1;
        while (end < outline.Items.Count && outline.Items[end].Level > outline.Items[at].Level)
        {
            end++;
        }

        return end;
    }

    /// <summary>The neighbour of the same level before an item; -1 where its part begins with it.</summary>
    private static int NeighbourBefore(IReadOnlyList<OutlineItem> items, int at)
    {
        var before = at - 1;
        while (before >= 0 && items[before].Level > items[at].Level)
        {
            before--;
        }

        return before >= 0 && items[before].Level == items[at].Level ? before : -1;
    }
}
