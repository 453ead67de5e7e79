using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class UnitNamesTests
{
    private const string Point = "button[formaction*='handler=PointName']";
    private const string Remove = "button[formaction*='handler=RemoveName']";

    [Fact]
    public async Task RemoveName_WhenDone_LeavesItToAnotherUnit()
    {
        var commune = await Given.ACommuneAsync();
        var page = await AddedAsync(commune, "Phòng KT");

        var removed = await page.PostFormAsync(Remove, ("Reason", "Ghi nhầm"));

        removed.ShouldHaveNoErrors().Document.QuerySelectorAll(Remove).ShouldBeEmpty();
        var office = await OpenAsync(commune, commune.Departments.Office);
        (await office.PostFormAsync("form[action*='handler=AddName']", ("OtherName", "Phòng KT")))
            .Texts("td")
            .ShouldContain(cell => cell == "Phòng KT");
        (await page.PostFormAsync(Remove, ("Reason", "Ghi nhầm"))).ShouldBeNotFound();
    }

    [Fact]
    public async Task RemoveName_WithoutAReason_KeepsIt()
    {
        var commune = await Given.ACommuneAsync();
        var page = await AddedAsync(commune, "Phòng KT");

        var refused = await page.PostFormAsync(Remove, ("Reason", " "));

        refused.ShouldHaveError("Hãy ghi lý do.").Texts("td").ShouldContain(cell => cell == "Phòng KT");
    }

    [Fact]
    public async Task PointName_WhenItMeantAnotherUnit_MovesThere()
    {
        var commune = await Given.ACommuneAsync();
        var page = await AddedAsync(commune, "Phòng KT");

        var left = await page.PostFormAsync(Point, ("NamedUnitId", commune.Departments.Culture.ToString()), ("Reason", "Ghi nhầm"));

        left.ShouldHaveNoErrors().Texts("td").ShouldNotContain(cell => cell == "Phòng KT");
        (await OpenAsync(commune, commune.Departments.Culture)).Texts("td").ShouldContain(cell => cell == "Phòng KT");
    }

    [Fact]
    public async Task PointName_WhenTheUnitIsOfAnotherCommune_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var other = await Given.ACommuneAsync();
        var page = await AddedAsync(commune, "Phòng KT");

        var refused = await page.PostFormAsync(Point, ("NamedUnitId", other.Departments.Office.ToString()), ("Reason", "Thử"));

        refused
            .ShouldHaveError("Hãy chọn một đơn vị đang hoạt động của chính đơn vị này.")
            .Texts("td")
            .ShouldContain(cell => cell == "Phòng KT");
    }

    [Theory]
    [InlineData("RemoveName")]
    [InlineData("PointName")]
    public async Task ChangeName_WhenItIsOfAnotherCommune_IsNotFoundAndStays(string handler)
    {
        var other = await Given.ACommuneAsync();
        await AddedAsync(other, "Phòng KT");
        var nameId = (await other.ReadAsync(database => database.UnitNames.SingleAsync())).Id;
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync($"/quan-tri/don-vi/{commune.Departments.Economy}");

        using var answer = await administrator.PostAsync(
            page,
            $"{page.Path}?handler={handler}",
            ("NameId", nameId.ToString()),
            ("NamedUnitId", commune.Departments.Office.ToString()),
            ("Reason", "Thử")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.ReadAsync(database => database.UnitNames.SingleAsync())).NamedUnitId.ShouldBe(other.Departments.Economy);
    }

    [Theory]
    [InlineData("", "Hãy ghi tên gọi.")]
    [InlineData("   ", "Hãy ghi tên gọi.")]
    public async Task AddName_WhenEmpty_IsRefused(string name, string message)
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, commune.Departments.Economy);

        (await page.PostFormAsync("form[action*='handler=AddName']", ("OtherName", name))).ShouldHaveError("OtherName", message);
    }

    [Theory]
    [InlineData("Rename")]
    [InlineData("End")]
    [InlineData("AddName")]
    [InlineData("Members")]
    public async Task Post_WhenTheUnitIsOfAnotherCommune_IsNotFoundAndStays(string handler)
    {
        var other = await Given.ACommuneAsync();
        var before = await UnitAsync(other, other.Departments.Economy);
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        using var answer = await administrator.PostAsync(
            await administrator.GetAsync("/tai-khoan"),
            $"/quan-tri/don-vi/{other.Departments.Economy}?handler={handler}",
            ("Version", before.Version.ToString()),
            ("NewName", "Phòng Bị đổi"),
            ("RenameReason", "Thử"),
            ("LastDay", "2026-03-01"),
            ("EndReason", "Thử"),
            ("OtherName", "Phòng Bị thêm")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await UnitAsync(other, other.Departments.Economy)).Version.ShouldBe(before.Version);
        (await other.ReadAsync(database => database.UnitNames.AnyAsync())).ShouldBeFalse();
    }

    private static async Task<Page> AddedAsync(Commune commune, string name)
    {
        var page = await OpenAsync(commune, commune.Departments.Economy);
        return (await page.PostFormAsync("form[action*='handler=AddName']", ("OtherName", name))).ShouldHaveNoErrors();
    }

    private static async Task<Page> OpenAsync(Commune commune, Guid unitId) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/don-vi/{unitId}");

    private static Task<Domain.Unit> UnitAsync(Authority commune, Guid unitId) =>
        commune.ReadAsync(database => database.Units.SingleAsync(unit => unit.Id == unitId));
}
