using System.Net;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Targets;

public sealed class RecordTargetValueTests
{
    [Fact]
    public async Task Post_ThenACorrection_ShowsTheLatestAndKeepsBoth()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await ATargetAsync(commune, planId, "Trên 90% hồ sơ được giải quyết đúng hạn", 90);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        (await coordinator.GetAsync($"/ke-hoach/{planId}/chi-tieu")).ShouldSay("chưa có số liệu");

        var first = await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}/gia-tri");
        (await first.PostFormAsync(("Value", "88,5"), ("Note", "Sổ theo dõi")))
            .ShouldBeAt($"/ke-hoach/{planId}/chi-tieu")
            .ShouldSay("chưa đạt");
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}/gia-tri");
        var list = await again.PostFormAsync(("Value", "92,25"), ("Evidence", TestFile.OfText("so-lieu.txt", "số liệu")));

        list.ShouldSay("92,25%").ShouldSay("minh chứng").ShouldNotSay("88,5%");
        list.Texts(".cc-pill.ontime").ShouldBe(["đạt"]);
        (await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}/gia-tri")).ShouldSay("88,5%").ShouldSay("92,25%");
        (await coordinator.Client.GetAsync($"/ke-hoach/{planId}/chi-tieu/xuat-excel")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("12.5", "Số liệu viết như 92,5 hoặc 1.234; không ghi đơn vị.")] // a dot groups thousands
    [InlineData("", "Hãy ghi số liệu.")]
    [InlineData("-1", "Số liệu phải từ 0 đến 99.999.999.999.999, nhiều nhất 4 chữ số thập phân.")]
    public async Task Post_OfWhatIsNoFigure_ShowsError(string value, string reason)
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await ATargetAsync(commune, planId, "Trên 90% hồ sơ được giải quyết đúng hạn", 90);
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var page = await (await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}/gia-tri")).PostFormAsync(("Value", value));

        page.ShouldHaveError("Value", reason);
    }

    [Fact]
    public async Task Get_OfTargetsThatContradict_ShowsThemSideBySideAndToNobodyElse()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        await ATargetAsync(commune, planId, "Trên 90% hồ sơ được giải quyết đúng hạn", 90);
        var targetId = await ATargetAsync(commune, planId, "Tỷ lệ hồ sơ được giải quyết đúng hạn đạt từ 95% trở lên", 95);
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var page = await coordinator.GetAsync($"/ke-hoach/{planId}/chi-tieu");

        page.Texts("#mau-thuan strong").ShouldBe(["từ 90% trở lên", "từ 95% trở lên"]);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);
        (await stranger.GetAsync($"/ke-hoach/{planId}/chi-tieu")).ShouldBeNotFound();
        (await stranger.GetAsync($"/ke-hoach/chi-tieu/{targetId}/gia-tri")).ShouldBeNotFound();
    }

    private static Task<Guid> ATargetAsync(Commune commune, Guid planId, string text, decimal atLeast) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var database = services.GetRequiredService<PlanningDbContext>();
                var target = new Target(await database.Plans.SingleAsync(plan => plan.Id == planId), 0);
                target.Describe(ReformArea.Procedures, "1", text, [new TargetMeasure(">=", atLeast, "%")]);
                database.Targets.Add(target);
                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync([new PlanDraftChanged(commune.Id, target.Id, planId, [])], null, CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return target.Id;
            }
        );
}
