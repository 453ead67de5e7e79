using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>What keeps versions as they are: the dossiers under them, and their neighbours.</summary>
internal static class VersionLocks
{
    /// <summary>Those of the versions that a dossier was received under.</summary>
    public static async Task<IReadOnlySet<Guid>> UsedAsync(
        this OneStopDbContext database,
        IEnumerable<Guid> versionIds,
        CancellationToken cancellationToken
    )
    {
        var ids = versionIds.ToArray();
        var used = await database
            .Database.SqlQuery<Guid[]>($"SELECT one_stop.used_versions({ids}) AS \"Value\"")
            .SingleAsync(cancellationToken);
        return used.ToHashSet();
    }

    /// <summary>Two versions move their common border: between the one statement and the other they may overlap, at the commit not.</summary>
    public static Task BordersMayMoveAsync(this OneStopDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlRawAsync(
            $"SET CONSTRAINTS one_stop.{ProcedureVersionConfiguration.OneAtATime} DEFERRED",
            cancellationToken
        );
}
