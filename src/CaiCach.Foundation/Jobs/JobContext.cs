using System.Text.Json;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Jobs;

/// <summary>A running job as its handler sees it.</summary>
public sealed class JobContext
{
    private static readonly TimeSpan ShortestTimeBetweenReports = TimeSpan.FromMilliseconds(250);

    private readonly ClaimedJob _job;
    private readonly JobLease _lease;
    private readonly TimeProvider _clock;
    private long? _reportedAt;

    internal JobContext(ClaimedJob job, JobLease lease, TimeProvider clock) => (_job, _lease, _clock) = (job, lease, clock);

    /// <summary>The job.</summary>
    public Guid Id => _job.Id;

    /// <summary>The authority in whose scope it runs.</summary>
    public Guid UnitId => _job.UnitId;

    /// <summary>1 at the first attempt, <see cref="JobLimits.MaxAttempts"/> at the last.</summary>
    public int Attempt => _job.Attempt;

    /// <summary>The result as JSON; null while none was set.</summary>
    internal string? ResultJson { get; private set; }

    /// <summary>What was enqueued.</summary>
    /// <typeparam name="TPayload">The type that was enqueued, or one of the same JSON.</typeparam>
    public TPayload Payload<TPayload>() =>
        JsonSerializer.Deserialize<TPayload>(_job.Payload, EventJson.Options)
        ?? throw new InvalidOperationException($"Job {_job.Id} has no payload.");

    /// <summary>
    /// Shows how far it is, at once and outside the job's transaction. May be called for every row: what comes within a quarter of a second
    /// is left out, except the last one.
    /// </summary>
    /// <param name="done">Pieces done, 0 to <paramref name="total"/>.</param>
    /// <param name="total">Pieces in all; 0 when not known.</param>
    /// <param name="text">What is being done, in Vietnamese; null keeps what is shown.</param>
    /// <param name="cancellationToken">The handler's.</param>
    public async Task ReportAsync(int done, int total, string? text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_reportedAt is { } at && done < total && _clock.GetElapsedTime(at) < ShortestTimeBetweenReports)
        {
            return;
        }

        _reportedAt = _clock.GetTimestamp();
        var shown = text?.Length > JobLimits.ProgressTextMaxLength ? text[..JobLimits.ProgressTextMaxLength] : text;
        await _lease.ReportAsync(done, total, shown, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Keeps what the result page shows; the last call counts.</summary>
    public void SetResult<TResult>(TResult result) => ResultJson = JsonSerializer.Serialize(result, EventJson.Options);
}
