using CaiCach.Foundation.Units;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Shell;

/// <summary>The frame from the signed-in person and what the rooms have registered.</summary>
internal sealed class PersonalShell(
    CurrentUser user,
    IEnumerable<INavigationSource> sources,
    IEnumerable<IShellUnits> units,
    IEnumerable<IShellNotices> notices,
    IEnumerable<ShellSearch> search
) : IShell
{
    public async Task<ShellModel> GetAsync(HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (user.Access is null)
        {
            return new ShellModel();
        }

        var navigation = new List<NavigationItem>();
        foreach (var source in sources)
        {
            navigation.AddRange(await source.GetAsync(httpContext, cancellationToken));
        }

        navigation = [.. navigation.OrderBy(item => item.Place)];
        var bell = notices.FirstOrDefault();
        var unit = units.FirstOrDefault() is { } names ? await names.NameAsync(user.UnitId, cancellationToken) : null;
        return new ShellModel
        {
            Person = new ShellPerson(user.Actor.Name, user.Access.UserName),
            Unit = unit,
            Units = await ChoicesAsync(httpContext.Request, unit, cancellationToken),
            Navigation = navigation,
            Active = ShellModel.ActiveOf(navigation, httpContext.Request.Path.Value ?? "/"),
            SearchHref = search.FirstOrDefault()?.Href,
            NoticesHref = bell?.Href,
            UnreadNotices = bell is null ? 0 : await bell.CountUnreadAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<ShellChoice>> ChoicesAsync(
        HttpRequest request,
        ShellUnit? current,
        CancellationToken cancellationToken
    )
    {
        var all = units.FirstOrDefault() is { } names ? await names.ListAsync(cancellationToken) : [];
        return
        [
            .. all.Select(unit => new ShellChoice(unit.Name, QueryLinks.With(request, "donVi", unit.Code), unit.Code == current?.Code)),
        ];
    }
}
