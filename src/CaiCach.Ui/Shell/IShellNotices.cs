namespace CaiCach.Ui.Shell;

/// <summary>The bell in the top bar; filled by the room that keeps notices. Without one there is no bell.</summary>
public interface IShellNotices
{
    /// <summary>The page of notices.</summary>
    string Href { get; }

    /// <summary>Notices that the person of this request has not read.</summary>
    Task<int> CountUnreadAsync(CancellationToken cancellationToken);
}
