using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Shell;

/// <summary>A room's entries of the navigation. What the person may not open is not given.</summary>
public interface INavigationSource
{
    /// <summary>The entries for the person of this request, in any order.</summary>
    Task<IReadOnlyList<NavigationItem>> GetAsync(HttpContext httpContext, CancellationToken cancellationToken);
}
