using CaiCach.Host.Verbs;
using CaiCach.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Host.Tests.Verbs;

public sealed class VerbKeysTests(Harness harness)
{
    /// <summary>What a verb seals (the demonstration's identity numbers) the web opens, from whatever folder either runs.</summary>
    [Fact]
    public async Task Seal_OfAVerb_IsOpenedByTheWeb()
    {
        var commune = await Given.ACommuneAsync();
        var database = await harness.DatabaseAsync();
        var settings = new HostSettings(database.OwnerConnectionString, database.ApplicationConnectionString, harness.VarFolder);
        await using var verb = Verb.Services(settings);
        var sealedText = verb.GetRequiredService<IDataProtectionProvider>().CreateProtector("thử").Protect("038199012345");

        var opened = await commune.InScopeAsync(services =>
            Task.FromResult(services.GetRequiredService<IDataProtectionProvider>().CreateProtector("thử").Unprotect(sealedText))
        );

        opened.ShouldBe("038199012345");
    }
}
