using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.DigitisePapers;

/// <summary>Uses a kept paper of the owner for a component.</summary>
internal sealed record ReusePaperCommand(string DossierCode, Guid ComponentId, Guid StoredPaperId);

/// <summary>Uses kept papers again, so that nobody is asked for them.</summary>
internal sealed class ReusePaperHandler(UnitOfWork unitOfWork, OneStopDbContext database, DossierPapers papers, CurrentUser user)
{
    public async Task<Result> HandleAsync(ReusePaperCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database
            .Dossiers.AsNoTracking()
            .SingleOrDefaultAsync(dossier => dossier.Code == command.DossierCode, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        var component = await database.Components.SingleOrDefaultAsync(
            one => one.Id == command.ComponentId && one.DossierId == dossier.Id,
            cancellationToken
        );
        if (component is null)
        {
            return PaperErrors.ComponentUnknown;
        }

        if (!PaperRights.MayDigitise(user, dossier))
        {
            return PaperErrors.NotHere;
        }

        var ownerHash = await database
            .Parties.Where(party => party.DossierId == dossier.Id && party.Role == PartyRole.Owner)
            .Select(party => party.IdentityHash)
            .FirstOrDefaultAsync(cancellationToken);
        var reused = await papers.ReuseAsync(component, ownerHash, command.StoredPaperId, user.ActorFor(dossier), cancellationToken);
        return reused.Failed ? reused : await unitOfWork.CommitAsync([reused.Value], null, cancellationToken);
    }
}
