using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>
/// Tells applicants that the due time they were promised moved with the calendar. Changes that nobody was told of yet count together: where they end at
/// what was told last, or the dossier's clock no longer runs, nothing is told. An event that comes twice leaves one message.
/// </summary>
internal sealed class TellDueMove(UnitOfWork unitOfWork, OneStopDbContext database, ApplicantMessages messages)
    : IEventHandler<DossierDueMoved>
{
    /// <inheritdoc />
    public async Task<Result> HandleAsync(DossierDueMoved happened, EventMessage message, CancellationToken cancellationToken)
    {
        if (
            await messages.ToldAsync(happened.SubjectId, message.UnitId, cancellationToken) is
            { Dossier: { Stage: <= DossierStage.Approved, SourceDueAt: null } } told
        )
        {
            await WriteAsync(told, cancellationToken);
        }

        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task WriteAsync(ToldDossier told, CancellationToken cancellationToken)
    {
        var dossier = told.Dossier;
        var changes = await database
            .DueChanges.AsNoTracking()
            .Where(change => change.DossierId == dossier.Id && change.RecordedAt >= told.Since && change.DueAfter != null)
            .OrderBy(change => change.RecordedAt)
            .ThenBy(change => change.Id)
            .ToListAsync(cancellationToken);
        var known = await database
            .Deliveries.Where(one => one.DossierId == dossier.Id && one.DueChangeId != null)
            .Select(one => one.DueChangeId)
            .ToListAsync(cancellationToken);
        var untold = changes.Skip(changes.FindLastIndex(change => known.Contains(change.Id)) + 1).ToList();
        if (untold.Count == 0 || untold[0].DueBefore == untold[^1].DueAfter)
        {
            return;
        }

        await messages.WriteAsync(
            told,
            new ToldTurn(MessageTurn.DueMoved, dossier.EventCount, untold[^1].DueAfter)
            {
                DueBefore = untold[0].DueBefore,
                DueChangeId = untold[^1].Id,
            },
            await messages.WaysAsync(told, cancellationToken),
            cancellationToken
        );
    }
}
