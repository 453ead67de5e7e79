using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.TakeNumber;

/// <summary>Who has booked is here.</summary>
/// <param name="UnitId">The unit at whose kiosk they stand.</param>
/// <param name="Code">The code as typed.</param>
internal sealed record CheckInCommand(Guid UnitId, string? Code);

/// <summary>Gives a booking its number, around the booked time.</summary>
internal sealed class CheckInHandler(
    OneStopDbContext database,
    QueueTickets tickets,
    QueueNumbers numbers,
    QueueRules rules,
    TimeProvider clock
)
{
    /// <summary>Checks it in; commits.</summary>
    /// <returns>The ticket's code.</returns>
    public async Task<Result<string>> HandleAsync(CheckInCommand command, CancellationToken cancellationToken)
    {
        var code = QueueCode.Read(command.Code);
        var ticket = await database.QueueTickets.SingleOrDefaultAsync(
            ticket => ticket.Code == code && ticket.UnitId == command.UnitId && ticket.SlotAt != null,
            cancellationToken
        );
        if (ticket is null)
        {
            return QueueErrors.CodeUnknown;
        }

        var now = clock.GetUtcNow();
        var may = ticket.MayCheckIn(now, TimeSpan.FromMinutes(rules.CheckInMinutes.Value));
        if (may.Failed)
        {
            return Result<string>.Fail(may.Errors);
        }

        var number = await numbers.NextAsync(ticket.UnitId, ticket.Day, ticket.Letter, cancellationToken);
        var checkedIn = ticket.CheckIn(number, now);
        if (!checkedIn.Failed)
        {
            checkedIn = await tickets.CommitAsync(ticket, QueueAction.CheckIn, cancellationToken);
        }

        return checkedIn.Failed ? Result<string>.Fail(checkedIn.Errors) : ticket.Code;
    }
}
