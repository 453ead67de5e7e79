using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureList;

/// <summary>Loads the shipped procedures; those that are there get only the versions that they lack, nothing that was edited is overwritten.</summary>
internal sealed class LoadProceduresHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DataFiles data,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(CancellationToken cancellationToken)
    {
        var known = await database.Procedures.ToDictionaryAsync(procedure => procedure.Code, StringComparer.Ordinal, cancellationToken);
        var versions = await database
            .Versions.Select(version => new { version.ProcedureId, version.EffectiveFrom })
            .ToListAsync(cancellationToken);
        var there = versions.Select(version => (version.ProcedureId, version.EffectiveFrom)).ToHashSet();
        var (added, addedVersions) = (0, 0);
        foreach (var (field, one) in ShippedProcedures.Read(data).SelectMany(file => file.Procedures, (file, one) => (file.Field, one)))
        {
            if (!known.TryGetValue(one.Code, out var procedure))
            {
                procedure = new Procedure(one, field);
                database.Add(procedure);
                added++;
            }

            foreach (var version in one.Versions.Where(version => !there.Contains((procedure.Id, version.EffectiveFrom))))
            {
                database.Add(new ProcedureVersion(procedure, version, clock.GetUtcNow()));
                addedVersions++;
            }
        }

        return addedVersions == 0
            ? Result.Done()
            : await unitOfWork.CommitAsync([new ProceduresLoaded(user.UnitId, user.UnitId, added, addedVersions)], null, cancellationToken);
    }
}
