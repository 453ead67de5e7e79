using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.PrintCertification;

/// <summary>A certified dossier with its lines of the book.</summary>
internal sealed record CertificationPrint(Dossier Dossier, string AuthorityName, IReadOnlyList<CertificationEntry> Entries);

/// <summary>Reads what is printed for one customer.</summary>
internal sealed class PrintCertificationQuery(OneStopDbContext database, IUnitDirectory units)
{
    /// <summary>The dossier; null where there is none of this code in the scope, or it was not certified.</summary>
    public async Task<CertificationPrint?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        if (code.Length > DossierLimits.CodeMaxLength)
        {
            return null;
        }

        var upper = code.ToUpperInvariant();
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(one => one.Code == upper, cancellationToken);
        if (dossier is null || await units.AuthorityOfAsync(dossier.UnitId, cancellationToken) is not { } authority)
        {
            return null;
        }

        var entries = await database
            .Certifications.AsNoTracking()
            .Where(entry => entry.DossierId == dossier.Id)
            .OrderBy(entry => entry.Number)
            .Take(CertificationLimits.PapersMaxCount)
            .ToListAsync(cancellationToken);
        return entries.Count == 0 ? null : new CertificationPrint(dossier, authority.Name, entries);
    }
}
