using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;

namespace CaiCach.Organisation.Features.Operations.JobList;

/// <summary>What an administrator does with a job.</summary>
internal enum JobChange
{
    /// <summary>Have a failed or cancelled one run again.</summary>
    Retry,

    /// <summary>Call off one that waits or runs.</summary>
    Cancel,
}

/// <summary>A job of an authority that the person keeps.</summary>
internal sealed record ChangeJobCommand(Guid JobId, JobChange Change);

/// <summary>Runs a job again or calls it off; both stand in the unit's audit trail.</summary>
internal sealed class ChangeJobHandler(JobQuery jobs, JobQueue queue, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(ChangeJobCommand command, CancellationToken cancellationToken)
    {
        var job = await jobs.ByIdAsync(command.JobId, cancellationToken);
        if (job is null || !await administered.IncludeAsync(job.UnitId, cancellationToken))
        {
            return JobErrors.NotFound;
        }

        return command.Change switch
        {
            JobChange.Retry => await queue.RetryAsync(job.Id, cancellationToken),
            _ => await queue.CancelAsync(job.Id, cancellationToken),
        };
    }
}
