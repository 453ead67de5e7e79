using System.Globalization;
using CaiCach.Documents.Reading;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ReviewPlan;

/// <summary>One entry of the review's list.</summary>
/// <param name="Key">Key in the address: n12 for a task, c3 for a target.</param>
/// <param name="Label">Short text.</param>
/// <param name="IsTask">Task or target.</param>
/// <param name="Missing">What is unclear or missing, in Vietnamese; none when all is clear ("5 rõ").</param>
internal sealed record ReviewItem(string Key, string Label, bool IsTask, IReadOnlyList<string> Missing)
{
    public bool NeedsLook => Missing.Count > 0;
}

/// <summary>The part of the document beside the entry.</summary>
/// <param name="Blocks">Some blocks of the document.</param>
/// <param name="MarkedBlock">Index within <paramref name="Blocks"/> of the entry's block; -1 when unknown.</param>
/// <param name="MarkedRow">Row of the table; null for a paragraph.</param>
internal sealed record SourceExcerpt(IReadOnlyList<DocumentBlock> Blocks, int MarkedBlock, int? MarkedRow);

/// <summary>The review page.</summary>
internal sealed record ReviewPlanView(
    Plan Plan,
    PlanSource? Source,
    IReadOnlyList<ReviewItem> Items,
    int CurrentIndex,
    PlanTask? Task,
    Target? Target,
    SourceExcerpt? Excerpt
)
{
    public int NeedLook => Items.Count(item => item.NeedsLook);
}

/// <summary>Reads a draft with its document for review.</summary>
internal sealed class ReviewPlanQuery(PlanningDbContext database)
{
    private const int ParagraphsAround = 6;
    private const int RowsAround = 8;

    /// <summary>The draft with one entry opened.</summary>
    /// <param name="planId">The draft.</param>
    /// <param name="key">Which entry is looked at; null for the first that needs a look.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<ReviewPlanView?> ReadAsync(Guid planId, string? key, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var tasks = await database
            .Tasks.AsNoTracking()
            .Include(task => task.Milestones)
            .Where(task => task.PlanId == planId)
            .OrderBy(task => task.SortOrder)
            .ToListAsync(cancellationToken);
        var targets = await database
            .Targets.AsNoTracking()
            .Where(target => target.PlanId == planId)
            .OrderBy(target => target.SortOrder)
            .ToListAsync(cancellationToken);
        var source = await database.Sources.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.PlanId == planId, cancellationToken);
        List<ReviewItem> items =
        [
            .. tasks.Select((task, index) => new ReviewItem($"n{index + 1}", task.Text, true, ReviewRules.MissingIn(task))),
            .. targets.Select((target, index) => new ReviewItem($"c{index + 1}", target.Text, false, ReviewRules.MissingIn(target))),
        ];
        var current = items.FindIndex(item => item.Key == key);
        current = current >= 0 ? current : Math.Max(0, items.FindIndex(item => item.NeedsLook));
        var task = current < tasks.Count ? tasks[current] : null;
        var target = task is null && current - tasks.Count < targets.Count ? targets[current - tasks.Count] : null;
        return new ReviewPlanView(plan, source, items, current, task, target, Excerpt(source, task?.SourcePlace ?? target?.SourcePlace));
    }

    private static SourceExcerpt? Excerpt(PlanSource? source, string? place)
    {
        if (source is null)
        {
            return null;
        }

        var blocks = DocumentTextJson.Read(source.Document).Blocks;
        var parts = place?.Split(':') ?? [];
        if (parts.Length != 2 || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var block) || block >= blocks.Count)
        {
            return new SourceExcerpt([.. blocks.Take(ParagraphsAround * 2)], -1, null);
        }

        int? row = int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : null;
        if (blocks[block] is DocumentTable table && row is { } marked)
        {
            return TableExcerpt(blocks, block, table, marked);
        }

        var first = Math.Max(0, block - ParagraphsAround);
        return new SourceExcerpt([.. blocks.Skip(first).Take((ParagraphsAround * 2) + 1)], block - first, null);
    }

    private static SourceExcerpt TableExcerpt(IReadOnlyList<DocumentBlock> blocks, int block, DocumentTable table, int marked)
    {
        var headers = table.Rows.TakeWhile(row => row.IsHeader).ToList();
        var headerCount = headers.Count > 0 ? headers.Count : 1;
        var first = Math.Max(headerCount, marked - RowsAround);
        var rows = table.Rows.Take(headerCount).Concat(table.Rows.Skip(first).Take((RowsAround * 2) + 1)).ToList();
        var titles = blocks.Take(block).Reverse().Take(2).Reverse().OfType<DocumentParagraph>().ToList();
        return new SourceExcerpt(
            [.. titles, table with { Rows = rows }],
            titles.Count,
            marked < headerCount ? marked : headerCount + marked - first
        );
    }
}
