using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>What became of reported transfers.</summary>
/// <param name="Known">Kept earlier already.</param>
/// <param name="Matched">New, and each paid a dossier's fees.</param>
/// <param name="Unmatched">New, and somebody has to look.</param>
internal sealed record TransfersKept(int Known, int Matched, int Unmatched);

/// <summary>
/// Keeps transfers, each once by the bank's number, and pays the fees of the dossier that a transfer names when the sum is exactly what is
/// owed. Anything else waits for somebody to look: nothing is guessed.
/// </summary>
internal sealed class BankTransfers(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [BankEntryConfiguration.ReferenceIsUnique] = DataErrors.Changed,
        [DossierEventConfiguration.SequenceIsUnique] = DataErrors.Changed,
    };

    /// <summary>Keeps what a bank or gateway reported; commits.</summary>
    public async Task<Result<TransfersKept>> KeepAsync(
        Guid unitId,
        IReadOnlyList<ReportedTransfer> transfers,
        CancellationToken cancellationToken
    )
    {
        var references = transfers.Select(transfer => transfer.Reference).ToArray();
        var known = await database
            .BankEntries.Where(entry => entry.UnitId == unitId && references.Contains(entry.Reference))
            .Select(entry => entry.Reference)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var (events, matched, unmatched) = (new List<IEvent>(), 0, 0);
        foreach (var transfer in transfers)
        {
            if (!known.Add(transfer.Reference))
            {
                continue;
            }

            var entry = new BankEntry(unitId, transfer, clock.GetUtcNow());
            database.Add(entry);
            if (
                await NamedAsync(transfer.Content, cancellationToken) is { } dossier
                && await PayAsync(entry, dossier, events, cancellationToken)
            )
            {
                matched++;
            }
            else
            {
                unmatched++;
            }

            events.Add(new BankTransferKept(unitId, entry.Id, entry.AmountVnd, entry.DossierId));
        }

        var saved = events.Count == 0 ? Result.Done() : await unitOfWork.CommitAsync(events, null, cancellationToken, Constraints);
        return saved.Failed
            ? Result<TransfersKept>.Fail(saved.Errors)
            : new TransfersKept(transfers.Count - matched - unmatched, matched, unmatched);
    }

    /// <summary>Has a transfer pay a dossier that somebody names; commits.</summary>
    public async Task<Result> AttachAsync(BankEntry entry, string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(
            dossier => dossier.Code == code && dossier.CompetentUnitId == entry.UnitId,
            cancellationToken
        );
        if (dossier is null)
        {
            return PaymentErrors.DossierUnknown;
        }

        var owed = await OwedAsync(dossier.Id, cancellationToken);
        if (owed.Count == 0)
        {
            return PaymentErrors.NothingOwed;
        }

        var events = new List<IEvent>();
        return await PayAsync(entry, dossier, events, cancellationToken)
            ? await unitOfWork.CommitAsync(
                [.. events, new BankTransferKept(entry.UnitId, entry.Id, entry.AmountVnd, entry.DossierId)],
                null,
                cancellationToken,
                Constraints
            )
            : PaymentErrors.NotThisSum;
    }

    /// <summary>The one dossier that the words name; null for none or several.</summary>
    private async Task<Dossier?> NamedAsync(string content, CancellationToken cancellationToken)
    {
        string[] words = [.. PaymentReference.In(content)];
        if (words.Length == 0)
        {
            return null;
        }

        var ids = await database
            .Database.SqlQuery<Guid>($"""SELECT id AS "Value" FROM one_stop.dossiers_by_reference({words})""")
            .ToListAsync(cancellationToken);
        return ids is [var id] ? await database.Dossiers.SingleAsync(dossier => dossier.Id == id, cancellationToken) : null;
    }

    private Task<List<DossierFee>> OwedAsync(Guid dossierId, CancellationToken cancellationToken) =>
        database.Fees.Where(fee => fee.DossierId == dossierId && fee.PaidAt == null && fee.AmountVnd > 0).ToListAsync(cancellationToken);

    private async Task<bool> PayAsync(BankEntry entry, Dossier dossier, List<IEvent> events, CancellationToken cancellationToken)
    {
        // Fees paid earlier in this very work are still owed in the database.
        var owed = (await OwedAsync(dossier.Id, cancellationToken)).FindAll(fee => fee.PaidAt is null);
        if (owed.Count == 0 || owed.Sum(fee => fee.AmountVnd) != entry.AmountVnd)
        {
            return false;
        }

        owed.ForEach(fee => fee.Pay(PaymentMeans.Gateway, entry.OccurredAt));
        entry.Match(dossier.Id);

        // Two reports at once move the dossier's version both, so that the second is told.
        database.Entry(dossier).Property(paid => paid.OwnerName).IsModified = true;
        if (dossier.Stage == DossierStage.AwaitingPayment)
        {
            events.Add(await GoOnAsync(dossier, cancellationToken));
        }

        return true;
    }

    /// <summary>The payment that the dossier waited for has come: its clock runs again, by itself.</summary>
    private async Task<IEvent> GoOnAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        var (before, now) = (dossier.Status, clock.GetUtcNow());
        var moved = dossier.Move(
            DossierAction.ConfirmPayment,
            new MoveInput { OccurredAt = now },
            new DossierActor(user.Actor.PersonId, user.Actor.Name, dossier.CompetentUnitId),
            [Role.Receptionist],
            await timekeepers.OfAsync(dossier, cancellationToken),
            history,
            now
        );
        database.Add(moved.Value);
        return new DossierMoved(
            moved.Value.UnitId,
            dossier.Id,
            dossier.Code,
            nameof(DossierAction.ConfirmPayment),
            (int)before,
            (int)dossier.Status,
            now,
            dossier.OfficerId
        );
    }
}
