using System.Globalization;
using System.Text.Json.Serialization;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Features.Indicators.TableAsOf;

/// <summary>All figures of a unit as of a day; also what the job is given.</summary>
/// <param name="PeriodCode">The period in its written form.</param>
/// <param name="Cutoff">Which days it has.</param>
/// <param name="Department">The code of the department; null for the whole unit.</param>
/// <param name="AsOf">What was recorded by the end of this day counts.</param>
internal sealed record AskTableAsOfCommand(string PeriodCode, PeriodCutoff Cutoff, string? Department, DateOnly AsOf)
{
    /// <summary>The period.</summary>
    [JsonIgnore]
    public Period Period => Period.Parse(PeriodCode, CultureInfo.InvariantCulture);
}

/// <summary>Has a job count them: going through the records of a province takes seconds.</summary>
internal sealed class AskTableAsOfHandler(
    UnitOfWork unitOfWork,
    Departments departments,
    JobQueue jobs,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>The job; refused as it would refuse, where that is known beforehand.</summary>
    public async Task<Result<Guid>> HandleAsync(AskTableAsOfCommand command, CancellationToken cancellationToken)
    {
        if (command.AsOf > VietnamTime.Today(clock))
        {
            return IndicatorErrors.NotYet.At(nameof(command.AsOf));
        }

        var span = CountedSpan.Of(command.Period, command.Cutoff, clock.GetUtcNow(), AsOfDay.EndOf(command.AsOf));
        if (span.Failed)
        {
            return Result<Guid>.Fail([.. span.Errors.Select(error => error.At(nameof(command.AsOf)))]);
        }

        var counted = await departments.CountedAsync(
            user.UnitId,
            command.Department,
            command.Period.Days(command.Cutoff).To,
            cancellationToken
        );
        if (counted.Failed)
        {
            return Result<Guid>.Fail(counted.Errors);
        }

        var jobId = await jobs.EnqueueAsync(user.UnitId, TableAsOfJob.Kind, command, command.Period.Name, cancellationToken);
        var asked = new TableAsOfAsked(user.UnitId, jobId, command.PeriodCode, command.AsOf);
        var saved = await unitOfWork.CommitAsync([asked], null, cancellationToken);
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : jobId;
    }
}
