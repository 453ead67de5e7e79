using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Organisation.Data;

/// <summary>Notes when a signed-in device was last seen, seldom enough to cost nothing.</summary>
internal sealed class SessionSightings(UnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>A sighting younger than this is not replaced.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    /// <summary>Notes it at once, whatever the request comes to; before anything else was written.</summary>
    public async Task NoteAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = new NpgsqlCommand(
            "UPDATE organisation.account_session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at <= $3",
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = sessionId },
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
