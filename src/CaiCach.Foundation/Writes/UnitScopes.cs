using CaiCach.Foundation.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Foundation.Writes;

/// <summary>System work: a scope of services whose unit of work is open on one unit.</summary>
internal static class UnitScopes
{
    /// <summary>Opens it; the caller disposes it, and what was not committed is rolled back then.</summary>
    public static async Task<AsyncServiceScope> OpenUnitScopeAsync(
        this IServiceScopeFactory scopes,
        Guid unitId,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitId, actor);
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync([unitId], cancellationToken);
            return scope;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }
}
