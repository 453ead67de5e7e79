namespace CaiCach.Ui.Shell;

/// <summary>One entry of the left navigation, for a person who may open it.</summary>
/// <param name="Place">Which entry it is; decides order, words and icon.</param>
/// <param name="Href">The room's first page; pages below it keep the entry marked.</param>
/// <param name="Waiting">How many things wait there for this person; none is not shown.</param>
public sealed record NavigationItem(NavigationPlace Place, string Href, int Waiting = 0)
{
    /// <summary>Whether a page stands at or below this entry; the home page has nothing below it.</summary>
    internal bool Holds(string path) =>
        string.Equals(path, Href, StringComparison.OrdinalIgnoreCase)
        || (Href != "/" && path.StartsWith(Href.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase));
}
