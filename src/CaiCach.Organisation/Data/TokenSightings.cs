using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Organisation.Data;

/// <summary>Notes when a token was last used, seldom enough to cost nothing.</summary>
internal sealed class TokenSightings(UnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>A sighting younger than this is not replaced.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    /// <summary>Notes it at once, whatever the request comes to; before anything else was written.</summary>
    public async Task NoteAsync(Guid tokenId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = new NpgsqlCommand(
            "UPDATE organisation.api_token SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $3)",
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = tokenId },
                new() { Value = now },
                new() { Value = now - Apart },
            },
        };
        if (await command.ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            await unitOfWork.CommitAsync([], null, cancellationToken);
        }
    }
}
