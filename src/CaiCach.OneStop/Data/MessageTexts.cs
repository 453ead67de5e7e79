using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Which words a unit sends.</summary>
internal sealed class MessageTexts(OneStopDbContext database, IUnitDirectory units, MessageWords words, TimeProvider clock)
{
    /// <summary>The words of a turn: the unit's own, else those of the nearest unit above that has its own, else the shipped ones.</summary>
    /// <returns>The words, and whose they are; null for the shipped ones.</returns>
    public async Task<(MessageText Text, UnitInfo? Of)> OfAsync(Guid unitId, MessageTurn turn, CancellationToken cancellationToken)
    {
        var own = await units.FindAsync(unitId, cancellationToken);
        var line = new[] { own! }.Concat(await units.AboveAsync(unitId, cancellationToken)).ToList();
        var ids = line.ConvertAll(unit => unit.Id);
        var found = await database
            .MessageTemplates.AsNoTracking()
            .Where(template => template.Turn == turn && ids.Contains(template.UnitId))
            .ToListAsync(cancellationToken);
        var nearest = line.Find(unit => found.Exists(template => template.UnitId == unit.Id));
        return nearest is null
            ? (words.On(VietnamTime.Today(clock), turn), null)
            : (found.Single(template => template.UnitId == nearest.Id).Text, nearest);
    }
}
