using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>
/// Hears what happens to dossiers and writes the applicant's messages. It reads the history instead of the event, so that events that come twice
/// leave the same messages. What was certified at the desk is not told: the applicant stands before it.
/// </summary>
internal sealed class TellApplicant(UnitOfWork unitOfWork, OneStopDbContext database, ApplicantMessages messages, SourceTurns sourceTurns)
    : IEventHandler<DossierReceived>,
        IEventHandler<DossierMoved>,
        IEventHandler<DossierFollowed>
{
    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierReceived happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierMoved happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierFollowed happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    private async Task<Result> TellAsync(Guid dossierId, Guid unitId, CancellationToken cancellationToken)
    {
        if (await messages.ToldAsync(dossierId, unitId, cancellationToken) is { } told)
        {
            await WriteAsync(told, cancellationToken);
        }

        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task WriteAsync(ToldDossier told, CancellationToken cancellationToken)
    {
        var dossier = told.Dossier;
        var history = await database
            .Events.AsNoTracking()
            .Where(line => line.DossierId == dossier.Id && line.UnitId == told.Unit.Id && line.RecordedAt >= told.Since)
            .OrderBy(line => line.Sequence)
            .ToListAsync(cancellationToken);
        var turns = history.Where(line => MessageTurns.Of(line) is not null).ToList();
        turns = dossier.Source is null ? turns : await sourceTurns.LatelyAsync(dossier, history, turns, cancellationToken);
        if (turns.Count == 0 || history.Exists(line => line.Action == DossierAction.Certify))
        {
            return;
        }

        var known = await database
            .Deliveries.Where(one => one.DossierId == dossier.Id && one.Turn != null && one.DueChangeId == null)
            .Select(one => new { one.Way, one.Sequence })
            .ToListAsync(cancellationToken);
        var ways = await messages.WaysAsync(told, cancellationToken);
        foreach (var line in turns)
        {
            var open = ways.Where(way => !known.Exists(one => one.Way == Delivery.WayOf(way.Channel) && one.Sequence == line.Sequence))
                .ToList();
            if (open.Count > 0)
            {
                await messages.WriteAsync(
                    told,
                    new ToldTurn(MessageTurns.Of(line)!.Value, line.Sequence, line.DueAt ?? dossier.DueAt) { AnswerBy = line.AnswerBy },
                    open,
                    cancellationToken
                );
            }
        }
    }
}
