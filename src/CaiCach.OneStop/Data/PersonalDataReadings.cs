using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Data;

/// <summary>Puts on record that somebody saw or printed what identifies an applicant (Decree 13/2023, article 39).</summary>
internal sealed class PersonalDataReadings(UnitOfWork unitOfWork, OneStopDbContext database, TimeProvider clock)
{
    /// <summary>Records it and commits; what was asked for is shown only after that.</summary>
    public async Task<Result> RecordAsync(Dossier dossier, DossierActor actor, CancellationToken cancellationToken)
    {
        database.Add(new PersonalDataReading(actor.UnitId, dossier.Id, actor.PersonId, actor.Name, clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([new PersonalDataRead(actor.UnitId, dossier.Id)], null, cancellationToken);
    }
}
