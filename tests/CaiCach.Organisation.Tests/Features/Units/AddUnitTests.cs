using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class AddUnitTests
{
    [Fact]
    public async Task Post_WhenFilled_AddsTheUnitBelowItsParent()
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await OpenAsync(commune)).PostFormAsync(Filled(commune.Code + ".9"));

        page.ShouldHaveNoErrors().Heading.ShouldBe("Phòng Mới");
        (await commune.ReadAsync(database => database.Units.SingleAsync(unit => unit.Code == commune.Code + ".9"))).ParentId.ShouldBe(
            commune.Id
        );
    }

    [Fact]
    public async Task Post_WhenTheCodeIsTaken_IsRefusedAndKeepsTheInput()
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await OpenAsync(commune)).PostFormAsync(Filled(commune.Code + "-3"));

        page.ShouldHaveError("Code", "Mã này đã dùng cho đơn vị khác. Hãy chọn mã khác.");
        page.Find("#Name").GetAttribute("value").ShouldBe("Phòng Mới");
    }

    [Fact]
    public async Task Post_WhenTheNameIsHuge_IsRefused()
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await OpenAsync(commune)).PostFormAsync([
            .. Filled("A-1")[..1],
            ("Name", new string('x', 100_000)),
            ("Kind", "Department"),
        ]);

        page.ShouldHaveError("Name", "Tên dài quá 200 ký tự.");
    }

    [Fact]
    public async Task Post_WhenTwoAddOneCodeAtOnce_OneIsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var (first, second) = (await OpenAsync(commune), await OpenAsync(commune));

        var answers = await Task.WhenAll(
            first.PostFormAsync(Filled(commune.Code + ".9")),
            second.PostFormAsync(Filled(commune.Code + ".9"))
        );

        answers.Count(answer => answer.Heading == "Phòng Mới").ShouldBe(1);
    }

    [Fact]
    public async Task Get_WhenTheParentIsOfAnotherCommune_IsNotFound()
    {
        var other = await Given.ACommuneAsync();
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        (await administrator.GetAsync($"/quan-tri/them?capTren={other.Id}")).ShouldBeNotFound();
    }

    private static (string, object?)[] Filled(string code) => [("Code", code), ("Name", "Phòng Mới"), ("Kind", "Department")];

    private static async Task<Page> OpenAsync(Authority commune) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/them?capTren={commune.Id}");
}
