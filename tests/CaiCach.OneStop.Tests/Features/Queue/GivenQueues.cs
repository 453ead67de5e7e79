using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.OneStop.Features.Queue.BookSlot;
using CaiCach.OneStop.Features.Queue.CallNumbers;
using CaiCach.OneStop.Features.Queue.KeepCounter;
using CaiCach.OneStop.Features.Queue.QueueSettings;
using CaiCach.OneStop.Features.Queue.TakeNumber;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Queue;

/// <summary>Desks with numbers, made through the real handlers.</summary>
internal static class GivenQueues
{
    /// <summary>A unit that gives numbers: the lines of the data file, counter 1 for all, counter 2 too.</summary>
    /// <returns>The line with the letter A.</returns>
    public static async Task<Guid> AQueueAsync(this Commune commune, int slotCapacity = 1)
    {
        (
            await commune.ActAsync(
                Role.Receptionist,
                services => services.GetRequiredService<StartQueueHandler>().HandleAsync(commune.Id, Token)
            )
        ).Errors.ShouldBeEmpty();
        await commune.ActAsync(
            Role.Leader,
            async services =>
            {
                var save = services.GetRequiredService<SaveQueueSettingHandler>();
                (await save.HandleAsync(new SaveQueueSettingCommand(commune.Id, true, slotCapacity, null), Token)).Errors.ShouldBeEmpty();
                var keep = services.GetRequiredService<KeepCounterHandler>();
                return await keep.HandleAsync(new KeepCounterCommand(commune.Id, null, 2, "Đất đai", [], true, null), Token);
            }
        );
        return await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .QueueLines.Where(line => line.UnitId == commune.Id && line.Letter == "A")
                .Select(line => line.Id)
                .SingleAsync(Token)
        );
    }

    /// <summary>A number from the kiosk, a minute after the last thing.</summary>
    public static async Task<QueueTicket> ANumberAsync(this Commune commune, Guid lineId, string? priority = null)
    {
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        var taken = await commune.TakeAsync(lineId, priority);
        taken.Errors.ShouldBeEmpty();
        return taken.Value;
    }

    public static Task<Result<QueueTicket>> TakeAsync(this Commune commune, Guid lineId, string? priority = null) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<QueueTickets>().TakeAsync(commune.Id, lineId, priority, QueueChannel.Kiosk, Token)
        );

    /// <summary>Calls the next number to a counter.</summary>
    /// <returns>What the counter has in front of it then; null when it was refused.</returns>
    public static async Task<string?> CallAsync(this Commune commune, int counter = 1)
    {
        var called = await commune.TryCallAsync(counter);
        return called.Failed ? null : (await commune.CurrentAsync(counter))!.Label;
    }

    public static Task<Result> TryCallAsync(this Commune commune, int counter = 1) =>
        commune.ActAsync(
            Role.Receptionist,
            services => services.GetRequiredService<CallNextHandler>().HandleAsync(new CallNextCommand(commune.Id, counter), Token)
        );

    /// <summary>Calls the next number and serves it, a minute each.</summary>
    public static async Task<string?> CallAndServeAsync(this Commune commune)
    {
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        var label = await commune.CallAsync();
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        (await commune.MoveTicketAsync((await commune.CurrentAsync(1))!.Id, QueueAction.Serve)).Errors.ShouldBeEmpty();
        return label;
    }

    public static Task<Result> MoveTicketAsync(this Commune commune, Guid ticketId, QueueAction action, int counter = 1) =>
        commune.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<MoveTicketHandler>()
                    .HandleAsync(new MoveTicketCommand(commune.Id, ticketId, action, counter), Token)
        );

    public static Task<DeskTicket?> CurrentAsync(this Commune commune, int counter) =>
        commune.InScopeAsync(async services =>
            (await services.GetRequiredService<CallNumbersQuery>().ReadAsync(commune.Id, counter, Token)).Current
        );

    public static Task<Result<string>> BookAsync(this Commune commune, Guid lineId, string day, string time) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<BookSlotHandler>()
                .HandleAsync(
                    new BookSlotCommand(commune.Id, lineId, DateOnly.ParseExact(day, "yyyy-MM-dd"), TimeOnly.ParseExact(time, "HH:mm")),
                    Token
                )
        );

    public static Task<Result<string>> CheckInAsync(this Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<CheckInHandler>().HandleAsync(new CheckInCommand(commune.Id, code), Token)
        );

    private static CancellationToken Token => CancellationToken.None;
}
