using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features;

/// <summary>Every page about a plan or a task, asked for by those who may not.</summary>
public sealed class ForeignPagesTests
{
    public static TheoryData<string, Role> Pages =>
        new()
        {
            { "{plan}", Role.Coordinator },
            { "{plan}/chi-tieu", Role.Coordinator },
            { "{plan}/thong-tin", Role.Coordinator },
            { "{plan}/soat-lai", Role.Coordinator },
            { "{plan}/lay-y-kien", Role.Coordinator },
            { "{plan}/phe-duyet", Role.Leader },
            { "{plan}/ban-hanh", Role.Leader },
            { "{plan}/ket-thuc", Role.Leader },
            { "{plan}/chuyen-tiep", Role.Coordinator },
            { "{plan}/lich-su", Role.Coordinator },
            { "{plan}/bang-viec", Role.Coordinator },
            { "{plan}/lich-nam", Role.Coordinator },
            { "{plan}/don-doc", Role.Coordinator },
            { "nhiem-vu/{task}", Role.Coordinator },
            { "nhiem-vu/{task}/tien-do", Role.Coordinator },
            { "nhiem-vu/{task}/gia-han", Role.Coordinator },
            { "nhiem-vu/{task}/dieu-chinh", Role.Coordinator },
            { "nhiem-vu/{task}/lich-su", Role.Coordinator },
            { "nhiem-vu/{task}/xac-nhan", Role.Leader },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_OfAnotherCommunes_IsNotFound(string path, Role role)
    {
        var address = await AddressAsync(path);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(role);

        (await stranger.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{plan}/thong-tin", Role.Coordinator)]
    [InlineData("{plan}/lay-y-kien", Role.Coordinator)]
    [InlineData("{plan}/ket-thuc", Role.Leader)]
    [InlineData("{plan}/chuyen-tiep", Role.Coordinator)]
    [InlineData("{plan}/don-doc", Role.Coordinator)]
    [InlineData("{plan}/giao-nguoi", Role.Coordinator)]
    [InlineData("nhiem-vu/{task}/dieu-chinh", Role.Coordinator)]
    [InlineData("nhiem-vu/{task}/tien-do", Role.Coordinator)]
    [InlineData("nhiem-vu/{task}/trao-doi", Role.Coordinator)]
    public async Task Post_ToAnotherCommunes_IsNotFound(string path, Role role)
    {
        var address = await AddressAsync(path);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(role);

        (await PostAsync(stranger, address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{plan}/thong-tin", Role.Officer)]
    [InlineData("{plan}/lay-y-kien", Role.Leader)]
    [InlineData("{plan}/ket-thuc", Role.Officer)]
    [InlineData("{plan}/chuyen-tiep", Role.Leader)]
    [InlineData("{plan}/don-doc", Role.Officer)]
    [InlineData("{plan}/giao-nguoi", Role.Leader)]
    [InlineData("nhiem-vu/{task}/dieu-chinh", Role.Officer)]
    [InlineData("nhiem-vu/{task}/xac-nhan", Role.Coordinator)]
    [InlineData("nhiem-vu/{task}/trao-doi", Role.Auditor)]
    public async Task Post_ByTheWrongRole_IsForbidden(string path, Role role)
    {
        var commune = await Given.ACommuneAsync();
        var (planId, taskId) = await commune.APlanInForceAsync();

        var answer = await PostAsync(await commune.SignInAsync(role), Address(path, planId, taskId));

        answer.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> AddressAsync(string path)
    {
        var (planId, taskId) = await (await Given.ACommuneAsync()).APlanInForceAsync();
        return Address(path, planId, taskId);
    }

    private static string Address(string path, Guid planId, Guid taskId) =>
        "/ke-hoach/"
        + path.Replace("{plan}", $"{planId}", StringComparison.Ordinal).Replace("{task}", $"{taskId}", StringComparison.Ordinal);

    private static async Task<HttpStatusCode> PostAsync(TestUser user, string address)
    {
        var home = await user.GetAsync("/");
        using var form = new FormUrlEncodedContent([
            new(
                "__RequestVerificationToken",
                home.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!
            ),
            new("Reason", "Lý do"),
            new("Title", "Tên"),
            new("Text", "Lời"),
            new("Words", "Lời"),
            new("DueOn", "2026-12-01"),
            new("OccurredOn", "2026-03-16"),
            new("PercentComplete", "50"),
            new("PeriodFrom", "2026-01-01"),
            new("PeriodTo", "2026-12-31"),
        ]);
        return (await user.Client.PostAsync(new Uri(address, UriKind.Relative), form)).StatusCode;
    }
}
