using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.RecordTargetValue;

/// <summary>A value of one threshold of a target, as of a day, with its evidence.</summary>
internal sealed record RecordTargetValueCommand(
    Guid TargetId,
    int Measure,
    decimal Value,
    DateOnly OccurredOn,
    string? Note,
    string? FileName,
    Stream? File
);

/// <summary>Records a value by hand; a correction is a new row, the one before stays in the history.</summary>
internal sealed class RecordTargetValueHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    AttachmentBook attachments,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(RecordTargetValueCommand command, CancellationToken cancellationToken)
    {
        var target = await database.Targets.SingleOrDefaultAsync(candidate => candidate.Id == command.TargetId, cancellationToken);
        if (target is null)
        {
            return PlanErrors.TargetNotFound;
        }

        var now = clock.GetUtcNow();
        var plan = await database.Plans.SingleAsync(candidate => candidate.Id == target.PlanId, cancellationToken);
        var may = TargetValueRule.MayRecord(plan, target, command.Measure, command.Value, command.OccurredOn, VietnamTime.DayOf(now));
        if (may.Failed)
        {
            return may;
        }

        Guid? fileId = null;
        if (command.File is not null)
        {
            var kept = await attachments.KeepAsync(
                target.UnitId,
                command.FileName!,
                command.File,
                PlanLimits.FileMaxBytes,
                cancellationToken
            );
            if (kept.Failed)
            {
                return Result.Fail([.. kept.Errors.Select(error => error.At("Evidence"))]);
            }

            fileId = kept.Value.Id;
        }

        var value = new TargetValue(target, command.Measure, command.Value, command.OccurredOn, now);
        value.Sign(user.Actor.PersonId, user.Actor.Name, command.Note, fileId);
        database.TargetValues.Add(value);
        return await unitOfWork.CommitAsync(
            [new TargetValueRecorded(target.UnitId, target.Id, command.Measure, command.Value, command.OccurredOn, fileId is not null)],
            null,
            cancellationToken
        );
    }
}
