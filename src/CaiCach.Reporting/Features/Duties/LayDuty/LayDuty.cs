using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Duties.LayDuty;

/// <summary>A report that the units below owe.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Outline">The outline by which it is drafted.</param>
/// <param name="Periods">The periods of a year between commas, for one that comes again; null for one that is asked for once.</param>
/// <param name="Period">The period of one that is asked for once; null for one that comes again.</param>
/// <param name="Cutoff">Which days the periods have.</param>
/// <param name="DueOn">The day by which one that is asked for once is sent.</param>
/// <param name="SentWithinWorkingDays">Working days after the cut-off, for one that comes again.</param>
/// <param name="Law">The text by which it is asked for.</param>
internal sealed record LayDutyCommand(
    string Name,
    string Outline,
    string? Periods,
    Period? Period,
    PeriodCutoff Cutoff,
    DateOnly? DueOn,
    int SentWithinWorkingDays,
    string? Law
);

/// <summary>Lays a report on all units that are below today, each with a row of its own, and tells those who report there.</summary>
internal sealed class LayDutyHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    DutyBook book,
    ReportComposer composer,
    IUnitDirectory units,
    IContactDirectory contacts,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [UnitDutyConfiguration.OneOfAKind] = DutyErrors.AddedTwice,
        [UnitDutyConfiguration.OneOnce] = DutyErrors.AddedTwice,
    };

    public async Task<Result> HandleAsync(LayDutyCommand command, CancellationToken cancellationToken)
    {
        if (!user.HoldsIn(user.UnitId, ReportRights.Reviewing))
        {
            return DutyErrors.NotAbove;
        }

        var now = clock.GetUtcNow();
        var today = VietnamTime.DayOf(now);
        var below = await units.BelowAsync(user.UnitId, today, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        if (below.Count == 0 || unit is null)
        {
            return DutyErrors.NobodyBelow;
        }

        var asked = Read(command, unit.Name, today);
        if (asked.Failed)
        {
            return asked;
        }

        var duties = await book.DutiesBelowAsync(user.UnitId, cancellationToken);
        if (duties.FirstOrDefault(other => other.Overlaps(asked.Value)) is { } same)
        {
            return DutyErrors.OwedAlready(same.Name);
        }

        var laid = new UnitDuty(user.UnitId, asked.Value, now) { IsForBelow = true };
        database.UnitDuties.Add(laid);
        foreach (var one in below)
        {
            await LayAsync(laid, one.Id, now, cancellationToken);
        }

        return await unitOfWork.CommitAsync(
            [new ReportingDutyLaid(laid.UnitId, laid.Id, laid.Outline, laid.Periods, laid.DueOn, below.Count)],
            null,
            cancellationToken,
            Constraints
        );
    }

    private Result<ReportingDuty> Read(LayDutyCommand command, string recipient, DateOnly today)
    {
        if (command.Period is null && DutyNames.PeriodChoices.All(choice => choice.Periods != command.Periods))
        {
            return DutyErrors.PeriodsUnknown;
        }

        var lastDay = command.Period?.Days(command.Cutoff).To;
        if (lastDay is not null && (command.DueOn is null || command.DueOn < lastDay))
        {
            return DutyErrors.DueBeforePeriodEnds;
        }

        if (command.Period is not null && command.DueOn < today)
        {
            return DutyErrors.DueInThePast;
        }

        var asked = new ReportingDuty(
            "",
            command.Name.Trim(),
            command.Outline,
            command.Period is { } once ? [ReportingDuty.Written(once)] : command.Periods!.Split(','),
            command.Cutoff,
            command.Period is null ? command.SentWithinWorkingDays : 0,
            IsDeadlineConfirmed: true,
            recipient,
            string.IsNullOrWhiteSpace(command.Law) ? null : command.Law.Trim(),
            lastDay ?? today,
            lastDay,
            command.Period is null ? null : command.DueOn
        );
        return DutyErrors.Of(asked, [.. composer.Outlines]).ToList() is { Count: > 0 } errors ? Result<ReportingDuty>.Fail(errors) : asked;
    }

    /// <summary>A unit that owes the same already, by a duty of its own, keeps that one.</summary>
    private async Task LayAsync(UnitDuty laid, Guid unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var theirs = await book.DutiesAsync(unitId, cancellationToken);
        if (theirs.Any(other => other.Overlaps(laid.AsDuty())))
        {
            return;
        }

        var copy = laid.LaidOn(unitId, now);
        database.UnitDuties.Add(copy);
        var people = new HashSet<Guid>();
        foreach (var role in ReportRights.Reporting)
        {
            people.UnionWith(await contacts.HoldersAsync(unitId, role, VietnamTime.DayOf(now), cancellationToken));
        }

        database.Notices.AddRange(
            people.Select(person => new ReportNotice(
                unitId,
                person,
                ReportNoticeKind.DutyLaid,
                $"{copy.Id}/{ReportNoticeKind.DutyLaid}",
                copy.Name,
                now
            )
            {
                DueOn = copy.DueOn,
            })
        );
    }
}
