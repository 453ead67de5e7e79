using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Files of the shared catalogue, by version.</summary>
internal static class VersionFiles
{
    /// <summary>The files that stand with these versions.</summary>
    public static IQueryable<VersionFile> FilesOf(this OneStopDbContext database, IReadOnlyCollection<Guid> versionIds) =>
        database.VersionFiles.AsNoTracking().Where(file => versionIds.Contains(file.VersionId) && file.RemovedAt == null);

    /// <summary>The templates of a version, by the code of their paper; also of papers that a draft no longer asks for.</summary>
    public static Task<Dictionary<string, VersionFile>> TemplatesOfAsync(
        this OneStopDbContext database,
        Guid versionId,
        CancellationToken cancellationToken
    ) =>
        database
            .FilesOf([versionId])
            .Where(file => file.ComponentCode != null)
            .ToDictionaryAsync(file => file.ComponentCode!, StringComparer.Ordinal, cancellationToken);

    /// <summary>Versions that are about to be added take over the files of their predecessors, be those kept or new themselves.</summary>
    /// <param name="database">The catalogue.</param>
    /// <param name="added">The versions; they are not yet kept.</param>
    /// <param name="without">Papers whose template is not taken over.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task CarryFilesOnAsync(
        this OneStopDbContext database,
        IReadOnlySet<ProcedureVersion> added,
        IReadOnlyCollection<string> without,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var procedures = added.Select(version => version.ProcedureId).ToHashSet();
        var kept = await database.Versions.Where(version => procedures.Contains(version.ProcedureId)).ToListAsync(cancellationToken);
        var ids = kept.ConvertAll(version => version.Id);
        var files = (await database.FilesOf(ids).ToListAsync(cancellationToken))
            .GroupBy(file => file.VersionId)
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var versions in kept.Concat(added).GroupBy(version => version.ProcedureId))
        {
            var inOrder = versions.OrderBy(version => version.EffectiveFrom).ToList();
            foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)).Where(pair => added.Contains(pair.Second)))
            {
                var taken = files
                    .GetValueOrDefault(before.Id, [])
                    .Where(file => !without.Contains(file.ComponentCode, StringComparer.Ordinal));
                files[after.Id] = [.. VersionFile.CarriedOn(before, after, taken, now)];
                database.AddRange(files[after.Id]);
            }
        }
    }

    /// <summary>Takes the templates away whose papers a draft no longer asks for.</summary>
    public static Task<int> DropStrayFilesAsync(
        this OneStopDbContext database,
        ProcedureVersion version,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var codes = version.Content.Components.Select(component => component.Code).ToArray();
        return database
            .VersionFiles.Where(file =>
                file.VersionId == version.Id && file.RemovedAt == null && file.ComponentCode != null && !codes.Contains(file.ComponentCode)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.RemovedAt, now), cancellationToken);
    }
}
