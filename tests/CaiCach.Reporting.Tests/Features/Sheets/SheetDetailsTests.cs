using CaiCach.Foundation.Units;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Sheets;

/// <summary>Figures in the order of the province's system, with who entered them there.</summary>
public sealed class SheetDetailsTests
{
    private const string Sheet = "/bao-cao/bang-nhap/cchc?ky=2026-Q1&moc=Reporting";

    [Fact]
    public async Task Entry_IsKeptWithItsFigures_AndALaterChangeIsShown()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var sheet = await leader.GetAsync(Sheet);
        sheet.Texts("tbody tr").Take(2).ShouldBe(["1.1 Nhiệm vụ hoàn thành trong kỳ 2", "1.2 Nhiệm vụ đang thực hiện cuối kỳ 2"]);
        sheet.ShouldSay("chưa ghi nhận nhập").ShouldSay("2.8 Tỷ lệ giải quyết đúng hạn (%) chưa có số liệu, để trống");
        sheet.Find("#bang-chep").TextContent.ShouldContain("1.1\tNhiệm vụ hoàn thành trong kỳ\t2\n");

        var entered = await sheet.PostFormAsync(".cc-form", ("Note", "Phiếu số 12"));

        entered.ShouldSay("Đã ghi nhận lần nhập").ShouldSay("đã nhập, khớp").ShouldSay("Phiếu số 12").ShouldSay("16/03/2026");
        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 3, 12));
        var later = await leader.GetAsync(Sheet);
        later.ShouldSay("ô đã khác từ lần nhập");
        later.Texts("tbody tr")[0].ShouldBe("1.1 Nhiệm vụ hoàn thành trong kỳ 3 2");
        // What is recorded is what was seen.
        (await sheet.PostFormAsync(".cc-form")).ShouldSay("Số liệu vừa thay đổi so với bảng bạn đang xem");
        (await later.PostFormAsync(".cc-form", ("Note", new string('x', 501)))).ShouldHaveError("Note", "Ghi chú dài quá 500 ký tự.");
        (await leader.GetAsync(Sheet)).Texts(".cc-rows li").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Sheet_OfAnotherCommune_OrForAnother_IsOutOfReach()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        await (await (await commune.SignInAsync(Role.Leader)).GetAsync(Sheet)).PostFormAsync(".cc-form");
        var other = await Given.ACommuneAsync();
        var stranger = await other.SignInAsync(Role.Leader);

        (await stranger.GetAsync(Sheet)).ShouldSay("Chưa ai ghi nhận đã nhập bảng của kỳ này");
        (await stranger.GetAsync("/bao-cao/bang-nhap/khong-co")).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(Sheet)).ShouldBeForbidden();
        (await stranger.GetAsync("/bao-cao/bang-nhap/cchc?ky=2030")).ShouldSay("chưa bắt đầu nên chưa có số liệu");
    }

    [Fact]
    public void Sheet_ThatCannotBeUsed_SaysWhy() =>
        FigureSheets
            .Wrong(
                new FigureSheet(
                    "x",
                    "",
                    "",
                    "",
                    true,
                    [new SheetRow("1", "", "A", SheetPart.Count), new SheetRow("1", "", "B", SheetPart.Value)]
                ),
                ["A"]
            )
            .Select(error => error.Code)
            .ShouldBe(["reporting.sheet.indicator", "reporting.sheet.code_twice"]);
}
