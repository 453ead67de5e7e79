using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Under which versions dossiers were received, by whatever unit.</summary>
internal static class UsedVersions
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
}
