using Npgsql;

namespace CaiCach.Foundation.Attachments;

/// <summary>
/// Contents that were stored while their description was never saved: the program ended between the two. They are found a day later, when
/// no request that stored them can still run.
/// </summary>
internal static class UnkeptContents
{
    private const int AtOnce = 1000;

    /// <summary>Deletes them from a folder. In a bucket they stay: to list millions of objects each day costs more than the few that a crash leaves.</summary>
    /// <returns>How many were deleted.</returns>
    public static async Task<int> DeleteAsync(
        IAttachmentStore store,
        NpgsqlDataSource dataSource,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (store is not FolderAttachmentStore folder)
        {
            return 0;
        }

        var olderThan = clock.GetUtcNow().AddDays(-1);
        var deleted = 0;
        foreach (var some in folder.StoredBefore(olderThan).Chunk(AtOnce))
        {
            await using var command = dataSource.CreateCommand("SELECT foundation.unkept_contents($1)");
            command.Parameters.Add(new() { Value = some.Select(hash => hash.Value).ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                deleted += folder.DeleteStoredBefore(AttachmentHash.Parse(reader.GetString(0)), olderThan) ? 1 : 0;
            }
        }

        return deleted;
    }
}
