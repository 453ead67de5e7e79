using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.OneStop.Tests.Features.Certification;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Queue;

/// <summary>A reception ends the number that the same person has called.</summary>
public sealed class ReceiveFromQueueTests
{
    [Fact]
    public async Task Number_WhenItsHolderHandsInSeveral_EndsWithTheLastAndCountsTheTime()
    {
        var commune = await Given.ACommuneAsync();
        var (called, waiting) = await TwoNumbersAsync(commune);
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        await desk.GetAsync("/mot-cua/goi-so?quay=1");

        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}");
        form.ShouldSay($"Đang phục vụ số {called.Label}");
        commune.Clock.Advance(TimeSpan.FromMinutes(4));
        (await ReceiveAsync(form, ("HasMoreOfNumber", true))).ShouldSay($"{called.Label} · đang gọi");
        commune.Clock.Advance(TimeSpan.FromMinutes(3));
        var second = await ReceiveAsync(await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}"));

        second.ShouldSay($"{called.Label} · đã kết thúc, phục vụ 7 phút");
        (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}")).ShouldNotSay("Đang phục vụ số");
        var (tickets, bound, events) = await ReadAsync(commune);
        tickets[called.Id].State.ShouldBe(QueueState.Served);
        tickets[waiting.Id].State.ShouldBe(QueueState.Waiting);
        bound.ShouldBe([called.Id, called.Id]);
        events.ShouldBe([QueueAction.Take, QueueAction.Take, QueueAction.Call, QueueAction.Serve]);
        (await commune.CallAsync()).ShouldBe(waiting.Label);
    }

    /// <summary>What is no reception from whoever has the number leaves it alone.</summary>
    [Theory]
    [InlineData("Postal", Role.Receptionist)]
    [InlineData("Desk", Role.Leader)] // another person has called it
    public async Task Number_WhenTheDossierIsNotItsHolders_StaysCalled(string channel, Role caller)
    {
        var commune = await Given.ACommuneAsync();
        var (called, _) = await TwoNumbersAsync(commune, caller);
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await ReceiveAsync(
            await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync()}"),
            ("Channel", channel)
        );

        page.ShouldNotSay("Số chờ");
        var (tickets, bound, _) = await ReadAsync(commune);
        tickets[called.Id].State.ShouldBe(QueueState.Called);
        bound.ShouldBe([null]);
    }

    [Fact]
    public async Task Number_AtTheCertificationLane_EndsToo()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var (called, _) = await TwoNumbersAsync(commune);
        var desk = await commune.SignInAsync(Role.Receptionist);

        var lane = await desk.GetAsync("/mot-cua/chung-thuc");
        lane.ShouldSay($"Đang phục vụ số {called.Label}");
        var done = await lane.PostFormAsync("#xong", ("RequesterName", "Nguyễn Thị Mẫu"), ("Papers[0].Name", "Học bạ"));

        done.ShouldSay("Đã chứng thực cho Nguyễn Thị Mẫu");
        (await ReadAsync(commune)).Tickets[called.Id].State.ShouldBe(QueueState.Served);
    }

    private static async Task<(QueueTicket Called, QueueTicket Waiting)> TwoNumbersAsync(Commune commune, Role caller = Role.Receptionist)
    {
        var line = await commune.AQueueAsync();
        var tickets = (await commune.ANumberAsync(line), await commune.ANumberAsync(line));
        var page = await (await commune.SignInAsync(caller)).GetAsync("/mot-cua/goi-so?quay=1");
        (await page.PostFormAsync("form[action*='handler=Next']")).ShouldSay(tickets.Item1.Label!);
        return tickets;
    }

    private static async Task<Page> ReceiveAsync(Page form, params (string Name, object? Value)[] values)
    {
        var page = await form.PostFormAsync("form[data-cc-draft]", [("OwnerName", "Nguyễn Thị Mẫu"), .. values]);
        page.Path.ShouldStartWith("/mot-cua/ho-so/");
        return page;
    }

    private static Task<(Dictionary<Guid, QueueTicket> Tickets, List<Guid?> Bound, List<QueueAction> Events)> ReadAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return (
                await database.QueueTickets.AsNoTracking().ToDictionaryAsync(ticket => ticket.Id),
                await database.Dossiers.Select(dossier => dossier.QueueTicketId).ToListAsync(),
                await database.QueueEvents.OrderBy(one => one.Action).Select(one => one.Action).ToListAsync()
            );
        });
}
