using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Foundation.Jobs;

/// <summary>Does jobs, two at once. Any number of processes may run it; a job whose worker died is taken over when its lease runs out.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, NpgsqlDataSource dataSource, TimeProvider clock, ILogger<JobWorker> logger)
    : BackgroundService
{
    private const int JobsAtOnce = 2;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TimeBetweenRenewals = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimeAfterOutage = TimeSpan.FromSeconds(5);
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));

    /// <summary>Does the next job that is due, to its end.</summary>
    /// <param name="stoppingToken">The program stops: the job goes back into the queue.</param>
    /// <returns>False when none is due.</returns>
    public async Task<bool> RunNextAsync(CancellationToken stoppingToken)
    {
        if (await ClaimedJob.NextAsync(dataSource, clock.GetUtcNow(), Lease, stoppingToken) is not { } job)
        {
            return false;
        }

        using var lease = new JobLease(dataSource, clock, job, Lease);
        if (job.IsCancelRequested)
        {
            await lease.EndAsync(JobState.Cancelled, null, CancellationToken.None);
        }
        else if (job.Attempt > JobLimits.MaxAttempts)
        {
            logger.LogError(
                "Job {JobId} ({Kind}) was left by its worker {Attempts} times; it waits for a person.",
                job.Id,
                job.Kind,
                job.Attempt - 1
            );
            await lease.EndAsync(JobState.Failed, JobErrors.WorkerDied.Message, CancellationToken.None);
        }
        else
        {
            await RunAsync(job, lease, stoppingToken);
        }

        return true;
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, JobsAtOnce).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = IdleTime;
            try
            {
                wait = await RunNextAsync(stoppingToken) ? TimeSpan.Zero : IdleTime;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The worker outlives every outage; what happened is logged, and the lease brings the job back.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "The job queue could not be reached; it is tried again.");
                wait = TimeAfterOutage;
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(ClaimedJob job, JobLease lease, CancellationToken stoppingToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Ended);
        using var finished = new CancellationTokenSource();
        var renewal = RenewAsync(job, lease, finished.Token);
        try
        {
            await HandleAsync(job, lease, cancellation.Token);
        }
#pragma warning disable CA1031 // Whatever a handler throws is logged, kept with the job and tried again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await EndAfterAsync(exception, job, lease, stoppingToken);
        }
        finally
        {
            await finished.CancelAsync();
            await renewal;
        }
    }

    private async Task HandleAsync(ClaimedJob job, JobLease lease, CancellationToken cancellationToken)
    {
        await using var scope = await scopes.OpenUnitScopeAsync(
            job.UnitId,
            new Actor(job.CreatedBy, null, job.CreatedByName),
            cancellationToken
        );
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.HoldCommits();
        var context = new JobContext(job, lease, new JobParts(dataSource, job), clock);
        var handler = scope.ServiceProvider.GetRequiredKeyedService<IJobHandler>(job.Kind);
        var result = await handler.RunAsync(context, cancellationToken);
        if (result.Failed)
        {
            await work.RollBackHeldAsync(CancellationToken.None);
            await lease.EndAsync(JobState.Failed, string.Join(' ', result.Errors.Select(error => error.Message)), CancellationToken.None);
        }
        else if (await lease.CompleteAsync(work, context.ResultJson, cancellationToken))
        {
            await work.CommitHeldAsync(CancellationToken.None);
        }
        else
        {
            logger.LogWarning("Job {JobId} ({Kind}) was taken over by another worker; what was done here is dropped.", job.Id, job.Kind);
        }
    }

    private async Task EndAfterAsync(Exception exception, ClaimedJob job, JobLease lease, CancellationToken stoppingToken)
    {
        if (lease.IsCalledOff)
        {
            await lease.EndAsync(JobState.Cancelled, null, CancellationToken.None);
        }
        else if (lease.IsLost)
        {
            logger.LogWarning(exception, "Job {JobId} ({Kind}) was taken over by another worker.", job.Id, job.Kind);
        }
        else if (stoppingToken.IsCancellationRequested)
        {
            await lease.ReturnAsync(CancellationToken.None);
        }
        else
        {
            logger.LogError(exception, "Job {JobId} ({Kind}) failed at attempt {Attempt}.", job.Id, job.Kind, job.Attempt);
            var reason = Backoff.Describe(exception);
            await (
                job.Attempt >= JobLimits.MaxAttempts
                    ? lease.EndAsync(JobState.Failed, reason, CancellationToken.None)
                    : lease.PutOffAsync(Backoff.After(job.Attempt, clock.GetUtcNow()), reason, CancellationToken.None)
            );
        }
    }

    private async Task RenewAsync(ClaimedJob job, JobLease lease, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeBetweenRenewals, clock, cancellationToken);
                await lease.RenewAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException exception)
            {
                logger.LogWarning(exception, "The lease of job {JobId} could not be renewed; it is tried again.", job.Id);
            }
        }
    }
}
