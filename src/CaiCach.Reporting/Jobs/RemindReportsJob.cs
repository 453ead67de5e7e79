using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Jobs;

/// <summary>The day that people are reminded on.</summary>
internal sealed record RemindReportsPayload(DateOnly Day);

/// <summary>
/// Tells coordinators of reports that have to be sent soon or are late, leaders of late ones, and those who were asked for their part that it is due
/// or late; each thing once. Keeps what is owed as it is counted, too.
/// </summary>
internal sealed class RemindReportsJob(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    DutyBook book,
    OwedReports owedReports,
    IContactDirectory contacts,
    UnitCalendars calendars,
    MailSettings mail,
    JobQueue jobs,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "reporting.remind";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var day = context.Payload<RemindReportsPayload>().Day;
        var calendar = await calendars.OfAsync(context.UnitId, cancellationToken);
        await owedReports.KeepAsync(context.UnitId, null, cancellationToken);
        ReportNotice[] ripe =
        [
            .. await OfDutiesAsync(context.UnitId, day, calendar, cancellationToken),
            .. await OfContributionsAsync(context.UnitId, day, calendar, cancellationToken),
        ];
        string[] keys = [.. ripe.Select(notice => notice.Key).Distinct(StringComparer.Ordinal)];
        var told = await database
            .Notices.Where(notice => notice.UnitId == context.UnitId && keys.Contains(notice.Key))
            .Select(notice => new { notice.PersonId, notice.Key })
            .ToListAsync(cancellationToken);
        var known = told.Select(notice => (notice.PersonId, notice.Key)).ToHashSet();
        var made = ripe.Where(notice => known.Add((notice.PersonId, notice.Key))).ToList();
        database.Notices.AddRange(made);
        context.SetResult(new { notices = made.Count });
        foreach (var person in mail.IsConfigured ? made.Select(notice => notice.PersonId).Distinct() : [])
        {
            await jobs.EnqueueAsync(context.UnitId, MailReportsJob.Kind, new MailReportsPayload(person, day), cancellationToken);
        }

        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task<IReadOnlyList<ReportNotice>> OfDutiesAsync(
        Guid unitId,
        DateOnly day,
        WorkingCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var coordinators = await contacts.HoldersAsync(unitId, Role.Coordinator, day, cancellationToken);
        var leaders = await contacts.HoldersAsync(unitId, Role.Leader, day, cancellationToken);
        var owed = await book.OfUnitAsync(unitId, [day.Year - 1, day.Year], cancellationToken);
        return
        [
            .. from row in owed
            where row.IsOwed && row.Owed.IsRecent(day)
            let reminder = DutyReminders.On(day, row.Owed.DueOn, calendar)
            where reminder is not null
            from person in reminder == DutyReminder.Late ? coordinators.Union(leaders) : coordinators
            select new ReportNotice(
                unitId,
                person,
                reminder == DutyReminder.Late ? ReportNoticeKind.ReportLate : ReportNoticeKind.ReportSoon,
                $"{row.Owed.Key}/{row.Owed.DueOn:yyyyMMdd}/{reminder}",
                row.Owed.Title,
                clock.GetUtcNow()
            )
            {
                ReportId = row.Report?.Id,
                DueOn = row.Owed.DueOn,
            },
        ];
    }

    private async Task<IReadOnlyList<ReportNotice>> OfContributionsAsync(
        Guid unitId,
        DateOnly day,
        WorkingCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        var owed = await (
            from contribution in database.Contributions.AsNoTracking()
            join report in database.Reports on contribution.ReportId equals report.Id
            where contribution.UnitId == unitId && report.State == ReportState.Draft
            where contribution.State == ContributionState.Asked || contribution.State == ContributionState.Returned
            select contribution
        ).ToListAsync(cancellationToken);
        return
        [
            .. from one in owed
            let reminder = DutyReminders.On(day, one.DueOn, calendar)
            where reminder is DutyReminder.OneDay or DutyReminder.Late
            let kind = reminder == DutyReminder.Late ? ReportNoticeKind.ContributionLate : ReportNoticeKind.ContributionSoon
            select new ReportNotice(one, one.PersonId, kind, $"{one.DueOn:yyyyMMdd}", clock.GetUtcNow()),
        ];
    }
}
