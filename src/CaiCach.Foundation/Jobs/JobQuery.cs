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
/// <param name="About">What it is about, in words, e.g. the name of a file; null for what is about the whole unit.</param>
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
    string? LastError,
    string? About
)
{
    /// <summary>Whether it may still change by itself, so that a page asks again.</summary>
    public bool IsOpen => State is JobState.Queued or JobState.Running;

    /// <summary>The result as the handler's type; null when there is none.</summary>
    public TResult? Result<TResult>()
        where TResult : class => ResultJson is null ? null : JsonSerializer.Deserialize<TResult>(ResultJson, EventJson.Options);
}

/// <summary>Which jobs are listed.</summary>
/// <param name="State">Only those in this state; null for all.</param>
/// <param name="Kind">Only those of this kind; null for all.</param>
public sealed record JobFilter(JobState? State = null, string? Kind = null);

/// <summary>One page of a list of jobs.</summary>
/// <param name="Jobs">Newest first.</param>
/// <param name="Counts">How many of the kind there are in each state, whatever state is listed; states without jobs are left out.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record JobPage(IReadOnlyList<JobLine> Jobs, IReadOnlyDictionary<JobState, int> Counts, int Total);

/// <summary>Reads jobs for pages, within the unit scope.</summary>
public sealed class JobQuery(UnitOfWork unitOfWork)
{
    private const string Columns = """
        id, unit_id, kind, state, progress_done, progress_total, progress_text, result::text, attempts, next_attempt_at, cancel_requested,
        created_by_name, created_at, finished_at, last_error, about
        """;

    /// <summary>One page and the counts at once: $1 unit, $2 state or null, $3 kind or null, $4 page size, $5 offset.</summary>
    internal const string ListSql = $"""
        SELECT counts.by_state::text, page.* FROM (
            SELECT coalesce(jsonb_object_agg(state, jobs), jsonb_build_object()) AS by_state FROM (
                SELECT state, count(*) AS jobs FROM foundation.job WHERE unit_id = $1 AND ($3 IS NULL OR kind = $3) GROUP BY state) counted
        ) counts LEFT JOIN LATERAL (
            SELECT {Columns} FROM foundation.job
            WHERE unit_id = $1 AND ($2 IS NULL OR state = $2) AND ($3 IS NULL OR kind = $3)
            ORDER BY created_at DESC, id DESC LIMIT $4 OFFSET $5
        ) page ON true
        ORDER BY page.created_at DESC, page.id DESC
        """;

    /// <summary>One job, for its live progress; null when there is none in scope.</summary>
    public async Task<JobLine?> ByIdAsync(Guid jobId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT {Columns} FROM foundation.job WHERE id = $1", unitOfWork.Connection)
        {
            Parameters = { new() { Value = jobId } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader, 0) : null;
    }

    /// <summary>The jobs of a unit, newest first.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="pageSize">Jobs on a page, 1 to <see cref="JobLimits.PageSizeMax"/>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<JobPage> ListAsync(Guid unitId, JobFilter filter, int page, int pageSize, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(pageSize, 1, JobLimits.PageSizeMax);
        await using var command = new NpgsqlCommand(ListSql, unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = filter.State is { } only ? JobStates.Stored(only) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = (object?)filter.Kind ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = size },
                new() { Value = (long)(Math.Max(page, 1) - 1) * size },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var jobs = new List<JobLine>();
        var counts = new Dictionary<JobState, int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            counts = JsonSerializer
                .Deserialize<Dictionary<string, int>>(reader.GetString(0))!
                .ToDictionary(count => JobStates.Read(count.Key), count => count.Value);
            if (!await reader.IsDBNullAsync(1, cancellationToken))
            {
                jobs.Add(Read(reader, 1));
            }
        }

        return new JobPage(jobs, counts, filter.State is { } state ? counts.GetValueOrDefault(state) : counts.Values.Sum());
    }

    /// <summary>The jobs of one kind that a page should still show: those that wait or run, and those that failed lately.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="failedSince">From when on failures are still shown.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>Newest first, twenty at most.</returns>
    public async Task<IReadOnlyList<JobLine>> UnfinishedAsync(
        Guid unitId,
        string kind,
        DateTimeOffset failedSince,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT {Columns} FROM foundation.job
            WHERE unit_id = $1 AND state IN ('queued', 'running', 'failed') AND kind = $2 AND (state <> 'failed' OR finished_at >= $3)
            ORDER BY created_at DESC, id DESC LIMIT 20
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = kind },
                new() { Value = failedSince },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var jobs = new List<JobLine>();
        while (await reader.ReadAsync(cancellationToken))
        {
            jobs.Add(Read(reader, 0));
        }

        return jobs;
    }

    private static JobLine Read(NpgsqlDataReader reader, int at) =>
        new(
            reader.GetGuid(at),
            reader.GetGuid(at + 1),
            reader.GetString(at + 2),
            JobStates.Read(reader.GetString(at + 3)),
            reader.GetInt32(at + 4),
            reader.GetInt32(at + 5),
            Text(reader, at + 6),
            Text(reader, at + 7),
            reader.GetInt32(at + 8),
            reader.GetFieldValue<DateTimeOffset>(at + 9),
            reader.GetBoolean(at + 10),
            reader.GetString(at + 11),
            reader.GetFieldValue<DateTimeOffset>(at + 12),
            reader.IsDBNull(at + 13) ? null : reader.GetFieldValue<DateTimeOffset>(at + 13),
            Text(reader, at + 14),
            Text(reader, at + 15)
        );

    private static string? Text(NpgsqlDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);
}
