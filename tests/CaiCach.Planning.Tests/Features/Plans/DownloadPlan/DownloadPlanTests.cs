using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.DownloadPlan;

public sealed class DownloadPlanTests
{
    [Theory]
    [InlineData("", "plan")]
    [InlineData("?kem=quyet-dinh", "decision")]
    public async Task Download_GivesAnOfficialDocument(string query, string golden)
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        var file = await officer.Client.GetByteArrayAsync($"/ke-hoach/{planId}/word{query}");

        DocxText.ShouldBeValid(file);
        Golden.Match(CommunePaper.TextOf(commune, file), golden);
    }

    [Fact]
    public async Task Files_OfAnotherCommunesPlan_AreNotFound()
    {
        var (planId, _) = await (await Given.ACommuneAsync()).APlanInForceAsync();
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);

        foreach (var file in new[] { "word", "word?kem=quyet-dinh", "xuat-excel", "chi-tieu/xuat-excel" })
        {
            (await stranger.Client.GetAsync($"/ke-hoach/{planId}/{file}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, file);
        }
    }
}
