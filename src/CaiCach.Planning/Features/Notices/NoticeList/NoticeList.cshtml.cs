using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Notices.NoticeList;

/// <summary>One reminder.</summary>
internal sealed record NoticeRow(
    Guid TaskId,
    string Text,
    ReminderKind Kind,
    DateOnly DueOn,
    DateTimeOffset RecordedAt,
    DateTimeOffset? ReadAt
);

/// <summary>What the signed-in person was reminded of, and the address of their calendar.</summary>
[AllowRoles]
internal sealed class NoticeListModel(
    PlanningDbContext database,
    ReadNoticesHandler readNotices,
    MakeCalendarFeedHandler makeFeed,
    IEnumerable<INoticeSource> sources,
    CurrentUser user
) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<NoticeRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>What other rooms told, by what they call it.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<ShellNotice> Notices)> Told { get; private set; } = [];

    public bool HasUnread => Rows.Any(row => row.ReadAt is null) || Told.Any(one => one.Notices.Any(notice => notice.IsUnread));

    /// <summary>The secret address, right after it was made.</summary>
    public string? FeedAddress { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles]
    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        await readNotices.HandleAsync(cancellationToken);
        foreach (var source in sources)
        {
            await source.ReadAsync(cancellationToken);
        }

        return LocalRedirect(PlanningLinks.Notices);
    }

    [AllowRoles]
    public async Task<IActionResult> OnPostFeedAsync(CancellationToken cancellationToken)
    {
        var token = await makeFeed.HandleAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        FeedAddress = $"{Request.Scheme}://{Request.Host}{PlanningLinks.CalendarFeed(token)}";
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var mine = database.Notices.Where(notice => notice.PersonId == user.Actor.PersonId);
        Total = await mine.CountAsync(cancellationToken);
        var told = new List<(string, IReadOnlyList<ShellNotice>)>();
        foreach (var source in sources)
        {
            if (await source.LastAsync(cancellationToken) is { Count: > 0 } notices)
            {
                told.Add((source.Title, notices));
            }
        }

        Told = told;
        Rows = await (
            from notice in mine
            join task in database.Tasks on notice.TaskId equals task.Id
            orderby notice.RecordedAt descending, notice.Id
            select new NoticeRow(task.Id, task.Text, notice.Kind, notice.DueOn, notice.RecordedAt, notice.ReadAt)
        )
            .Skip((PageNumber - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }
}
