using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Puts on record that somebody printed what identifies an applicant (Decree 13/2023, article 39).</summary>
internal sealed class PrintFormHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var actor = user.ActorFor(dossier);
        database.Add(new PersonalDataReading(actor.UnitId, dossier.Id, actor.PersonId, actor.Name, clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([new PersonalDataRead(actor.UnitId, dossier.Id)], null, cancellationToken);
    }
}
