using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Foundation.Units;

/// <summary>Holds every endpoint of the API to its <see cref="AllowRolesAttribute"/>; one that declares nothing is a bug and stops.</summary>
public sealed class AllowRolesEndpointFilter : IEndpointFilter
{
    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var endpoint = context.HttpContext.GetEndpoint()!;
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return next(context);
        }

        var allowed =
            endpoint.Metadata.GetMetadata<AllowRolesAttribute>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} declares no roles.");
        var user = (CurrentUser)context.HttpContext.RequestServices.GetService(typeof(CurrentUser))!;
        return user.Access is not null && (allowed.Roles.Count == 0 || user.IsAny([.. allowed.Roles]))
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden));
    }
}
