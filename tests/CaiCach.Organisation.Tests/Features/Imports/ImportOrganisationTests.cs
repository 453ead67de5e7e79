using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using static CaiCach.Organisation.Tests.Features.Imports.ImportPages;

namespace CaiCach.Organisation.Tests.Features.Imports;

public sealed class ImportOrganisationTests
{
    [Fact]
    public async Task Import_WhenTheTemplateIsFilled_BringsUnitsAndPeople()
    {
        var commune = await Given.ACommuneAsync();
        var userName = UniqueName();
        var done = await (await PreviewAsync(commune, TwoUnits(), OnePerson(userName))).PostFormAsync(Apply);

        done.ShouldHaveNoErrors().ShouldSay("3 tạo mới");
        var (board, team) = await commune.ReadAsync(async database =>
            (
                await database.Units.SingleAsync(unit => unit.AuthorityId == commune.Id && unit.Name == "Ban Chuyển đổi số"),
                await database.Units.SingleAsync(unit => unit.AuthorityId == commune.Id && unit.Name == "Tổ Công nghệ")
            )
        );
        (board.ParentId, board.Kind, board.ValidFrom).ShouldBe((commune.Id, UnitKind.Board, new DateOnly(2025, 7, 1)));
        team.ParentId.ShouldBe(board.Id);
        (await commune.ReadAsync(database => database.UnitNames.Where(name => name.NamedUnitId == board.Id).CountAsync())).ShouldBe(2);
        await MustChangePasswordAsync(commune, userName, done.Texts("#mat-khau-dau td.cc-code")[1]);
    }

    [Fact]
    public async Task Import_WhenDoneTwice_MakesNoDoubles()
    {
        var commune = await Given.ACommuneAsync();
        var userName = UniqueName();
        await (await PreviewAsync(commune, TwoUnits(), OnePerson(userName))).PostFormAsync(Apply);
        var before = await CountsAsync(commune);

        var again = await PreviewAsync(commune, TwoUnits(), OnePerson(userName));

        again.Texts("#xem-truoc .cc-pill").ShouldBe(["Giữ nguyên", "Giữ nguyên", "Giữ nguyên"]);
        await again.PostFormAsync(Apply);
        (await CountsAsync(commune)).ShouldBe(before);
    }

    [Fact]
    public async Task Apply_WhenTheOrganisationChangedSince_WritesNothingAndShowsAFreshPreview()
    {
        var commune = await Given.ACommuneAsync();
        var page = await PreviewAsync(commune, TwoUnits(), OnePerson(UniqueName()));
        await commune.ChangeAsync(async database =>
            (await database.Units.SingleAsync(unit => unit.Id == commune.Departments.Culture)).End(new DateOnly(2026, 1, 1))
        );
        var before = await CountsAsync(commune);

        var refused = await page.PostFormAsync(Apply);

        refused.ShouldHaveError("Tổ chức đã thay đổi sau khi bạn xem trước. Chưa ghi gì; hãy xem lại bảng dưới đây rồi nhập.");
        refused.ShouldSay("Không thấy đơn vị trong phạm vi bạn quản trị và trong tệp.");
        (await CountsAsync(commune)).ShouldBe(before);
    }

    [Fact]
    public async Task Apply_WhenPressedTwiceAtOnce_WritesOnce()
    {
        var commune = await Given.ACommuneAsync();
        var page = await PreviewAsync(commune, TwoUnits());
        var before = (await CountsAsync(commune)).Units;

        var answers = await Task.WhenAll(page.PostFormAsync(Apply), page.PostFormAsync(Apply));

        answers.Count(answer => answer.Text.Contains("Đã nhập.", StringComparison.Ordinal)).ShouldBe(1);
        (await CountsAsync(commune)).Units.ShouldBe(before + 2);
    }

    [Fact]
    public async Task Apply_WhenTheFileIsSomebodyElses_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var page = await PreviewAsync(commune, TwoUnits());
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        var address = page.Path.Replace(commune.Id.ToString(), "", StringComparison.Ordinal);

        (await stranger.GetAsync(address)).ShouldSay("Tệp này đã được nhập hoặc đã thay bằng tệp khác.");
        (await stranger.GetAsync(page.Path)).ShouldBeNotFound();
    }

    [Fact]
    public async Task Import_WhenACellHoldsAFormula_TakesItsValue() =>
        (
            await PreviewAsync(
                await Given.ACommuneAsync(),
                [
                    ["", "=CONCAT(1)", "Phòng, văn phòng"],
                ]
            )
        ).ShouldSay("Tên tính ra");

    [Fact]
    public async Task Import_WhenAProvinceBringsACommune_PeopleOfItComeAlong()
    {
        var province = await Given.AProvinceAsync();

        var page = await PreviewAsync(
            province,
            [
                [$"{province.Code}-XM", "Xã Mới", "Xã"],
                ["", "Văn phòng", "Phòng, văn phòng", "Xã Mới"],
            ],
            [
                ["Lò Văn Ún", "Văn phòng", "Phó"],
            ]
        );
        var done = await page.PostFormAsync(Apply);

        done.ShouldHaveNoErrors().ShouldSay("Đã nhập.");
    }

    private static async Task MustChangePasswordAsync(Authority commune, string userName, string password)
    {
        var page = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");
        (await page.PostFormAsync(("UserName", userName), ("Password", password))).ShouldBeAt("/tai-khoan/mat-khau");
    }
}
