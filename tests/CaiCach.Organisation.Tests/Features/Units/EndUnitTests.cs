using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class EndUnitTests
{
    private const string End = "form[action*='handler=End']";

    [Fact]
    public async Task End_WhenItsPositionsAreVacant_EndsAndOffersThemNoMore()
    {
        var commune = await Given.ACommuneAsync();
        await VacateAsync(commune, new DateOnly(2026, 1, 31));

        var page = await (await OpenAsync(commune, commune.Departments.Economy)).PostFormAsync(End, Filled("2026-01-31"));

        page.ShouldHaveNoErrors().Document.QuerySelectorAll(End).ShouldBeEmpty();
        (await LastDayAsync(commune, commune.Departments.Economy)).ShouldBe(new DateOnly(2026, 1, 31));
        var person = await (await commune.SignInAsync(Role.Administrator)).GetAsync(
            $"/quan-tri/nhan-su/{commune.The(Role.Receptionist).Id}"
        );
        person.Texts("#PositionId option").ShouldNotContain(option => option.Contains("Phòng Kinh tế", StringComparison.Ordinal));
    }

    [Fact]
    public async Task End_WhenAHolderLeavesLater_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        await VacateAsync(commune, new DateOnly(2026, 4, 30));

        var page = await (await OpenAsync(commune, commune.Departments.Economy)).PostFormAsync(End, Filled("2026-03-31"));

        page.ShouldHaveError("Còn người đang giữ vị trí trong đơn vị. Hãy chuyển hoặc kết thúc các vị trí trước.");
        (await LastDayAsync(commune, commune.Departments.Economy)).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-04-30")]
    public async Task End_WhenAPartOfItLivesOn_IsRefused(string? lastDayOfPart)
    {
        var commune = await Given.ACommuneAsync();
        await VacateAsync(commune, new DateOnly(2026, 1, 31));
        await commune.ChangeAsync(async database =>
        {
            var parent = await database.Units.SingleAsync(unit => unit.Id == commune.Departments.Economy);
            var part = Unit.Within(parent, commune.Code + "-T", "Tổ Một", UnitKind.Board, parent.ValidFrom, 1);
            database.Units.Add(part);
            if (lastDayOfPart is not null)
            {
                part.End(DateOnly.Parse(lastDayOfPart)).Failed.ShouldBeFalse();
            }
        });

        var page = await (await OpenAsync(commune, commune.Departments.Economy)).PostFormAsync(End, Filled("2026-03-31"));

        page.ShouldHaveError("Đơn vị còn bộ phận đang hoạt động. Hãy kết thúc các bộ phận trước.");
        (await LastDayAsync(commune, commune.Departments.Economy)).ShouldBeNull();
    }

    [Fact]
    public async Task End_WhenRepeated_KeepsTheFirstDay()
    {
        var commune = await Given.ACommuneAsync();
        await VacateAsync(commune, new DateOnly(2026, 1, 31));
        var page = await OpenAsync(commune, commune.Departments.Economy);
        await page.PostFormAsync(End, Filled("2026-01-31"));

        var again = await page.PostFormAsync(End, Filled("2026-02-28"));

        again.ShouldHaveError("Đơn vị đã kết thúc từ trước.");
        (await LastDayAsync(commune, commune.Departments.Economy)).ShouldBe(new DateOnly(2026, 1, 31));
    }

    [Fact]
    public async Task End_WhenItWasRenamedMeanwhile_TellsAndLetsItLive()
    {
        var commune = await Given.ACommuneAsync();
        await VacateAsync(commune, new DateOnly(2026, 1, 31));
        var late = await OpenAsync(commune, commune.Departments.Economy);
        await (await OpenAsync(commune, commune.Departments.Economy)).PostFormAsync(
            "form[action*='handler=Rename']",
            ("NewName", "Phòng Một"),
            ("RenameReason", "Quyết định 5")
        );

        var page = await late.PostFormAsync(End, Filled("2026-01-31"));

        page.Find("[role=alert]").TextContent.ShouldContain("Người khác vừa sửa mục này");
        (await LastDayAsync(commune, commune.Departments.Economy)).ShouldBeNull();
    }

    [Fact]
    public async Task End_WhenItIsACommune_LeadsToTheMerger()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync($"/quan-tri/don-vi/{commune.Id}");
        page.Document.QuerySelectorAll(End).ShouldBeEmpty();

        using var answer = await administrator.PostAsync(page, page.Path + "?handler=End", ("LastDay", "2026-01-31"), ("EndReason", "Thử"));

        System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Cấp chính quyền kết thúc bằng sáp nhập");
        (await LastDayAsync(commune, commune.Id)).ShouldBeNull();
    }

    private static (string, object?)[] Filled(string lastDay) => [("LastDay", lastDay), ("EndReason", "Quyết định 7")];

    private static Task VacateAsync(Commune commune, DateOnly lastDay)
    {
        var positionId = commune.OfficerOf(commune.Departments.Economy).PositionId;
        return commune.ChangeAsync(async database =>
            (await database.PositionHoldings.SingleAsync(holding => holding.PositionId == positionId)).End(lastDay).Failed.ShouldBeFalse()
        );
    }

    private static async Task<Page> OpenAsync(Commune commune, Guid unitId) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/don-vi/{unitId}");

    private static async Task<DateOnly?> LastDayAsync(Authority commune, Guid unitId) =>
        (await commune.ReadAsync(database => database.Units.SingleAsync(unit => unit.Id == unitId))).ValidTo;
}
