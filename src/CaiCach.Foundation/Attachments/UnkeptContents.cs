using System.Runtime.CompilerServices;
using Npgsql;

namespace CaiCach.Foundation.Attachments;

/// <summary>
/// Contents that were stored while their description was never saved: the program ended between the two. They are deleted a day later, when
/// no request that stored them can still run.
/// </summary>
public static class UnkeptContents
{
    private const int AtOnce = 1000;
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Finds them, also those that a request may be about to describe.</summary>
    /// <param name="store">An opened store.</param>
    /// <param name="dataSource">Of either role.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IAsyncEnumerable<AttachmentHash> FindAsync(
        IAttachmentStore store,
        NpgsqlDataSource dataSource,
        CancellationToken cancellationToken
    ) => StoredBeforeAsync(store, dataSource, DateTimeOffset.MaxValue, cancellationToken);

    /// <summary>Deletes those that are older than a day.</summary>
    /// <returns>How many were deleted.</returns>
    internal static async Task<int> DeleteAsync(
        IAttachmentStore store,
        NpgsqlDataSource dataSource,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var olderThan = clock.GetUtcNow() - Grace;
        var deleted = 0;
        await foreach (var hash in StoredBeforeAsync(store, dataSource, olderThan, cancellationToken))
        {
            deleted += await ((IListedContents)store).DeleteStoredBeforeAsync(hash, olderThan, cancellationToken) ? 1 : 0;
        }

        return deleted;
    }

    private static async IAsyncEnumerable<AttachmentHash> StoredBeforeAsync(
        IAttachmentStore store,
        NpgsqlDataSource dataSource,
        DateTimeOffset time,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (store is not IListedContents listed)
        {
            yield break;
        }

        await foreach (var some in listed.StoredBeforeAsync(time, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
        {
            await using var command = dataSource.CreateCommand("SELECT foundation.unkept_contents($1)");
            command.Parameters.Add(new() { Value = some.Select(hash => hash.Value).ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                yield return AttachmentHash.Parse(reader.GetString(0));
            }
        }
    }
}
