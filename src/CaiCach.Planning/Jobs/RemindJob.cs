using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Jobs;

/// <summary>The day that people are reminded on.</summary>
internal sealed record RemindPayload(DateOnly Day);

/// <summary>
/// Tells each lead's people of deadlines that come near or have passed, and the leaders of those that have passed. Of what has no lead yet
/// the coordinators are told instead, and again and again that it has none.
/// </summary>
internal sealed class RemindJob(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IPeopleDirectory people,
    IContactDirectory contacts,
    UnitCalendars calendars,
    TasksWithoutLead withoutLead,
    TargetAlerts targets,
    MailSettings mail,
    JobQueue jobs,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "planning.remind";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var day = context.Payload<RemindPayload>().Day;
        var made = await MakeAsync(context.UnitId, day, cancellationToken);
        database.Notices.AddRange(made);
        var slipped = await targets.MakeAsync(context.UnitId, day, cancellationToken);
        context.SetResult(new { notices = made.Count, targets = slipped });
        if (mail.IsConfigured)
        {
            var earliest = day.AddDays(-MailDigestJob.TakenAlongDays);
            var waiting = await database
                .Notices.Where(notice => notice.UnitId == context.UnitId && notice.Kind == ReminderKind.NoLead)
                .Where(notice => notice.MailedAt == null && notice.ToldOn >= earliest)
                .Select(notice => notice.PersonId)
                .ToListAsync(cancellationToken);
            foreach (var person in made.Select(notice => notice.PersonId).Union(waiting))
            {
                await jobs.EnqueueAsync(context.UnitId, MailDigestJob.Kind, new MailDigestPayload(person, day), cancellationToken);
            }
        }

        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task<List<Notice>> MakeAsync(Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var owed = await (
            from milestone in database.Milestones
            join task in database.Tasks on milestone.TaskId equals task.Id
            where milestone.UnitId == unitId && task.IsActive && task.FinishedOn == null
            where milestone.SubmittedOn == null && milestone.DueOn != null
            select new
            {
                Milestone = milestone,
                task.LeadUnitId,
                task.LeadPositionId,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var positions = await people.PositionsAsync(unitId, day, cancellationToken);
        var leaders = await contacts.HoldersAsync(unitId, Role.Leader, day, cancellationToken);
        var told = await ToldAsync(unitId, cancellationToken);
        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        var coordinators = await withoutLead.PeopleAsync(unitId, day, cancellationToken);
        var made = (await withoutLead.NoticesAsync(unitId, coordinators, day, calendar, cancellationToken)).ToList();
        foreach (var one in owed)
        {
            var due = (one.Milestone.ExtendedDueOn ?? one.Milestone.DueOn)!.Value;
            if (ReminderRule.On(day, due, calendar) is not { } kind)
            {
                continue;
            }

            var recipients = one.LeadUnitId is null ? coordinators : Reminded.People(positions, one.LeadUnitId, one.LeadPositionId);
            made.AddRange(
                (kind == ReminderKind.Late ? recipients.Union(leaders) : recipients)
                    .Where(person => told.Add((person, one.Milestone.Id, due, kind)))
                    .Select(person => new Notice(one.Milestone, person, kind, due, day, clock.GetUtcNow()))
            );
        }

        return made;
    }

    private async Task<HashSet<(Guid Person, Guid Milestone, DateOnly DueOn, ReminderKind Kind)>> ToldAsync(
        Guid unitId,
        CancellationToken cancellationToken
    )
    {
        var told = await (
            from notice in database.Notices
            where notice.UnitId == unitId
            join milestone in database.Milestones on notice.MilestoneId equals milestone.Id
            where milestone.SubmittedOn == null
            select new
            {
                notice.PersonId,
                notice.MilestoneId,
                notice.DueOn,
                notice.Kind,
            }
        ).ToListAsync(cancellationToken);
        return [.. told.Select(notice => (notice.PersonId, notice.MilestoneId, notice.DueOn, notice.Kind))];
    }
}
