namespace CaiCach.Ui.Lists;

/// <summary>A list as a person has filtered and ordered it, kept under a name.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">The person's name for it.</param>
/// <param name="Href">The list's address with all that was chosen.</param>
public sealed record SavedView(Guid Id, string Name, string Href);

/// <summary>The views of lists that the signed-in person has saved; filled by Organisation. Without it lists offer none.</summary>
public interface ISavedViews
{
    /// <summary>The page that takes a view in (fields <c>ten</c> and <c>diaChi</c>) and lists them all.</summary>
    string Href { get; }

    /// <summary>The person's views of a list, by name.</summary>
    /// <param name="path">The list's path.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<SavedView>> ListAsync(string path, CancellationToken cancellationToken);
}
