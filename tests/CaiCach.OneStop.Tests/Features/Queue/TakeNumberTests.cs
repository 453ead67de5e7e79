using System.Net;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Queue;

/// <summary>What citizens do: kiosk, booking, the state of a ticket, the wall.</summary>
public sealed class TakeNumberTests
{
    [Fact]
    public async Task Kiosk_GivesANumberInTwoPresses()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        var citizen = await commune.AVisitorAsync();

        var start = await citizen.GetAsync($"/lay-so/{commune.Code}");
        start.ShouldSay(commune.Name).ShouldSay("Hộ tịch").ShouldSay("Không có ai chờ");
        var asked = await citizen.GetAsync($"/lay-so/{commune.Code}?viec={line}");
        var ticket = await asked.PostFormAsync("button[value='']");

        ticket.ShouldSay("A001").ShouldSay("Sắp đến lượt").ShouldSay("chưa có số liệu");
        ticket.Find("img.cc-qr");
        ticket.Response.Headers.GetValues("Refresh").Single().ShouldEndWith($"/lay-so/{commune.Code}");
        (await asked.PostFormAsync("button[value='']")).ShouldSay("A002").ShouldSay("Còn 1 người trước");
        (await asked.PostFormAsync("button[value='CT']")).ShouldSay("A003").ShouldSay("Sắp đến lượt").ShouldSay("Người cao tuổi");
    }

    [Fact]
    public async Task Ticket_TellsTheEstimateAndTheCounter()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        await commune.ANumberAsync(line);
        commune.Clock.Advance(TimeSpan.FromMinutes(7));
        await commune.CallAsync(2);
        var ticket = await commune.ANumberAsync(line);
        var citizen = await commune.AVisitorAsync();

        (await citizen.GetAsync($"/so/{ticket.Code.ToLowerInvariant()}")).ShouldSay("khoảng 7 phút");
        await commune.CallAsync(1);
        var part = await citizen.GetFragmentAsync($"/so/{ticket.Code}?handler=State");

        part.ShouldSay("Mời đến quầy 1");
        part.Html.ShouldNotContain("<html");
    }

    [Fact]
    public async Task Wall_ShowsWhatIsCalledAndWhoIsNext()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        await commune.ANumberAsync(line);
        await commune.ANumberAsync(line);
        await commune.CallAsync(2);
        var visitor = await commune.AVisitorAsync();

        var wall = await visitor.GetAsync($"/man-hinh/{commune.Code}");
        wall.Texts(".cc-wall-call").ShouldBe(["A001 Quầy 2 Đất đai"]);
        wall.Texts(".cc-wall-next li").ShouldBe(["A002"]);
        wall.ShouldSay("08:02").Find("[hx-trigger='every 3s']");
        var before = wall.Find("[data-cc-tone]").GetAttribute("data-cc-tone");
        await commune.MoveTicketAsync((await commune.CurrentAsync(2))!.Id, QueueAction.CallAgain, counter: 2);
        var board = await visitor.GetFragmentAsync(wall.Find("[hx-get]").GetAttribute("hx-get")!);

        board.Find("[data-cc-tone]").GetAttribute("data-cc-tone").ShouldNotBe(before, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-24", "09:00", null)]
    [InlineData("2026-04-30", "09:00", "onestop.queue.slot_wrong")] // Victory Day
    [InlineData("2026-04-25", "09:00", "onestop.queue.slot_wrong")] // Saturday
    [InlineData("2026-05-05", "09:00", "onestop.queue.slot_wrong")] // 15 days ahead
    [InlineData("2026-04-20", "07:30", "onestop.queue.slot_wrong")] // half an hour ago
    [InlineData("2026-04-24", "09:10", "onestop.queue.slot_wrong")] // no such slot
    [InlineData("2026-04-24", "12:00", "onestop.queue.slot_wrong")] // lunch
    [InlineData("0001-01-01", "00:00", "onestop.queue.slot_wrong")]
    public async Task Book_OnADay_FollowsTheCalendarOfTheUnit(string day, string time, string? refusal)
    {
        var commune = await Given.ACommuneAsync();
        commune.Clock.MoveTo(new DateOnly(2026, 4, 20));
        var line = await commune.AQueueAsync();

        (await commune.BookAsync(line, day, time)).Errors.Select(error => error.Code).ShouldBe(refusal is null ? [] : [refusal]);
    }

    [Fact]
    public async Task Book_WhenTheSlotIsFull_IsRefusedAndACancelledPlaceIsFree()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync(slotCapacity: 1);
        var citizen = await commune.AVisitorAsync();

        var both = await Task.WhenAll(commune.BookAsync(line, "2026-03-17", "09:00"), commune.BookAsync(line, "2026-03-17", "09:00"));
        var code = both.Single(one => !one.Failed).Value;
        both.Single(one => one.Failed).Errors.Single().Code.ShouldBe("onestop.queue.slot_full");
        var page = await citizen.GetAsync($"/dat-lich/{commune.Code}?viec={line}&ngay=2026-03-17");
        page.Find("button[value='09:00']").HasAttribute("disabled").ShouldBeTrue();

        var booking = await citizen.GetAsync($"/so/{code}");
        booking.ShouldSay("Đã đặt lịch lúc 09:00 17/03/2026").ShouldSay(QueueCode.Shown(code));
        (await booking.PostFormAsync("form[action*='handler=Leave']")).ShouldSay("Bỏ lượt");

        page = await citizen.GetAsync($"/dat-lich/{commune.Code}?viec={line}&ngay=2026-03-17");
        (await page.PostFormAsync("button[value='09:00']")).ShouldSay("Đã đặt lịch lúc 09:00 17/03/2026");
    }

    [Fact]
    public async Task Booking_CheckedInInTime_IsCalledBeforeNewcomers()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        var code = (await commune.BookAsync(line, "2026-03-16", "09:00")).Value;
        await commune.ANumberAsync(line);
        var kiosk = await commune.AVisitorAsync();
        var page = await (await kiosk.GetAsync($"/lay-so/{commune.Code}")).PostFormAsync("form[action*='CheckIn']", ("Code", code));
        page.ShouldHaveError("Code", "Chưa đến giờ nhận số. Mời nhận số từ 08:45 ngày 16/03/2026.");
        commune.Clock.MoveTo(new DateOnly(2026, 3, 16), new TimeOnly(8, 50));

        (await page.PostFormAsync("form[action*='CheckIn']", ("Code", QueueCode.Shown(code).ToLowerInvariant()))).ShouldSay("A002");

        (await commune.CallAsync()).ShouldBe("A002");
        (await commune.CheckInAsync(code)).Errors.Single().Code.ShouldBe("onestop.queue.not_booked");
    }

    [Fact]
    public async Task Booking_OfAnotherUnit_IsUnknownAtThisKiosk()
    {
        var (ours, theirs) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = (await theirs.BookAsync(await theirs.AQueueAsync(), "2026-03-16", "08:30")).Value;
        await ours.AQueueAsync();

        (await ours.CheckInAsync(code)).Errors.Single().Code.ShouldBe("onestop.queue.code_unknown");
    }

    [Fact]
    public async Task Kiosk_WhenPressedMoreThanTwentyTimesAMinute_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var line = await commune.AQueueAsync();
        var citizen = await commune.AVisitorAsync();
        var page = await citizen.GetAsync($"/lay-so/{commune.Code}?viec={line}");
        foreach (var _ in Enumerable.Range(0, QueueLimits.TakenPerMinute))
        {
            (await page.PostFormAsync("button[value='']")).ShouldHaveStatus(HttpStatusCode.OK);
        }

        (await page.PostFormAsync("button[value='']")).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
        (await citizen.GetAsync($"/lay-so/{commune.Code}")).ShouldSay("20 người đang chờ");
    }

    [Theory]
    [InlineData("/lay-so/khong-co", 404)]
    [InlineData("/dat-lich/khong-co", 404)]
    [InlineData("/man-hinh/khong-co", 404)]
    [InlineData("/man-hinh/khong-co?handler=Board", 404)]
    [InlineData("/so/AB3D9KMN", 404)]
    [InlineData("/so/x", 404)]
    [InlineData("/so/AB3D9KMN?handler=State", 404)]
    [InlineData("/dat-lich/{unit}?ngay=9999-12-31&viec=x", 200)]
    [InlineData("/lay-so/{unit}?viec=x", 200)]
    public async Task PublicPages_WhateverIsAsked_Answer(string address, int status)
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await commune.AVisitorAsync();

        (await visitor.GetAsync(address.Replace("{unit}", commune.Code, StringComparison.Ordinal))).ShouldHaveStatus(
            (HttpStatusCode)status
        );
    }

    [Fact]
    public async Task Kiosk_OfAUnitThatGivesNoNumbers_SaysSo()
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await commune.AVisitorAsync();

        (await visitor.GetAsync($"/lay-so/{commune.Code}")).ShouldSay("Đơn vị chưa phát số qua máy này.");
        (await visitor.GetAsync($"/dat-lich/{commune.Code}")).ShouldSay("Đơn vị hiện không nhận đặt lịch trước.");
        (await visitor.GetAsync($"/man-hinh/{commune.Code}")).ShouldSay("Chưa gọi số nào");
    }
}
