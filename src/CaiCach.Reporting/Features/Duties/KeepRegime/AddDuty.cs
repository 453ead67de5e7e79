using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Duties.KeepRegime;

/// <summary>A report that the unit has to send from a day on.</summary>
internal sealed record AddDutyCommand(
    string Name,
    string Outline,
    string Periods,
    PeriodCutoff Cutoff,
    int SentWithinWorkingDays,
    string Recipient,
    string? Law,
    DateOnly From
);

/// <summary>Adds a duty to those of the regime.</summary>
internal sealed class AddDutyHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    DutyBook book,
    ReportComposer composer,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [UnitDutyConfiguration.OneOfAKind] = DutyErrors.AddedTwice,
    };

    public async Task<Result> HandleAsync(AddDutyCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayReportFor(user.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        if (DutyNames.PeriodChoices.All(choice => choice.Periods != command.Periods))
        {
            return DutyErrors.PeriodsUnknown;
        }

        var asked = new ReportingDuty(
            "",
            command.Name.Trim(),
            command.Outline,
            command.Periods.Split(','),
            command.Cutoff,
            command.SentWithinWorkingDays,
            IsDeadlineConfirmed: true,
            command.Recipient.Trim(),
            string.IsNullOrWhiteSpace(command.Law) ? null : command.Law.Trim(),
            command.From,
            null
        );
        if (DutyErrors.Of(asked, [.. composer.Outlines]).ToList() is { Count: > 0 } errors)
        {
            return Result.Fail(errors);
        }

        var duties = await book.DutiesAsync(user.UnitId, cancellationToken);
        if (duties.FirstOrDefault(other => other.Overlaps(asked)) is { } same)
        {
            return DutyErrors.OwedAlready(same.Name);
        }

        var duty = new UnitDuty(user.UnitId, asked, clock.GetUtcNow());
        database.UnitDuties.Add(duty);
        return await unitOfWork.CommitAsync(
            [new ReportingDutyAdded(duty.UnitId, duty.Id, duty.Outline, duty.Periods, duty.SentWithinWorkingDays, duty.ValidFrom)],
            null,
            cancellationToken,
            Constraints
        );
    }
}
