using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Shell;

/// <summary>An entry as it is drawn.</summary>
/// <param name="Item">The entry.</param>
/// <param name="IsActive">Whether the page stands there.</param>
/// <param name="UnitCode">The unit looked at, when it is not the person's own.</param>
/// <param name="PeriodCode">The period looked at.</param>
public sealed record NavigationLink(NavigationItem Item, bool IsActive, string? UnitCode = null, string? PeriodCode = null)
{
    /// <summary>The address, which keeps the unit and the period looked at.</summary>
    public string Href => Item.Href + QueryString.Create(Kept().Where(part => part.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Kept() => [new("donVi", UnitCode), new(ShellPeriods.Name, PeriodCode)];
}
