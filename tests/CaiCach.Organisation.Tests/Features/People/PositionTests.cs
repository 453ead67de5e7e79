using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.People;

public sealed class PositionTests
{
    private const string Give = "form[action*='handler=GivePosition']";
    private const string Leave = "form[action*='handler=LeavePosition']";

    [Fact]
    public async Task Leave_WhenDone_LeavesThePositionVacantForTheNext()
    {
        var commune = await Given.ACommuneAsync();
        var former = commune.OfficerOf(commune.Departments.Economy);
        var next = commune.The(Role.Receptionist);

        (await (await OpenAsync(commune, former)).PostFormAsync(Leave, Left("2026-03-13"))).ShouldHaveNoErrors();
        (await DepartmentAsync(commune)).ShouldSay("đang trống").ShouldNotSay(former.FullName);
        (await (await OpenAsync(commune, next)).PostFormAsync(Give, Filled(former, "2026-03-14"))).ShouldHaveNoErrors();

        (await DepartmentAsync(commune)).ShouldSay(next.FullName).ShouldNotSay("đang trống");
        (await HoldingsAsync(commune, former)).ShouldBe([(former.Id, new DateOnly(2026, 3, 13)), (next.Id, null)]);
    }

    [Fact]
    public async Task Leave_WhenRepeated_IsNotFoundAndKeepsTheFirstDay()
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.OfficerOf(commune.Departments.Economy);
        var page = await OpenAsync(commune, officer);
        await page.PostFormAsync(Leave, Left("2026-03-13"));

        (await page.PostFormAsync(Leave, Left("2026-03-15"))).ShouldBeNotFound();

