using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.CertifyElectronically;

/// <summary>An electronic copy that waits for the signed file.</summary>
internal sealed record WaitingCopy(string Code, CertificationEntry Entry);

/// <summary>Reads the electronic copies of the unit that is looked at.</summary>
internal sealed class ElectronicCopiesQuery(OneStopDbContext database, CurrentUser user)
{
    /// <summary>Those that wait, longest first.</summary>
    public async Task<(IReadOnlyList<WaitingCopy> Rows, int Total)> WaitingAsync(int page, CancellationToken cancellationToken)
    {
        var waiting =
            from entry in database.Certifications.AsNoTracking()
            join dossier in database.Dossiers on entry.DossierId equals dossier.Id
            where
                entry.UnitId == user.UnitId
                && entry.Kind == CertificationKind.ElectronicCopy
                && dossier.CompetentUnitId == user.UnitId
                && dossier.Stage == DossierStage.InHand
            orderby entry.CertifiedAt, entry.Number
            select new { dossier.Code, entry };
        var rows = await waiting
            .Skip((page - 1) * CertificationLimits.PageSize)
            .Take(CertificationLimits.PageSize)
            .ToListAsync(cancellationToken);
        return ([.. rows.Select(row => new WaitingCopy(row.Code, row.entry))], await waiting.CountAsync(cancellationToken));
    }
}
