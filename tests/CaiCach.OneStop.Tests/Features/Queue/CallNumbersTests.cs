using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Queue;

public sealed class CallNumbersTests
{
    [Fact]
    public async Task Take_ByManyAtOnce_GivesEachANumberOfItsOwn()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => commune.TakeAsync(line)));

        taken
            .Select(one => one.Value.Label)
            .Order(StringComparer.Ordinal)
            .ShouldBe([.. Enumerable.Range(1, 8).Select(number => $"A00{number}")]);
    }

    [Fact]
    public async Task CallNext_ByTwoCountersAtOnce_CallsDifferentNumbers()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        await commune.ANumberAsync(line);
        await commune.ANumberAsync(line);

        var called = await Task.WhenAll(commune.TryCallAsync(1), commune.TryCallAsync(2));

        called.ShouldAllBe(one => !one.Failed);
        string?[] labels = [(await commune.CurrentAsync(1))!.Label, (await commune.CurrentAsync(2))!.Label];
        labels.Order(StringComparer.Ordinal).ShouldBe(["A001", "A002"]);
    }

    [Fact]
    public async Task CallNext_ByTwoAtOneCounter_CallsOneNumber()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        await commune.ANumberAsync(line);
        await commune.ANumberAsync(line);

        var called = await Task.WhenAll(commune.TryCallAsync(), commune.TryCallAsync());

        called.Count(one => !one.Failed).ShouldBe(1);
        called.Single(one => one.Failed).Errors.Single().Code.ShouldBe("onestop.queue.counter_busy");
    }

    [Fact]
    public async Task CallNext_WithManyOfPriority_LetsTheOthersInAfterThree()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        await commune.ANumberAsync(line);
        await commune.ANumberAsync(line);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await commune.ANumberAsync(line, "CT");
        }

        var called = new List<string?>();
        foreach (var _ in Enumerable.Range(0, 7))
        {
            called.Add(await commune.CallAndServeAsync());
        }

        called.ShouldBe(["A003", "A004", "A005", "A001", "A006", "A007", "A002"]);
        (await commune.TryCallAsync()).Errors.Single().Code.ShouldBe("onestop.queue.nobody_waits");
    }

    [Fact]
    public async Task Numbers_OnTheNextDay_BeginAgainAndYesterdayIsOver()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        (await commune.ANumberAsync(line)).Label.ShouldBe("A001");
        await commune.ANumberAsync(line);
        await commune.CallAsync();
        var left = await commune.ANumberAsync(line);
        commune.Clock.MoveTo(new DateOnly(2026, 3, 17));

        (await commune.TryCallAsync()).Errors.Single().Code.ShouldBe("onestop.queue.nobody_waits");
        (await commune.ANumberAsync(line)).Label.ShouldBe("A001");
        (await commune.CallAsync()).ShouldBe("A001");
        (await (await commune.AVisitorAsync()).GetAsync($"/so/{left.Code}")).ShouldSay("Đã hết ngày");
    }

    [Fact]
    public async Task Desk_CallsAgainMarksAbsentAndCallsBack()
    {
        var commune = await Given.ACommuneAsync();
        var ticket = await commune.ANumberAsync(await commune.AQueueAsync(), "KT");
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync("/mot-cua/goi-so?quay=1")).PostFormAsync("form[action*='handler=Next']");
        page.ShouldBeAt("/mot-cua/goi-so?quay=1").ShouldSay("A001").ShouldSay("Người khuyết tật").ShouldSay("đã gọi 1 lần");
        page.Find("button[value=MarkAbsent]").HasAttribute("disabled").ShouldBeTrue();
        page = await page.PostFormAsync("button[value=CallAgain]");
        page = await page.PostFormAsync("button[value=CallAgain]");
        page = await page.PostFormAsync("button[value=MarkAbsent]");

        page.ShouldSay("Vắng hôm nay");
        (await page.PostFormAsync("button[value=CallAgain]")).ShouldSay("đã gọi 4 lần");
        (await commune.MoveTicketAsync(ticket.Id, QueueAction.Serve, counter: 2)).Errors.Single().Code.ShouldBe("onestop.queue.not_now");
    }

    [Fact]
    public async Task Desk_ServesAndCallsTheNext_AndKeepsEveryStep()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        var first = await commune.ANumberAsync(line);
        await commune.ANumberAsync(line);
        var desk = await commune.SignInAsync(Role.Officer);
        var page = await (await desk.GetAsync("/mot-cua/goi-so?quay=2")).PostFormAsync("form[action*='handler=Next']");

        page = await page.PostFormAsync("button[formaction*='ServeAndNext']");

        page.ShouldSay("A002");
        var steps = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .QueueEvents.Where(happened => happened.TicketId == first.Id)
                .OrderBy(happened => happened.Action)
                .Select(happened => happened.Action)
                .ToListAsync()
        );
        steps.ShouldBe([QueueAction.Take, QueueAction.Call, QueueAction.Serve]);
        (await page.PostFormAsync("form[action*='handler=Give']", ("Priority", "MT"))).ShouldSay("Đã phát số A003");
    }

    [Fact]
    public async Task Tickets_OfAnotherUnit_AreNotSeenAndNotMoved()
    {
        var (ours, theirs) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var ticket = await ours.ANumberAsync(await ours.AQueueAsync());
        var theirLine = await theirs.AQueueAsync();

        (await theirs.MoveTicketAsync(ticket.Id, QueueAction.Leave)).Errors.Single().Code.ShouldBe("onestop.queue.not_found");
        (await ours.TakeAsync(theirLine)).Errors.Single().Code.ShouldBe("onestop.queue.line_closed");
        var seen = await theirs.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().QueueTickets.CountAsync());
        seen.ShouldBe(0);
    }

    [Theory]
    [InlineData("/mot-cua/goi-so", Role.Coordinator)]
    [InlineData("/mot-cua/goi-so/cau-hinh", Role.Officer)]
    [InlineData("/mot-cua/goi-so/danh-sach", Role.Administrator)]
    public async Task Pages_ForWhomTheyAreNot_AreForbidden(string path, Role role)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(role)).GetAsync(path)).ShouldHaveStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Figures_OfADay_TellMediansAndOpenToTheirTickets()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync("/mot-cua/goi-so/so-lieu")).ShouldSay("Chưa có số liệu");

        // Waits of 1, 10 and 20 minutes, one still waiting; each served in 5.
        foreach (var wait in (int[])[1, 10, 20])
        {
            await commune.ANumberAsync(line);
            commune.Clock.Advance(TimeSpan.FromMinutes(wait));
            await commune.CallAsync();
            commune.Clock.Advance(TimeSpan.FromMinutes(5));
            (await commune.MoveTicketAsync((await commune.CurrentAsync(1))!.Id, QueueAction.Serve)).Errors.ShouldBeEmpty();
        }

        await commune.ANumberAsync(line);

        var page = await desk.GetAsync("/mot-cua/goi-so/so-lieu?ky=2026-Q1");
        page.Texts("tbody tr").ShouldBe(["Hộ tịch 4 10 66,7% 3 5 0", "16/03/2026 4 10 66,7% 3 5 0"]);
        page.ShouldSay("mức 15 phút");
        (await page.FollowAsync("4")).ShouldSay("A004").ShouldSay("Đang chờ");
        foreach (var path in (string[])["so-lieu", "danh-sach"])
        {
            var file = await desk.Client.GetAsync($"/mot-cua/goi-so/{path}?ky=2026-Q1&handler=Export");
            file.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }

        (await desk.GetAsync("/mot-cua/goi-so/danh-sach?trang=99999&tt=Nope&ngay=x&viec=x")).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Settings_AreKeptAndRefuseDoubles()
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Administrator);
        var settings = await (await desk.GetAsync("/mot-cua/goi-so/cau-hinh")).PostFormAsync("form[action*='handler=Start']");
        settings.ShouldSay("Chứng thực").ShouldSay("Mọi việc");

        var line = await (await desk.GetAsync("/mot-cua/goi-so/cau-hinh/viec")).PostFormAsync(("Letter", "a"), ("Name", "Đất đai"));
        line.ShouldHaveError("Letter", "Chữ này đã dùng cho việc khác của đơn vị.");
        (await line.PostFormAsync(("Letter", "k"), ("Name", "Kiểm thử"))).ShouldBeAt("/mot-cua/goi-so/cau-hinh").ShouldSay("Kiểm thử");

        var counter = await (await desk.GetAsync("/mot-cua/goi-so/cau-hinh/quay")).PostFormAsync(("Number", "1"), ("Name", "Khác"));
        counter.ShouldHaveError("Number", "Đơn vị đã có quầy mang số này.");
        (await counter.PostFormAsync(("Number", "100"), ("Name", "Khác"))).ShouldHaveError("Number", "Số quầy từ 1 đến 99.");
    }
}
