namespace CaiCach.Ui.Shell;

/// <summary>An entry as it is drawn.</summary>
/// <param name="Item">The entry.</param>
/// <param name="IsActive">Whether the page stands there.</param>
/// <param name="UnitCode">The unit looked at, when it is not the person's own.</param>
public sealed record NavigationLink(NavigationItem Item, bool IsActive, string? UnitCode = null)
{
    /// <summary>The address, which keeps the unit looked at.</summary>
    public string Href => UnitCode is null ? Item.Href : $"{Item.Href}?donVi={Uri.EscapeDataString(UnitCode)}";
}
