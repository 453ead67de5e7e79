using CaiCach.Foundation.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Ui.Shell;

/// <summary>An entry that is there for some roles, or for everybody signed in, and counts nothing.</summary>
internal sealed class RoleNavigation(NavigationItem item, IReadOnlyList<Role> roles) : INavigationSource
{
    public Task<IReadOnlyList<NavigationItem>> GetAsync(HttpContext httpContext, CancellationToken cancellationToken)
    {
        var person = httpContext.RequestServices.GetRequiredService<CurrentUser>();
        var isOpen = roles.Count == 0 || person.IsAny(roles);
        return Task.FromResult<IReadOnlyList<NavigationItem>>(isOpen ? [item] : []);
    }
}
