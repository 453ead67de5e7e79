using CaiCach.Foundation.Units;

namespace CaiCach.Ui.Shell;

/// <summary>One entry of the left navigation.</summary>
/// <param name="Order">Its place, by the order of jobs.</param>
/// <param name="Text">The room's name for people.</param>
/// <param name="Href">The room's first page.</param>
/// <param name="Icon">An icon of the sprite.</param>
/// <param name="Roles">Who sees it; none means everybody signed in.</param>
public sealed record NavigationItem(int Order, string Text, string Href, string Icon, params IReadOnlyList<Role> Roles);
