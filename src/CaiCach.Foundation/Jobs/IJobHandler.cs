using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Jobs;

/// <summary>
/// Does jobs of one kind. It works in the scope of the job's unit, in the name of the person who asked. What it writes through the unit
/// of work is committed together with the job's end, so the database sees each job once, however often it was tried; it should write late
/// and quickly, because the unit's audit trail is locked from its first recorded event on. Effects outside the database may happen twice.
/// </summary>
public interface IJobHandler
{
    /// <summary>
    /// Does the job. A refusal ends it with that message; an exception has it tried again later. Cancelled when a person calls the job
    /// off, when the program stops (the job goes back into the queue), or when the lease was lost.
    /// </summary>
    Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken);
}
