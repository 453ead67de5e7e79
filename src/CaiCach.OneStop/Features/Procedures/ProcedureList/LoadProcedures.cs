using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureList;

/// <summary>Loads the shipped procedures; those that are there get only later versions, nothing that was edited is overwritten.</summary>
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
        // Two who load at once would both add every procedure: the second waits and finds them there.
        await database.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('one_stop.load_procedures'))", cancellationToken);
        var known = await database.Procedures.ToDictionaryAsync(procedure => procedure.Code, StringComparer.Ordinal, cancellationToken);
        var last = (await database.Versions.ToListAsync(cancellationToken))
            .GroupBy(version => version.ProcedureId)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.EffectiveFrom)!);
        var added = 0;
        var addedVersions = new HashSet<ProcedureVersion>();
        foreach (var (field, one) in ShippedProcedures.Read(data).SelectMany(file => file.Procedures, (file, one) => (file.Field, one)))
        {
            if (!known.TryGetValue(one.Code, out var procedure))
            {
                procedure = new Procedure(one, field);
                database.Add(procedure);
                added++;
            }

            foreach (var version in one.Versions.Where(version => Follows(last.GetValueOrDefault(procedure.Id), version)))
            {
                if (last.GetValueOrDefault(procedure.Id) is { EffectiveTo: null } open)
                {
                    open.EndOn(version.EffectiveFrom.AddDays(-1));
                }

                last[procedure.Id] = new ProcedureVersion(procedure, version, clock.GetUtcNow());
                addedVersions.Add(last[procedure.Id]);
            }
        }

        if (addedVersions.Count == 0)
        {
            return Result.Done();
        }

        await database.CarryFilesOnAsync(addedVersions, [], clock.GetUtcNow(), cancellationToken);
        database.AddRange(addedVersions);
        return await unitOfWork.CommitAsync(
            [new ProceduresLoaded(user.UnitId, user.UnitId, added, addedVersions.Count)],
            null,
            cancellationToken
        );
    }

    /// <summary>A procedure that was withdrawn here stays so.</summary>
    private static bool Follows(ProcedureVersion? last, ShippedVersion version) =>
        last is null
        || (last.Withdrawal is null && version.EffectiveFrom > last.EffectiveFrom && !(last.EffectiveTo >= version.EffectiveFrom));
}
