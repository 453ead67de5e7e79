using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>The dossier of a slip, null where nothing was taken in yet, and what is filled into form 02.</summary>
internal sealed record SupplementSlipView(Dossier? Dossier, SupplementSlipContent Content);

/// <summary>Reads what is filled into form 02.</summary>
internal sealed class PrintSupplementSlipQuery(OneStopDbContext database, IUnitDirectory units)
{
    /// <summary>The content; null where there is no such slip in the scope.</summary>
    public async Task<SupplementSlipView?> ReadAsync(Guid slipId, Uri site, CancellationToken cancellationToken)
    {
        var slip = await database.Slips.AsNoTracking().SingleOrDefaultAsync(slip => slip.Id == slipId, cancellationToken);
        if (slip is null || await units.AuthorityOfAsync(slip.UnitId, cancellationToken) is not { } authority)
        {
            return null;
        }

        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == slip.DossierId, cancellationToken);
        var procedureName = await database
            .Procedures.Where(procedure => procedure.Id == slip.ProcedureId)
            .Select(procedure => procedure.Name)
            .SingleAsync(cancellationToken);
        return new SupplementSlipView(
            dossier,
            new SupplementSlipContent
            {
                AuthorityName = authority.Name,
                Symbol = slip.Symbol,
                IssuedAt = slip.IssuedAt,
                Code = dossier?.Code,
                LookUpAddress = dossier is null ? null : new Uri(site, OneStopLinks.LookUpOf(dossier.Code)),
                OwnerName = slip.OwnerName,
                ProcedureName = procedureName,
                Address = slip.Address,
                Phone = slip.Phone,
                Email = slip.Email,
                Papers = slip.Papers,
                Reason = slip.Reason,
                AnswerBy = slip.AnswerBy,
                GuideName = slip.IssuedBy,
                GuidePhone = slip.GuidePhone,
            }
        );
    }
}
