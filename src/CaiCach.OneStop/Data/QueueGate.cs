using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Lets a visitor in to the numbers of one unit: nobody is signed in, and the work is done within that unit's scope.</summary>
internal sealed class QueueGate(UnitOfWork unitOfWork, OneStopDbContext database, IUnitDirectory units, CurrentUser user)
{
    private const int UnitCodeMaxLength = 60;

    /// <summary>Opens the work on a unit; null where there is no such authority.</summary>
    public async Task<UnitInfo?> OpenAsync(string unitCode, CancellationToken cancellationToken)
    {
        if (unitCode.Length > UnitCodeMaxLength)
        {
            return null;
        }

        await unitOfWork.OpenAsync([], cancellationToken);
        var unit =
            await units.FindByCodeAsync(unitCode, cancellationToken)
            ?? await units.FindByCodeAsync(unitCode.ToUpperInvariant(), cancellationToken);
        return unit is { IsAuthority: true } ? await EnterAsync(unit, cancellationToken) : null;
    }

    /// <summary>Opens the work on the unit of a ticket and gives the ticket; null where there is none.</summary>
    public async Task<(UnitInfo Unit, QueueTicket Ticket)?> OpenTicketAsync(string? typedCode, CancellationToken cancellationToken)
    {
        if (QueueCode.Read(typedCode) is not { } code)
        {
            return null;
        }

        await unitOfWork.OpenAsync([], cancellationToken);
        var unitIds = await database
            .Database.SqlQuery<Guid>($"""SELECT unit_id AS "Value" FROM one_stop.queue_ticket_unit({code})""")
            .ToListAsync(cancellationToken);
        if (unitIds is not [var unitId] || await units.FindAsync(unitId, cancellationToken) is not { } unit)
        {
            return null;
        }

        await EnterAsync(unit, cancellationToken);
        return (unit, await database.QueueTickets.SingleAsync(ticket => ticket.Code == code, cancellationToken));
    }

    private async Task<UnitInfo> EnterAsync(UnitInfo unit, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([unit.Id], cancellationToken);
        user.ActIn(unit.Id, Actor.System);
        return unit;
    }
}
