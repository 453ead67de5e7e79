using System.Text.Json;
using CaiCach.Foundation.Writes;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Foundation.Jobs;

/// <summary>A job as pages show it.</summary>
/// <param name="Id">The job.</param>
/// <param name="UnitId">The authority in whose scope it runs.</param>
/// <param name="Kind">What it does; the page that enqueued it names it in Vietnamese.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ProgressDone">Pieces done.</param>
/// <param name="ProgressTotal">Pieces in all; 0 when not known.</param>
/// <param name="ProgressText">What is being done, in Vietnamese.</param>
/// <param name="ResultJson">The result as its handler set it; null before the end.</param>
/// <param name="Attempts">How often it was started.</param>
/// <param name="NextAttemptAt">When it is tried again; meaningful while queued.</param>
/// <param name="IsCancelRequested">Whether a person has called it off (a running one stops within seconds).</param>
/// <param name="CreatedByName">Who asked for it.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="FinishedAt">When it ended; null before.</param>
/// <param name="LastError">Why it failed last: the refusal in Vietnamese, or the exception for the administrator.</param>
public sealed record JobLine(
    Guid Id,
    Guid UnitId,
    string Kind,
    JobState State,
    int ProgressDone,
    int ProgressTotal,
    string? ProgressText,
    string? ResultJson,
    int Attempts,
    DateTimeOffset NextAttemptAt,
    bool IsCancelRequested,
    string CreatedByName,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    string? LastError
)
{
    /// <summary>Whether it may still change by itself, so that a page asks again.</summary>
    public bool IsOpen => State is JobState.Queued or JobState.Running;

    /// <summary>The result as the handler's type; null when there is none.</summary>
    public TResult? Result<TResult>()
        where TResult : class => ResultJson is null ? null : JsonSerializer.Deserialize<TResult>(ResultJson, EventJson.Options);
}

/// <summary>One page of a list of jobs.</summary>
/// <param name="Jobs">Newest first.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record JobPage(IReadOnlyList<JobLine> Jobs, int Total);

/// <summary>Reads jobs for pages, within the unit scope.</summary>
public sealed class JobQuery(UnitOfWork unitOfWork)
{
    private const string Columns = """
        id, unit_id, kind, state, progress_done, progress_total, progress_text, result::text, attempts, next_attempt_at, cancel_requested,
        created_by_name, created_at, finished_at, last_error
        """;

    /// <summary>One job, for its live progress; null when there is none in scope.</summary>
    public async Task<JobLine?> ByIdAsync(Guid jobId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT {Columns} FROM foundation.job WHERE id = $1", unitOfWork.Connection)
        {
            Parameters = { new() { Value = jobId } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    /// <summary>The jobs of a unit, newest first.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="state">Only those in this state; null for all.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="pageSize">Jobs on a page, 1 to <see cref="JobLimits.PageSizeMax"/>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<JobPage> ListAsync(Guid unitId, JobState? state, int page, int pageSize, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(pageSize, 1, JobLimits.PageSizeMax);
        await using var command = new NpgsqlCommand(
            $"""
            SELECT {Columns}, (SELECT count(*) FROM foundation.job WHERE unit_id = $1 AND ($2 IS NULL OR state = $2))::int
            FROM foundation.job WHERE unit_id = $1 AND ($2 IS NULL OR state = $2)
            ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = state is { } only ? JobStates.Stored(only) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = size },
                new() { Value = (long)(Math.Max(page, 1) - 1) * size },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var jobs = new List<JobLine>();
        var total = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            jobs.Add(Read(reader));
            total = reader.GetInt32(15);
        }

        return new JobPage(jobs, total);
    }

    private static JobLine Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            JobStates.Read(reader.GetString(3)),
            reader.GetInt32(4),
            reader.GetInt32(5),
            reader.IsDBNull(6) ? null : reader.GetString(6),
            reader.IsDBNull(7) ? null : reader.GetString(7),
            reader.GetInt32(8),
            reader.GetFieldValue<DateTimeOffset>(9),
            reader.GetBoolean(10),
            reader.GetString(11),
            reader.GetFieldValue<DateTimeOffset>(12),
            reader.IsDBNull(13) ? null : reader.GetFieldValue<DateTimeOffset>(13),
            reader.IsDBNull(14) ? null : reader.GetString(14)
        );
}
