using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Data;

/// <summary>Puts on record that somebody saw or printed what identifies an applicant (Decree 13/2023, article 39).</summary>
internal sealed class PersonalDataReadings(UnitOfWork unitOfWork, OneStopDbContext database, TimeProvider clock)
{
    /// <summary>Records that these dossiers were read, e.g. in a register, and commits; what was asked for is handed out only after that.</summary>
    public async Task<Result> RecordAsync(IReadOnlyList<Guid> dossierIds, DossierActor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        database.AddRange(dossierIds.Select(id => new PersonalDataReading(actor.UnitId, id, actor.PersonId, actor.Name, now)));
        return await unitOfWork.CommitAsync([.. dossierIds.Select(id => new PersonalDataRead(actor.UnitId, id))], null, cancellationToken);
    }

    /// <summary>Records it and commits; what was asked for is shown only after that.</summary>
    public async Task<Result> RecordAsync(Dossier dossier, DossierActor actor, CancellationToken cancellationToken)
    {
        database.Add(new PersonalDataReading(actor.UnitId, dossier.Id, actor.PersonId, actor.Name, clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([new PersonalDataRead(actor.UnitId, dossier.Id)], null, cancellationToken);
    }
}
