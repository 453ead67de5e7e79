using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class MergeUnitsTests
{
    private const string Basis = "Nghị quyết 01/NQ-HĐND";

    [Fact]
    public async Task Post_WhenACommuneIsMergedIntoAnother_GivesTheSuccessorItsRowsAndNotTheOtherWay()
    {
        var province = await Given.AProvinceAsync();
        var predecessor = await Given.ACommuneAsync(province);
        var successor = await Given.ACommuneAsync(province);
        var form = await (await province.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/sap-nhap?capTren={province.Id}");

        var page = await form.PostFormAsync(
            ("PredecessorIds", new List<string> { predecessor.Id.ToString() }),
            ("SuccessorId", successor.Id.ToString()),
            ("EffectiveOn", "2026-01-01"),
            ("LegalBasis", Basis)
        );

        page.ShouldBeAt($"/quan-tri/don-vi/{successor.Id}").ShouldSay(predecessor.Name).ShouldSay(Basis);
        (await SeesAsync(successor, Role.Coordinator, predecessor.Id)).ShouldBeTrue();
        (await SeesAsync(predecessor, Role.Coordinator, successor.Id)).ShouldBeFalse();
        (await predecessor.ReadAsync(database => database.Units.SingleAsync(unit => unit.Id == predecessor.Id))).ValidTo.ShouldBe(
            new DateOnly(2025, 12, 31)
        );
    }

    [Fact]
    public async Task Post_WhenACommuneOfAnotherProvinceIsNamed_ChangesNothing()
    {
        var province = await Given.AProvinceAsync();
        await Given.ACommuneAsync(province);
        var own = await Given.ACommuneAsync(province);
        var foreign = await Given.ACommuneAsync(await Given.AProvinceAsync());
        var form = await (await province.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/sap-nhap?capTren={province.Id}");

        var page = await form.PostFormAsync(
            ("PredecessorIds", new List<string> { own.Id.ToString(), foreign.Id.ToString() }),
            ("Name", "UBND xã Mới"),
            ("Code", "MOI-" + own.Code),
            ("EffectiveOn", "2026-01-01"),
            ("LegalBasis", Basis)
        );

        page.ShouldHaveError(
            "Có đơn vị không thuộc phạm vi bạn quản trị, đã kết thúc, hoặc chưa thành lập trước ngày sáp nhập. Chưa thay đổi gì."
        );
        (await own.ReadAsync(database => database.Units.SingleAsync(unit => unit.Id == own.Id))).ValidTo.ShouldBeNull();
    }

    [Fact]
    public async Task Get_WhenTheAdministratorKeepsOnlyACommune_IsNotFound()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var administrator = await commune.SignInAsync(Role.Administrator);

        (await administrator.GetAsync($"/quan-tri/sap-nhap?capTren={province.Id}")).ShouldBeNotFound();
    }

    private static Task<bool> SeesAsync(Authority commune, Role role, Guid rowsOf) =>
        commune.ActAsync(
            role,
            async services =>
                await (
                    (CaiCach.Organisation.Data.OrganisationDbContext)
                        services.GetService(typeof(CaiCach.Organisation.Data.OrganisationDbContext))!
                ).People.AnyAsync(person => person.UnitId == rowsOf)
        );
}
