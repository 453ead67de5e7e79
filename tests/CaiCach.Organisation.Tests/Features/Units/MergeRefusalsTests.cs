using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class MergeRefusalsTests
{
    private const string Unknown =
        "Có đơn vị không thuộc phạm vi bạn quản trị, đã kết thúc, hoặc chưa thành lập trước ngày sáp nhập. Chưa thay đổi gì.";

    [Fact]
    public async Task Post_WhenTwoBecomeANewCommune_EndsBothAndNamesThemThere()
    {
        var (province, first, second) = await NeighboursAsync();

        var page = await (await OpenAsync(province)).PostFormAsync(IntoNew(province, "UBND xã Mới", first, second));

        page.ShouldHaveNoErrors().ShouldSay(first.Name).ShouldSay(second.Name).Heading.ShouldBe("UBND xã Mới");
        (await LastDaysAsync(province, first, second)).ShouldBe([new DateOnly(2025, 12, 31), new DateOnly(2025, 12, 31)]);
    }

    [Fact]
    public async Task Post_WhenRepeated_IsRefusedTheSecondTime()
    {
        var (province, first, second) = await NeighboursAsync();
        var form = await OpenAsync(province);
        await form.PostFormAsync(IntoNew(province, "UBND xã Mới", first, second));

        var again = await form.PostFormAsync(IntoNew(province, "UBND xã Mới", first, second));

        again.ShouldHaveError("PredecessorIds", Unknown);
        (await SuccessionsAsync(province, first, second)).ShouldBe(2);
    }

    [Fact]
    public async Task Post_WhenAnotherMergedOneOfThemMeanwhile_LeavesTheOtherAlone()
    {
        var (province, first, second) = await NeighboursAsync();
        var third = await Given.ACommuneAsync(province);
        var late = await OpenAsync(province);
        await (await OpenAsync(province)).PostFormAsync(Into(third, first));

        var page = await late.PostFormAsync(IntoNew(province, "UBND xã Mới", first, second));

        page.ShouldHaveError("PredecessorIds", Unknown);
        (await LastDaysAsync(province, second)).ShouldBe([null]);
        (await SuccessionsAsync(province, first, second)).ShouldBe(1);
        (await province.ReadAsync(database => database.Units.AnyAsync(unit => unit.Code == province.Code + ".9"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_WhenTwoMergeOneCommuneAtOnce_OneIsRefused()
    {
        var (province, first, second) = await NeighboursAsync();
        var third = await Given.ACommuneAsync(province);
        var (one, other) = (await OpenAsync(province), await OpenAsync(province));

        var answers = await Task.WhenAll(one.PostFormAsync(Into(second, first)), other.PostFormAsync(Into(third, first)));

        answers.Count(answer => answer.Address.AbsolutePath.StartsWith("/quan-tri/don-vi/", StringComparison.Ordinal)).ShouldBe(1);
        (await SuccessionsAsync(province, first)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_WhenTwoCommunesAreMergedIntoEachOtherAtOnce_OneStays()
    {
        var (province, first, second) = await NeighboursAsync();
        var (one, other) = (await OpenAsync(province), await OpenAsync(province));

        var answers = await Task.WhenAll(one.PostFormAsync(Into(second, first)), other.PostFormAsync(Into(first, second)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        (await LastDaysAsync(province, first, second)).Count(day => day is null).ShouldBe(1);
    }

    public static TheoryData<string, string, string> WrongParts() =>
        new()
        {
            { "PredecessorIds", "", "Hãy chọn ít nhất một đơn vị được sáp nhập." },
            { "PredecessorIds", "không phải mã", "Không đọc được nội dung đã nhập. Hãy nhập lại." },
            { "Name", "", "Hãy ghi mã và tên đơn vị mới, hoặc chọn một đơn vị đang có." },
            { "Name", new string('x', 201), "Tên dài quá 200 ký tự." },
            { "Code", "mã có dấu", "Mã gồm chữ không dấu, số, dấu chấm hoặc gạch nối, tối đa 60 ký tự." },
            { "Kind", "Department", "Loại đơn vị này không đặt được dưới đơn vị đã chọn: cấp chính quyền chỉ đặt dưới tỉnh hoặc huyện." },
            { "EffectiveOn", "", "Hãy ghi ngày có hiệu lực." },
            { "EffectiveOn", "2025-07-01", Unknown },
            { "EffectiveOn", "0001-01-01", Unknown },
            { "LegalBasis", "   ", "Hãy ghi căn cứ pháp lý." },
            { "LegalBasis", new string('x', 501), "Căn cứ dài quá 500 ký tự." },
        };

    [Theory]
    [MemberData(nameof(WrongParts))]
    public async Task Post_WhenAPartIsWrong_SaysWhatAndChangesNothing(string field, string value, string message)
    {
        var (province, first, second) = await NeighboursAsync();
        var filled = IntoNew(province, "UBND xã Mới", first, second).Where(part => part.Name != field);

        var page = await (await OpenAsync(province)).PostFormAsync([.. filled, (field, value.Length == 0 ? null : value)]);

        page.ShouldHaveError(message);
        (await LastDaysAsync(province, first, second)).ShouldBe([null, null]);
    }

    [Fact]
    public async Task Post_WhenTheSuccessorIsMergedItself_IsRefused()
    {
        var (province, first, second) = await NeighboursAsync();

        var page = await (await OpenAsync(province)).PostFormAsync(Into(second, first, second));

        page.ShouldHaveError(
            "SuccessorId",
            "Đơn vị nhận sáp nhập phải đang hoạt động, cùng cấp trên và không nằm trong các đơn vị được sáp nhập."
        );
        (await LastDaysAsync(province, first, second)).ShouldBe([null, null]);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Coordinator)]
    public async Task Get_WhenNoAdministrator_IsForbidden(Role role)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(role)).GetAsync($"/quan-tri/sap-nhap?capTren={commune.Id}")).ShouldBeForbidden();
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Leader)]
    public async Task Post_WhenNoAdministrator_IsForbiddenAndChangesNothing(Role role)
    {
        var (province, first, second) = await NeighboursAsync();
        var user = await first.SignInAsync(role);

        using var answer = await user.PostAsync(await user.GetAsync("/tai-khoan"), Address(province), Crafted(first, second));

        answer.Headers.Location?.OriginalString.ShouldContain("/loi/403");
        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await LastDaysAsync(province, first, second)).ShouldBe([null, null]);
    }

    [Fact]
    public async Task Post_WhenTheProvinceIsAnothers_IsNotFoundAndChangesNothing()
    {
        var (province, first, second) = await NeighboursAsync();
        var stranger = await (await Given.AProvinceAsync()).SignInAsync(Role.Administrator);

        using var answer = await stranger.PostAsync(await stranger.GetAsync("/tai-khoan"), Address(province), Crafted(first, second));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await LastDaysAsync(province, first, second)).ShouldBe([null, null]);
    }

    private static async Task<(Authority Province, Commune First, Commune Second)> NeighboursAsync()
    {
        var province = await Given.AProvinceAsync();
        return (province, await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
    }

    private static string Address(Authority province) => $"/quan-tri/sap-nhap?capTren={province.Id}";

    private static async Task<Page> OpenAsync(Authority province) =>
        await (await province.SignInAsync(Role.Administrator)).GetAsync(Address(province));

    private static (string Name, object? Value)[] Into(Commune successor, params IEnumerable<Commune> predecessors) =>
        [
            ("PredecessorIds", predecessors.Select(commune => commune.Id.ToString()).ToList()),
            ("SuccessorId", successor.Id.ToString()),
            ("EffectiveOn", "2026-01-01"),
            ("LegalBasis", "Nghị quyết 02/NQ-HĐND"),
        ];

    private static (string Name, object? Value)[] IntoNew(Authority province, string name, params IEnumerable<Commune> predecessors) =>
        [
            ("PredecessorIds", predecessors.Select(commune => commune.Id.ToString()).ToList()),
            ("Name", name),
            ("Code", province.Code + ".9"),
            ("EffectiveOn", "2026-01-01"),
            ("LegalBasis", "Nghị quyết 02/NQ-HĐND"),
        ];

    private static (string Name, string Value)[] Crafted(Commune predecessor, Commune successor) =>
        [
            ("PredecessorIds", predecessor.Id.ToString()),
            ("SuccessorId", successor.Id.ToString()),
            ("EffectiveOn", "2026-01-01"),
            ("LegalBasis", "Nghị quyết 02/NQ-HĐND"),
        ];

    private static Task<List<DateOnly?>> LastDaysAsync(Authority province, params IEnumerable<Commune> communes)
    {
        var ids = communes.Select(commune => commune.Id).ToList();
        return province.ReadAsync(database =>
            database.Units.Where(unit => ids.Contains(unit.Id)).Select(unit => unit.ValidTo).ToListAsync()
        );
    }

    private static Task<int> SuccessionsAsync(Authority province, params IEnumerable<Commune> predecessors)
    {
        var ids = predecessors.Select(commune => commune.Id).ToList();
        return province.ReadAsync(database => database.Successions.CountAsync(succession => ids.Contains(succession.PredecessorId)));
    }
}
