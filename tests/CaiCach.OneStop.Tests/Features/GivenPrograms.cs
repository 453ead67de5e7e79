using System.Net.Http.Headers;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features;

/// <summary>Programs that act for an account by its token.</summary>
internal static class GivenPrograms
{
    /// <summary>A program of the first who holds a role.</summary>
    public static async Task<HttpClient> AProgramOfAsync(this Harness harness, Commune commune, Role role)
    {
        var made = await commune.InScopeAsync(services =>
            services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(role).UserName, "Chương trình thử", CancellationToken.None)
        );
        var client = (await harness.AVisitorAsync(commune.Clock)).Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Token);
        return client;
    }
}
