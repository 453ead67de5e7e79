using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Search;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Shell;

/// <summary>The frame from the signed-in person and what the rooms have registered.</summary>
internal sealed class PersonalShell(
    CurrentUser user,
    IEnumerable<INavigationSource> sources,
    IEnumerable<IShellUnits> units,
    IEnumerable<IShellNotices> notices,
    IEnumerable<INoticeSource> told,
    IEnumerable<ISearchSource> search
) : IShell
{
    private const string SearchHref = "/tim-kiem";
    private const int UnitsInSwitch = 12;

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

        var active = ShellModel.ActiveOf(navigation, httpContext.Request.Path.Value ?? "/");
        var bell = notices.FirstOrDefault();
        var unit = units.FirstOrDefault() is { } names ? await names.NameAsync(user.UnitId, cancellationToken) : null;
        return new ShellModel
        {
            Person = new ShellPerson(user.Actor.Name, user.Access.UserName),
            Unit = unit,
            Units = await ChoicesAsync(httpContext.Request, unit, cancellationToken),
            Navigation = [.. navigation.OrderBy(item => item.Place)],
            Active = active,
            UnitCode = user.UnitId == user.Access.HomeUnitId ? null : unit?.Code,
            Periods = httpContext.Features.Get<ShellPeriods>(),
            PeriodCode = PeriodOf(httpContext.Request)?.ToString(),
            SearchHref = search.Any() ? SearchHref : null,
            NoticesHref = bell?.Href,
            UnreadNotices = bell is null ? 0 : await CountAsync(bell, cancellationToken),
        };
    }

    private async Task<int> CountAsync(IShellNotices bell, CancellationToken cancellationToken)
    {
        var unread = await bell.CountUnreadAsync(cancellationToken);
        foreach (var source in told)
        {
            unread += await source.CountUnreadAsync(cancellationToken);
        }

        return unread;
    }

    private static Period? PeriodOf(HttpRequest request) =>
        Period.TryParse(request.Query[ShellPeriods.Name].FirstOrDefault(), out var period) ? period : null;

    private async Task<IReadOnlyList<ShellChoice>> ChoicesAsync(
        HttpRequest request,
        ShellUnit? current,
        CancellationToken cancellationToken
    )
    {
        if (units.FirstOrDefault() is not { } names || user.Access is not { Scope.Count: > 1 })
        {
            return [];
        }

        var some = await names.ListAsync(null, UnitsInSwitch + 1, cancellationToken);
        return
        [
            .. some.Take(UnitsInSwitch)
                .Select(unit => new ShellChoice(unit.Name, QueryLinks.With(request, "donVi", unit.Code), unit.Code == current?.Code)),
            .. some.Count > UnitsInSwitch ? [ShellChoice.Others(request.Path)] : Array.Empty<ShellChoice>(),
        ];
    }
}
