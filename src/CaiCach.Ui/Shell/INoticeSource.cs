namespace CaiCach.Ui.Shell;

/// <summary>Something that a room tells a person.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Href">Where it is looked at.</param>
/// <param name="At">When it was told.</param>
/// <param name="IsUnread">Whether the person has not read it yet.</param>
public sealed record ShellNotice(string Text, string Href, DateTimeOffset At, bool IsUnread);

/// <summary>A room that tells people things beside the reminders of <see cref="IShellNotices"/>: the bell counts them, the page of notices shows them.</summary>
public interface INoticeSource
{
    /// <summary>What the page calls them.</summary>
    string Title { get; }

    /// <summary>How many the person of this request has not read; 0 for whom the room tells nothing.</summary>
    Task<int> CountUnreadAsync(CancellationToken cancellationToken);

    /// <summary>The last ones, newest first; none for whom the room tells nothing.</summary>
    Task<IReadOnlyList<ShellNotice>> LastAsync(CancellationToken cancellationToken);

    /// <summary>Marks all of them as read by the person of this request, and commits.</summary>
    Task ReadAsync(CancellationToken cancellationToken);
}
