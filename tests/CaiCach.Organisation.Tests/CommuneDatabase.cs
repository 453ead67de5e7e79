using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Tests;

/// <summary>The room's tables, within a commune's scope.</summary>
internal static class CommuneDatabase
{
    public static Task<T> ReadAsync<T>(this Authority authority, Func<OrganisationDbContext, Task<T>> read) =>
        authority.InScopeAsync(services => read(services.GetRequiredService<OrganisationDbContext>()));

    public static Task ChangeAsync(this Authority authority, Func<OrganisationDbContext, Task> change) =>
        authority.InScopeAsync(async services =>
        {
            await change(services.GetRequiredService<OrganisationDbContext>());
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Failed.ShouldBeFalse();
        });
}
