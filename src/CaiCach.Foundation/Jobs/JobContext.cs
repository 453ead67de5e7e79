using System.Text.Json;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Jobs;

/// <summary>A running job as its handler sees it.</summary>
public sealed class JobContext
{
    private static readonly TimeSpan ShortestTimeBetweenReports = TimeSpan.FromMilliseconds(250);

    private readonly ClaimedJob _job;
    private readonly JobLease _lease;
    private readonly JobParts _parts;
    private readonly TimeProvider _clock;
    private long? _reportedAt;

    internal JobContext(ClaimedJob job, JobLease lease, JobParts parts, TimeProvider clock) =>
        (_job, _lease, _parts, _clock) = (job, lease, parts, clock);

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

    /// <summary>The parts kept by <see cref="KeepPartAsync"/>, by number: at a second attempt those of the first.</summary>
    public Task<IReadOnlyDictionary<int, string>> PartsAsync(CancellationToken cancellationToken) => _parts.AllAsync(cancellationToken);

    /// <summary>
    /// Keeps a part of slow work at once and outside the job's transaction, so that the attempt after a killed worker need not do it again.
    /// Parts go when the job ends. May be called from any thread.
    /// </summary>
    /// <param name="number">The part's own number; the last one kept under it counts.</param>
    /// <param name="json">What came of it, as JSON, at most <see cref="JobLimits.PartMaxLength"/> characters.</param>
    /// <param name="cancellationToken">The handler's.</param>
    public Task KeepPartAsync(int number, string json, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(json.Length, JobLimits.PartMaxLength, nameof(json));
        return _parts.KeepAsync(number, json, cancellationToken);
    }

    /// <summary>Keeps what the result page shows; the last call counts.</summary>
    public void SetResult<TResult>(TResult result) => ResultJson = JsonSerializer.Serialize(result, EventJson.Options);
}
