using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.BankEntries;

/// <summary>A transfer in a list.</summary>
internal sealed record BankEntryRow(
    Guid Id,
    uint Version,
    string Reference,
    long AmountVnd,
    string Content,
    DateTimeOffset OccurredAt,
    BankEntryState State,
    string? DossierCode,
    string? Note
);

/// <summary>A part of the unit's transfers.</summary>
internal sealed record BankEntriesView(IReadOnlyList<BankEntryRow> Rows, int Total, int Unmatched, long UnmatchedVnd);

/// <summary>Reads the unit's transfers, the newest first.</summary>
internal sealed class BankEntriesQuery(OneStopDbContext database, CurrentUser user)
{
    public async Task<BankEntriesView> ReadAsync(BankEntryState? state, int page, CancellationToken cancellationToken)
    {
        var entries = Of(state);
        var unmatched = Of(BankEntryState.Unmatched);
        return new BankEntriesView(
            await Rows(entries.Skip((page - 1) * DossierLimits.PageSize).Take(DossierLimits.PageSize)).ToListAsync(cancellationToken),
            await entries.CountAsync(cancellationToken),
            await unmatched.CountAsync(cancellationToken),
            await unmatched.SumAsync(entry => entry.AmountVnd, cancellationToken)
        );
    }

    /// <summary>All that pass, for a workbook.</summary>
    public Task<List<BankEntryRow>> AllAsync(BankEntryState? state, CancellationToken cancellationToken) =>
        Rows(Of(state).Take(DossierLimits.ExportMaxCount)).ToListAsync(cancellationToken);

    private IQueryable<BankEntry> Of(BankEntryState? state)
    {
        var unitId = user.UnitId;
        return database
            .BankEntries.Where(entry => entry.UnitId == unitId && (state == null || entry.State == state))
            .OrderByDescending(entry => entry.OccurredAt)
            .ThenByDescending(entry => entry.Id);
    }

    private IQueryable<BankEntryRow> Rows(IQueryable<BankEntry> entries) =>
        entries.Select(entry => new BankEntryRow(
            entry.Id,
            entry.Version,
            entry.Reference,
            entry.AmountVnd,
            entry.Content,
            entry.OccurredAt,
            entry.State,
            database.Dossiers.Where(dossier => dossier.Id == entry.DossierId).Select(dossier => dossier.Code).FirstOrDefault(),
            entry.Note
        ));
}

/// <summary>Says what an unmatched transfer is for: a dossier, or nothing of ours.</summary>
/// <param name="EntryId">The transfer.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Code">The dossier's code; null or empty sets the transfer aside.</param>
/// <param name="Note">Why it is set aside.</param>
internal sealed record SettleEntryCommand(Guid EntryId, uint Version, string? Code, string? Note);

/// <summary>Settles an unmatched transfer.</summary>
internal sealed class SettleEntryHandler(UnitOfWork unitOfWork, OneStopDbContext database, BankTransfers transfers, CurrentUser user)
{
    public async Task<Result> HandleAsync(SettleEntryCommand command, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var entry = user.RolesIn([unitId]).Any(role => role is Role.Receptionist or Role.Leader)
            ? await database.BankEntries.SingleOrDefaultAsync(
                entry => entry.Id == command.EntryId && entry.UnitId == unitId,
                cancellationToken
            )
            : null;
        if (entry is null)
        {
            return PaymentErrors.EntryNotFound;
        }

        if (entry.State != BankEntryState.Unmatched || entry.Version != command.Version)
        {
            return PaymentErrors.EntryDone;
        }

        if (!string.IsNullOrWhiteSpace(command.Code))
        {
            return await transfers.AttachAsync(entry, command.Code.Trim().ToUpperInvariant(), cancellationToken);
        }

        if (string.IsNullOrWhiteSpace(command.Note))
        {
            return PaymentErrors.ReasonMissing;
        }

        var note = command.Note.Trim();
        entry.SetAside(note);
        return await unitOfWork.CommitAsync([new BankTransferSetAside(unitId, entry.Id, entry.AmountVnd, note)], note, cancellationToken);
    }
}
