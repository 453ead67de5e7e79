using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Audit;

/// <summary>One line of a history.</summary>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="PersonName">Who did it.</param>
/// <param name="EventName">Stored name of the event, e.g. <c>planning.progress_reported</c>.</param>
/// <param name="Reason">The person's reason, where one was asked.</param>
/// <param name="Data">The event as JSON.</param>
public sealed record AuditLine(DateTimeOffset RecordedAt, string PersonName, string EventName, string? Reason, string Data);

/// <summary>Reads histories from the audit trail, within the unit scope.</summary>
public sealed class AuditTrail(UnitOfWork unitOfWork)
{
    /// <summary>The latest events of one thing, newest first.</summary>
    /// <param name="subjectId">The thing.</param>
    /// <param name="limit">At most so many lines, 1 to 500.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<AuditLine>> OfAsync(Guid subjectId, int limit, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT recorded_at, person_name, event_name, reason, data::text FROM foundation.audit_entry
            WHERE subject_id = $1 ORDER BY sequence DESC LIMIT $2
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = subjectId },
                new() { Value = Math.Clamp(limit, 1, 500) },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<AuditLine>();
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(
                new AuditLine(
                    reader.GetFieldValue<DateTimeOffset>(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    await reader.IsDBNullAsync(3, cancellationToken) ? null : reader.GetString(3),
                    reader.GetString(4)
                )
            );
        }

        return lines;
    }
}
