using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class ReceiveDossierTests
{
    private const string Form = "form[action*='tiep-nhan?thuTuc']";

    [Fact]
    public async Task Post_WhenComplete_TakesItInWithCodeDueTimeAndSealedNumber()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}")).PostFormAsync(
            Form,
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("OwnerIdentity", "038 199 012 345"),
            ("OwnerPhone", "0900000001")
        );

        var code = $"{commune.Code.ToUpperInvariant()}-260316-0001";
        page.ShouldBeAt($"/mot-cua/ho-so/{code}").ShouldSay(code).ShouldSay("08:00 18/03/2026");
        page.ShouldSay("•••••••••345").ShouldNotSay("038199012345").ShouldNotSay("0900000001").ShouldSay("đã thu");
        var kept = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Parties.SingleAsync(party => party.UnitId == commune.Id)
        );
        kept.IdentitySealed!.AsSpan().IndexOf("038199012345"u8).ShouldBe(-1);
        kept.IdentityHash!.Length.ShouldBe(32);
    }

    [Fact]
    public async Task Post_WhenAPaperCameInAnotherForm_KeepsThatFormAndGoesOnToTheScans()
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync()}");

        (await form.PostFormAsync(Form, ("OwnerName", "Nguyễn Thị Mẫu"), ("KindOf[CS]", "khác"))).ShouldNotSay("Số hóa giấy tờ");
        form.Find("button[name=ThenDigitise]");
        using var content = new FormUrlEncodedContent([
            new("OwnerName", "Nguyễn Thị Mẫu"),
            new("Papers", "TK"),
            new("Papers", "CS"),
            new("KindOf[CS]", nameof(PaperKind.CertifiedCopy)),
            new("ThenDigitise", "true"),
            new("__RequestVerificationToken", form.Find("input[name=__RequestVerificationToken]").GetAttribute("value")),
        ]);
        using var response = await desk.Client.PostAsync(form.Address, content);

        (response.Headers.Location?.ToString() ?? response.RequestMessage!.RequestUri!.AbsolutePath).ShouldEndWith("/so-hoa");
        (await desk.GetAsync($"/mot-cua/ho-so/{commune.Code.ToUpperInvariant()}-260316-0001/so-hoa")).ShouldSay("Chụp bằng webcam");
        var kinds = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Components.OrderBy(component => component.SortOrder)
                .Select(component => component.Kind)
                .ToListAsync()
        );
        kinds.ShouldBe([PaperKind.Original, PaperKind.CertifiedCopy]);
    }

    [Fact]
    public async Task Post_WhenTheProcedureIsFree_TakesItIn()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(hasFee: false);
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}")).PostFormAsync(
            Form,
            ("OwnerName", "Nguyễn Thị Mẫu")
        );

        page.ShouldBeAt($"/mot-cua/ho-so/{commune.Code.ToUpperInvariant()}-260316-0001");
    }

    [Fact]
    public async Task Post_WhenPapersAreMissing_NamesThemAndKeepsWhatWasTyped()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}")).PostFormAsync(
            Form,
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("OwnerIdentity", "12345"),
            ("Papers", new[] { "TK" })
        );

        page.ShouldSay("Hồ sơ chưa đủ: Giấy chứng sinh").ShouldSay("Số giấy tờ không đúng cấu trúc");
        page.Find("#OwnerName").GetAttribute("value").ShouldBe("Nguyễn Thị Mẫu");
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-03-16T09:00", "mất điện", "Giờ tiếp nhận không được sau lúc này")]
    [InlineData("2025-02-09T09:00", "mất điện", "không sớm hơn 7 ngày")]
    [InlineData("2026-03-09T07:59", "mất điện", "không sớm hơn 7 ngày")]
    [InlineData("2026-03-13T16:10", "", "cần ghi lý do")]
    public async Task Post_WhenTheRealTimeIsNotPossible_SaysSo(string receivedAt, string note, string error)
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}")).PostFormAsync(
            Form,
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("ReceivedAt", receivedAt),
            ("Reach.PaperNumber", "12"),
            ("Note", note)
        );

        page.ShouldSay(error);
    }

    [Fact]
    public async Task Person_WhenTheNumberIsKnownHere_FillsInAndNowhereElse()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await commune.ADossierAsync(owner: "Nguyễn Thị Mẫu");
        var procedure = await commune.AProcedureAsync();

        (await FilledAsync(commune, procedure)).ShouldBe("Nguyễn Thị Mẫu");
        (await FilledAsync(other, procedure)).ShouldBeNull("what is being typed there stays");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Administrator)]
    public async Task Get_WhenNotAtTheDesk_IsForbidden(Role role)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(role)).GetAsync("/mot-cua/tiep-nhan")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Get_WhenTheProcedureIsUnknown_IsNotFound()
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(Role.Receptionist)).GetAsync("/mot-cua/tiep-nhan?thuTuc=khong-co")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Name_WhenItIsScript_StandsAsText()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync(owner: "<script>alert(1)</script>");
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await desk.GetAsync($"/mot-cua/ho-so/{code}");

        page.ShouldSay("<script>alert(1)</script>");
        page.Html.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Codes_WhenTwoDesksReceiveAtOnce_HaveNoDoubles()
    {
        var commune = await Given.ACommuneAsync();

        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => commune.ADossierAsync()));

        codes
            .Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, 8).Select(n => $"{commune.Code.ToUpperInvariant()}-260316-000{n}"));
    }

    private static async Task<string?> FilledAsync(Commune commune, string procedure)
    {
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}");
        using var content = new FormUrlEncodedContent([
            new("OwnerIdentity", "038199012345"),
            new("__RequestVerificationToken", page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")),
        ]);
        using var response = await desk.Client.PostAsync(
            new Uri($"/mot-cua/tiep-nhan?thuTuc={procedure}&handler=Person", UriKind.Relative),
            content
        );
        response.EnsureSuccessStatusCode();
        if (response.StatusCode == System.Net.HttpStatusCode.NoContent)
        {
            return null;
        }

        var fragment = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return fragment.QuerySelector("#OwnerName")!.GetAttribute("value");
    }
}
