namespace CaiCach.Ui.Shell;

/// <summary>What the shell shows beside the bell; filled by a room that has notices.</summary>
public interface INoticeCounter
{
    /// <summary>The page of the notices.</summary>
    string Href { get; }

    /// <summary>How many notices the signed-in person has not read yet.</summary>
    Task<int> UnreadAsync(CancellationToken cancellationToken);
}
