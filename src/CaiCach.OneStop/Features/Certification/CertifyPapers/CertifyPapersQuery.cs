using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.CertifyPapers;

/// <summary>What the customer before got, for the notice and the prints.</summary>
internal sealed record JustCertified(
    string Code,
    CertificationKind Kind,
    string RequesterName,
    int FirstNumber,
    int LastNumber,
    int Copies,
    long FeeVnd,
    bool IsOwed
);

/// <summary>Reads what the lane shows besides the form.</summary>
internal sealed class CertifyPapersQuery(OneStopDbContext database, CurrentUser user)
{
    /// <summary>The customer before; null for none of this unit.</summary>
    public async Task<JustCertified?> JustAsync(string? code, CancellationToken cancellationToken)
    {
        if (code is not { Length: > 0 and <= DossierLimits.CodeMaxLength })
        {
            return null;
        }

        var upper = code.ToUpperInvariant();
        var entries = await (
            from entry in database.Certifications.AsNoTracking()
            join dossier in database.Dossiers on entry.DossierId equals dossier.Id
            where dossier.Code == upper && entry.UnitId == user.UnitId
            orderby entry.Number
            select entry
        )
            .Take(CertificationLimits.PapersMaxCount)
            .ToListAsync(cancellationToken);
        return entries.Count == 0
            ? null
            : new JustCertified(
                upper,
                entries[0].Kind,
                entries[0].RequesterName,
                entries[0].Number,
                entries[^1].Number,
                entries.Sum(entry => entry.Copies),
                entries.Sum(entry => entry.FeeVnd),
                await IsOwedAsync(entries[0].DossierId, cancellationToken)
            );
    }

    /// <summary>Whether the unit has an account for transfers.</summary>
    public Task<bool> TakesTransfersAsync(CancellationToken cancellationToken) =>
        database.PaymentAccounts.AnyAsync(account => account.UnitId == user.UnitId, cancellationToken);

    private Task<bool> IsOwedAsync(Guid dossierId, CancellationToken cancellationToken) =>
        database.Fees.AnyAsync(fee => fee.DossierId == dossierId && fee.PaidAt == null && fee.AmountVnd > 0, cancellationToken);

    /// <summary>Who signed last at this unit; null for nobody yet.</summary>
    public Task<Guid?> LastSignerAsync(CancellationToken cancellationToken) =>
        database
            .Certifications.Where(entry => entry.UnitId == user.UnitId)
            .OrderByDescending(entry => entry.CertifiedAt)
            .Select(entry => (Guid?)entry.SignerId)
            .FirstOrDefaultAsync(cancellationToken);
}
