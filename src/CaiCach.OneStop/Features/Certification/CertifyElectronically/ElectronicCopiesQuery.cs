using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.CertifyElectronically;

/// <summary>An electronic copy on its way.</summary>
internal sealed record WaitingCopy(string Code, CertificationEntry Entry, CopyStep Step);

/// <summary>Reads the electronic copies of the unit that is looked at.</summary>
internal sealed class ElectronicCopiesQuery(OneStopDbContext database, CurrentUser user)
{
    /// <summary>Those that were not handed out, longest first.</summary>
    public async Task<(IReadOnlyList<WaitingCopy> Rows, int Total)> WaitingAsync(int page, CancellationToken cancellationToken)
    {
        var waiting =
            from dossier in database.Dossiers
            where
                dossier.CompetentUnitId == user.UnitId
                && dossier.Stage <= DossierStage.Completed
                && (dossier.Stage == DossierStage.InHand || dossier.Stage == DossierStage.Completed)
            join copy in database.ElectronicCopies.AsNoTracking() on dossier.Id equals copy.DossierId
            join entry in database.Certifications.AsNoTracking() on copy.EntryId equals entry.Id
            orderby entry.CertifiedAt, entry.Number
            select new
            {
                dossier.Code,
                dossier.Stage,
                entry,
                IsSealed = database.Signatures.Any(signature =>
                    signature.DossierId == dossier.Id && signature.Kind == SignatureKind.Agency
                ),
            };
        var rows = await waiting
            .Skip((page - 1) * CertificationLimits.PageSize)
            .Take(CertificationLimits.PageSize)
            .ToListAsync(cancellationToken);
        return (
            [.. rows.Select(row => new WaitingCopy(row.Code, row.entry, CopySteps.Of(row.Stage, row.IsSealed)))],
            await waiting.CountAsync(cancellationToken)
        );
    }

    /// <summary>Whether the unit has an account to which customers transfer.</summary>
    public Task<bool> TakesTransfersAsync(CancellationToken cancellationToken) =>
        database.PaymentAccounts.AnyAsync(account => account.UnitId == user.UnitId, cancellationToken);
}