        (await HoldingsAsync(commune, officer)).ShouldBe([(officer.Id, new DateOnly(2026, 3, 13))]);
    }

    [Theory]
    [InlineData("2025-06-30", "Nghỉ", "Ngày cuối phải từ ngày bắt đầu (01/07/2025) trở đi.")]
    [InlineData("", "Nghỉ", "Hãy ghi ngày.")]
    [InlineData("2026-03-13", " ", "Hãy ghi lý do.")]
    public async Task Leave_WhenAPartIsWrong_SaysWhatAndChangesNothing(string lastDay, string reason, string message)
    {
        var commune = await Given.ACommuneAsync();
        var officer = commune.OfficerOf(commune.Departments.Economy);

        var page = await (await OpenAsync(commune, officer)).PostFormAsync(Leave, ("LastDay", lastDay), ("Reason", reason));

        page.ShouldHaveError(message);
        (await HoldingsAsync(commune, officer)).ShouldBe([(officer.Id, null)]);
    }

    [Fact]
    public async Task Leave_WhenTheHoldingIsOfAnotherCommune_IsNotFoundAndStays()
    {
        var other = await Given.ACommuneAsync();
        var theirs = other.The(Role.Leader);
        var holding = await other.ReadAsync(database => database.PositionHoldings.SingleAsync(found => found.PersonId == theirs.Id));
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        using var answer = await administrator.PostAsync(
            await administrator.GetAsync("/tai-khoan"),
            $"/quan-tri/nhan-su/{theirs.Id}?handler=LeavePosition",
            ("HoldingId", holding.Id.ToString()),
            ("LastDay", "2026-03-13"),
            ("Reason", "Thử")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await HoldingsAsync(other, theirs)).ShouldBe([(theirs.Id, null)]);
    }

    [Theory]
    [InlineData("2026-03-16")]
    [InlineData("2026-04-30")]
    public async Task Give_WhenTheFormerHolderLeavesLater_IsRefused(string lastDay)
    {
        var commune = await Given.ACommuneAsync();
        var former = commune.OfficerOf(commune.Departments.Economy);
        await (await OpenAsync(commune, former)).PostFormAsync(Leave, Left(lastDay));

        var page = await (await OpenAsync(commune, commune.The(Role.Receptionist))).PostFormAsync(Give, Filled(former, "2026-03-16"));

        page.Find("[role=alert]").TextContent.ShouldContain($"{former.FullName} giữ vị trí này đến hết ngày");
        (await HoldingsAsync(commune, former)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Give_WhenTheDepartmentHasEndedMeanwhile_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var former = commune.OfficerOf(commune.Departments.Economy);
        await (await OpenAsync(commune, former)).PostFormAsync(Leave, Left("2026-01-31"));
        var late = await OpenAsync(commune, commune.The(Role.Receptionist));
        await (
            await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/don-vi/{commune.Departments.Economy}")
        ).PostFormAsync("form[action*='handler=End']", ("LastDay", "2026-01-31"), ("EndReason", "Giải thể"));

        var page = await late.PostFormAsync(Give, Filled(former, "2026-03-16"));

        page.ShouldHaveError("PositionId", "Hãy chọn một vị trí của đơn vị, hoặc ghi chức danh và bộ phận của vị trí mới.");
        (await HoldingsAsync(commune, former)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Give_WhenThePositionIsNew_IsHeldFromTheDay()
    {
        var commune = await Given.ACommuneAsync();
        var person = commune.The(Role.Receptionist);

        var page = await (await OpenAsync(commune, person)).PostFormAsync(
            Give,
            ("Title", "Phó Trưởng phòng"),
            ("DepartmentId", commune.Departments.Economy.ToString()),
            ("FromDay", "2026-03-16")
        );

        page.ShouldHaveNoErrors();
        (await DepartmentAsync(commune)).ShouldSay("Phó Trưởng phòng").ShouldSay(person.FullName);
    }

    [Fact]
    public async Task Give_WhenTheDepartmentIsOfAnotherCommune_MakesNoPosition()
    {
        var commune = await Given.ACommuneAsync();
        var other = await Given.ACommuneAsync();
        var before = await commune.ReadAsync(database => database.Positions.CountAsync());

        var page = await (await OpenAsync(commune, commune.The(Role.Receptionist))).PostFormAsync(
            Give,
            ("Title", "Phó Trưởng phòng"),
            ("DepartmentId", other.Departments.Economy.ToString()),
            ("FromDay", "2026-03-16")
        );

        page.ShouldHaveError("DepartmentId", "Hãy chọn một bộ phận đang hoạt động của đơn vị.");
        (await commune.ReadAsync(database => database.Positions.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Give_WhenTwoGiveOnePositionAtOnce_OneHoldsIt()
    {
        var commune = await Given.ACommuneAsync();
        var former = commune.OfficerOf(commune.Departments.Economy);
        await (await OpenAsync(commune, former)).PostFormAsync(Leave, Left("2026-01-31"));
        var first = await OpenAsync(commune, commune.The(Role.Receptionist));
        var second = await OpenAsync(commune, commune.The(Role.Auditor));

        var answers = await Task.WhenAll(
            first.PostFormAsync(Give, Filled(former, "2026-02-01")),
            second.PostFormAsync(Give, Filled(former, "2026-02-01"))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Count(answer => answer.Address.Query.Length == 0).ShouldBe(1);
        (await HoldingsAsync(commune, former)).Count(holding => holding.LastDay is null).ShouldBe(1);
    }

    [Fact]
    public async Task Page_WhenOneFormWasRefused_KeepsWhatIsKnownInTheOthers()
    {
        var commune = await Given.ACommuneAsync();
        var person = commune.The(Role.Receptionist);
        var page = await OpenAsync(commune, person);
        page = await page.PostFormAsync("form[action*='handler=Describe']", ("Phone", "0912 345 678"));

        var refused = await page.PostFormAsync("form[action*='handler=GiveRole']", ("NewRole", ""));
        var saved = await refused.PostFormAsync("form[action*='handler=Describe']");

        saved.ShouldHaveNoErrors().Heading.ShouldBe(person.FullName);
        saved.Find("#Phone").GetAttribute("value").ShouldBe("0912 345 678");
    }

    private static (string, object?)[] Left(string lastDay) => [("LastDay", lastDay), ("Reason", "Nghỉ hưu")];

    private static (string, object?)[] Filled(TestPerson former, string fromDay) =>
        [("PositionId", former.PositionId.ToString()), ("FromDay", fromDay)];

    private static async Task<Page> OpenAsync(Authority commune, TestPerson person) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/nhan-su/{person.Id}");

    private static async Task<Page> DepartmentAsync(Commune commune) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/don-vi/{commune.Departments.Economy}");

    private static async Task<List<(Guid PersonId, DateOnly? LastDay)>> HoldingsAsync(Authority commune, TestPerson ofPosition)
    {
        var holdings = await commune.ReadAsync(database =>
            database
                .PositionHoldings.Where(holding => holding.PositionId == ofPosition.PositionId)
                .OrderBy(holding => holding.ValidFrom)
                .ToListAsync()
        );
        return [.. holdings.Select(holding => (holding.PersonId, holding.ValidTo))];
    }
}
