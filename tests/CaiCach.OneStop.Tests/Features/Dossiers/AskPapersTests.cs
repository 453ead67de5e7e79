using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.OneStop.Features.Reception.KeepDeskPlace;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class AskPapersTests
{
    [Fact]
    public async Task Post_WhenPapersAreTicked_IssuesANumberedSlipAndTakesNothingIn()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var intake = await desk.GetAsync(OneStopLinks.ReceiveFor(procedure));
        var page = await (await intake.FollowAsync("Hồ sơ chưa đủ: lập Mẫu 02")).PostFormAsync(
            "form[data-cc-draft]",
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("Papers", new[] { "CS" }),
            ("Note", "Chưa có giấy chứng sinh.")
        );

        var link = page.ShouldSay("Đã lập phiếu").Find("a[href*='/phieu-bo-sung/']").GetAttribute("href")!;
        (await desk.GetAsync(link)).ShouldSay("Giấy chứng sinh").ShouldSay("/HDHS").ShouldSay("Tải tệp Word");
        var text = DocxText.Of(await desk.Client.GetByteArrayAsync(link.Split('?')[0]));
        text.ShouldContain("Nguyễn Thị Mẫu");
        text.ShouldContain("Giấy chứng sinh");
        text.ShouldNotContain("Tờ khai");
        text.ShouldContain("/HDHS");
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);
    }

    /// <summary>Form 02 names whom to call: the official, else the desk; a slip that was issued keeps what it said.</summary>
    [Fact]
    public async Task Slip_NamesTheTelephoneOfWhoeverIssuedItOrOfTheDesk()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await AskedAsync()).ShouldContain("………………");

        await commune.ActAsync(
            Role.Administrator,
            services =>
                services
                    .GetRequiredService<KeepDeskPlaceHandler>()
                    .HandleAsync(new KeepDeskPlaceCommand("Thôn Mẫu", "0290 000 001", "Giờ hành chính", null), CancellationToken.None)
        );
        var atDesk = await AskedAsync();
        atDesk.ShouldContain("0290 000 001");
        var person = commune.The(Role.Receptionist).Id;
        await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>().Database;
            (await database.ExecuteSqlAsync($"UPDATE organisation.person SET phone = '0900 000 002' WHERE id = {person}")).ShouldBe(1);
            return await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });

        var own = await AskedAsync();
        own.ShouldContain("0900 000 002");
        own.ShouldNotContain("0290 000 001");

        async Task<string> AskedAsync()
        {
            var page = await (await desk.GetAsync(OneStopLinks.AskPapersFor(procedure))).PostFormAsync(
                "form[data-cc-draft]",
                ("OwnerName", "Nguyễn Thị Mẫu"),
                ("Papers", new[] { "CS" }),
                ("Note", "Chưa có giấy chứng sinh.")
            );
            var link = page.Find("a[href*='/phieu-bo-sung/']").GetAttribute("href")!.Split('?')[0];
            return DocxText.Of(await desk.Client.GetByteArrayAsync(link));
        }
    }

    [Theory]
    [InlineData("", "TK", "Thiếu.", "Hãy ghi họ tên hoặc tên tổ chức.")]
    [InlineData("Nguyễn Thị Mẫu", "", "Thiếu.", "Hãy chọn ít nhất một giấy tờ")]
    [InlineData("Nguyễn Thị Mẫu", "KHONG-CO", "Thiếu.", "Hãy chọn ít nhất một giấy tờ")]
    [InlineData("Nguyễn Thị Mẫu", "TK", "", "Hãy ghi lý do.")]
    public async Task Post_WhenSomethingLacks_SaysWhat(string name, string paper, string reason, string error)
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync(OneStopLinks.AskPapersFor(procedure))).PostFormAsync(
            "form[data-cc-draft]",
            ("OwnerName", name),
            ("Papers", paper.Length == 0 ? Array.Empty<string>() : [paper]),
            ("Note", reason)
        );

        page.ShouldSay(error);
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Slips.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Get_WhenNotAtTheDesk_IsForbidden()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();

        (await (await commune.SignInAsync(Role.Officer)).GetAsync(OneStopLinks.AskPapersFor(procedure))).ShouldBeForbidden();
    }

    /// <summary>Whoever sees a unit from above or from beside does not work at its desk.</summary>
    [Fact]
    public async Task Receive_WhenTheDeskIsAnothersUnit_IsRefused()
    {
        var province = await Given.AProvinceAsync();
        var (here, there) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var procedure = await here.AProcedureAsync();

        var refused = await here.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<ReceiveDossierHandler>()
                    .HandleAsync(
                        new ReceiveDossierCommand
                        {
                            ProcedureCode = procedure,
                            UnitId = there.Id,
                            Owner = new TypedParty { Name = "Nguyễn Thị Mẫu" },
                            IsFeePaid = true,
                        },
                        CancellationToken.None
                    )
        );

        refused.Errors.ShouldBe([DossierErrors.NotAtThisDesk]);
    }
}
