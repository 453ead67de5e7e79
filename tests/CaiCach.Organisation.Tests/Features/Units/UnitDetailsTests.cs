using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class UnitDetailsTests
{
    [Fact]
    public async Task Rename_WhenDone_KeepsTheOldNameAsAlternative()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, commune.Departments.Economy);

        var renamed = await page.PostFormAsync(
            "form[action*='handler=Rename']",
            ("NewName", "Phòng Kinh tế, Hạ tầng"),
            ("RenameReason", "Quyết định 5")
        );

        renamed.Heading.ShouldBe("Phòng Kinh tế, Hạ tầng");
        renamed.Texts("td").Count(cell => cell == "Phòng Kinh tế").ShouldBe(1);
    }

    [Fact]
    public async Task Rename_WhenSomeoneElseWasFaster_TellsAndKeepsTheirs()
    {
        var commune = await Given.ACommuneAsync();
        var first = await OpenAsync(commune, commune.Departments.Economy);
        var second = await OpenAsync(commune, commune.Departments.Economy);
        await first.PostFormAsync("form[action*='handler=Rename']", ("NewName", "Phòng Một"), ("RenameReason", "Quyết định 5"));

        var page = await second.PostFormAsync("form[action*='handler=Rename']", ("NewName", "Phòng Hai"), ("RenameReason", "Quyết định 6"));

        page.Heading.ShouldBe("Phòng Một");
        page.Find("[role=alert]").TextContent.ShouldContain("Người khác vừa sửa mục này");
    }

    [Fact]
    public async Task End_WhenPeopleHoldPositionsThere_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, commune.Departments.Economy);

        var refused = await page.PostFormAsync("form[action*='handler=End']", ("LastDay", "2026-01-31"), ("EndReason", "Giải thể"));

        refused.ShouldHaveError("Còn người đang giữ vị trí trong đơn vị. Hãy chuyển hoặc kết thúc các vị trí trước.");
        (await UnitAsync(commune, commune.Departments.Economy)).ValidTo.ShouldBeNull();
    }

    [Fact]
    public async Task AddName_WhenItMeansAnotherUnitAlready_IsRefusedWhateverItsDiacritics()
    {
        var commune = await Given.ACommuneAsync();
        await (await OpenAsync(commune, commune.Departments.Economy)).PostFormAsync(
            "form[action*='handler=AddName']",
            ("OtherName", "Phòng KT")
        );

        var page = await (await OpenAsync(commune, commune.Departments.Office)).PostFormAsync(
            "form[action*='handler=AddName']",
            ("OtherName", "phong kt")
        );

        page.ShouldHaveError("Tên gọi này đã chỉ một đơn vị khác. Hãy sửa tên gọi đang có thay vì thêm mới.");
    }

    [Fact]
    public async Task Get_WhenTheUnitIsOfAnotherCommune_IsNotFound()
    {
        var other = await Given.ACommuneAsync();
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        (await administrator.GetAsync($"/quan-tri/don-vi/{other.Departments.Office}")).ShouldBeNotFound();
        (await administrator.GetAsync($"/quan-tri?donVi={other.Id}")).ShouldBeNotFound();
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    public async Task Get_WhenNoAdministrator_IsForbidden(Role role)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(role)).GetAsync("/quan-tri")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Tree_WhenSearchedWithoutDiacritics_FindsTheUnitAlone()
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/quan-tri?tim=phong%20kinh%20te");

        page.Texts("table.cc tbody td:first-child a").ShouldBe(["Phòng Kinh tế"]);
    }

    private static async Task<Page> OpenAsync(Commune commune, Guid unitId) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/don-vi/{unitId}");

    private static Task<Domain.Unit> UnitAsync(Authority commune, Guid unitId) =>
        commune.ReadAsync(database => database.Units.SingleAsync(unit => unit.Id == unitId));
}
