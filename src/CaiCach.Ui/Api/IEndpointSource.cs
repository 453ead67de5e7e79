using Microsoft.AspNetCore.Routing;

namespace CaiCach.Ui.Api;

/// <summary>What a room offers to programs; the host maps every source that is registered (as a singleton).</summary>
public interface IEndpointSource
{
    /// <summary>
    /// Maps endpoints below <c>/api/v1</c>, each with <see cref="EndpointExtensions.AllowRoles"/> (or open to all by <c>AllowAnonymous</c>).
    /// Sign-in, problem details, limits of size (1 MB) and rate come from the group.
    /// </summary>
    void Map(RouteGroupBuilder api);
}
