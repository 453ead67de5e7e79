namespace CaiCach.Ui.Shell;

/// <summary>An entry as it is drawn.</summary>
/// <param name="Item">The entry.</param>
/// <param name="IsActive">Whether the page stands there.</param>
public sealed record NavigationLink(NavigationItem Item, bool IsActive);
