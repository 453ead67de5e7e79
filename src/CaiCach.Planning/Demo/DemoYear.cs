using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Tasks.AskExtension;
using CaiCach.Planning.Features.Tasks.ConfirmSubmission;
using CaiCach.Planning.Features.Tasks.DecideExtension;
using CaiCach.Planning.Features.Tasks.ReportProgress;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Demo;

/// <summary>One thing that someone does on a day of the story.</summary>
internal sealed record DemoStep(DateTimeOffset At, Guid TaskId, Func<PlanTask, CancellationToken, Task> Act);

/// <summary>
/// The year of a plan in a demonstration. Of twenty deadlines two pass with nothing handed in, two are met late, one is sent back first and
/// the rest are met in time; which ones follows from their place in the plan, so that the story is the same each time.
/// </summary>
internal sealed class DemoYear(DemoStage stage, Guid planId)
{
    private readonly DemoAccount _leader = stage.The(Role.Leader);
    private readonly DemoAccount _coordinator = stage.The(Role.Coordinator);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var tasks = await stage.AskAsync(
            _coordinator,
            database =>
                database
                    .Tasks.AsNoTracking()
                    .Include(task => task.Milestones)
                    .Where(task => task.PlanId == planId)
                    .OrderBy(task => task.SortOrder)
                    .ToListAsync(cancellationToken),
            cancellationToken
        );
        var steps = tasks
            .SelectMany(
                (task, place) =>
                    task.Milestones.OrderBy(one => one.SortOrder).SelectMany((one, turn) => Of(task, one, (place * 7) + (turn * 3)))
            )
            .Where(step => step.At <= stage.Clock.End && step.At >= stage.Clock.GetUtcNow())
            .OrderBy(step => step.At)
            .ThenBy(step => step.TaskId);
        foreach (var step in steps)
        {
            stage.Clock.StandAt(step.At);
            var task = await stage.AskAsync(
                _coordinator,
                database =>
                    database
                        .Tasks.AsNoTracking()
                        .Include(candidate => candidate.Milestones)
                        .SingleAsync(candidate => candidate.Id == step.TaskId, cancellationToken),
                cancellationToken
            );
            if (task.FinishedOn is null)
            {
                await step.Act(task, cancellationToken);
            }
        }
    }

    private IEnumerable<DemoStep> Of(PlanTask task, Milestone milestone, int luck)
    {
        if (milestone.DueOn is not { } due)
        {
            yield break;
        }

        if (milestone.Kind is MilestoneKind.Continuous)
        {
            if (luck % 20 != 5)
            {
                yield return new(
                    At(due.AddDays(-2), 15),
                    task.Id,
                    (now, token) => ReportAsync(now, null, Percent(now), DemoWords.Continuous(luck), token)
                );
            }

            yield break;
        }

        yield return new(
            At(due.AddDays(-18), 10),
            task.Id,
            (now, token) => ReportAsync(now, null, Math.Max(now.PercentComplete, 40), DemoWords.Progress(luck), token)
        );
        var handedIn = (luck % 20) switch
        {
            0 or 1 => (DateOnly?)null,
            2 => due.AddDays(12),
            3 => due.AddDays(5),
            _ => due.AddDays(-1 - (luck % 8)),
        };
        if (luck % 20 == 2)
        {
            yield return new(At(due.AddDays(-4), 9), task.Id, (now, token) => ExtendAsync(now, milestone.Id, due.AddDays(15), token));
        }

        if (handedIn is not { } day)
        {
            yield break;
        }

        yield return new(At(day, 14), task.Id, (now, token) => SubmitAsync(now, milestone.Id, luck, token));
        if (luck % 20 == 4)
        {
            yield return new(At(day, 16), task.Id, (now, token) => AnswerAsync(now, isAccepted: false, token));
            yield return new(At(day.AddDays(2), 9), task.Id, (now, token) => SubmitAsync(now, milestone.Id, luck, token));
        }

        yield return new(At(day.AddDays(3 + (luck % 3)), 16), task.Id, (now, token) => AnswerAsync(now, isAccepted: true, token));
    }

    /// <summary>An hour of the day, or of the Friday before a weekend.</summary>
    private static DateTimeOffset At(DateOnly day, int hour) =>
        PlanningDemo.At(
            day.DayOfWeek switch
            {
                DayOfWeek.Saturday => day.AddDays(-1),
                DayOfWeek.Sunday => day.AddDays(-2),
                _ => day,
            },
            hour
        );

    private static int Percent(PlanTask task) =>
        Math.Max(task.PercentComplete, 100 * (task.Milestones.Count(one => one.SubmittedOn is not null) + 1) / (task.Milestones.Count + 1));

    private Task SubmitAsync(PlanTask task, Guid milestoneId, int luck, CancellationToken cancellationToken) =>
        task.Milestones.Any(milestone => milestone.Id == milestoneId && milestone.SubmittedOn is null)
            ? ReportAsync(task, milestoneId, Percent(task), DemoWords.Submission(luck), cancellationToken, DemoWords.Document(luck))
            : Task.CompletedTask;

    private Task ReportAsync(
        PlanTask task,
        Guid? milestoneId,
        int percent,
        string words,
        CancellationToken cancellationToken,
        string? documentNumber = null
    ) =>
        stage.DoAsync(
            stage.In(task.LeadUnitId) ?? _coordinator,
            services =>
                services
                    .GetRequiredService<ReportProgressHandler>()
                    .HandleAsync(
                        new ReportProgressCommand
                        {
                            TaskId = task.Id,
                            Version = task.Version,
                            PercentComplete = percent,
                            Words = words,
                            OccurredOn = VietnamTime.Today(stage.Clock),
                            MilestoneId = milestoneId,
                            DocumentNumbers = documentNumber is null ? [] : [documentNumber],
                        },
                        cancellationToken
                    ),
            cancellationToken
        );

    private Task AnswerAsync(PlanTask task, bool isAccepted, CancellationToken cancellationToken) =>
        task.IsAwaitingConfirmation
            ? stage.DoAsync(
                _leader,
                services =>
                    services
                        .GetRequiredService<ConfirmSubmissionHandler>()
                        .HandleAsync(
                            new ConfirmSubmissionCommand(task.Id, task.Version, isAccepted, isAccepted ? null : DemoWords.Return),
                            cancellationToken
                        ),
                cancellationToken
            )
            : Task.CompletedTask;

    private async Task ExtendAsync(PlanTask task, Guid milestoneId, DateOnly until, CancellationToken cancellationToken)
    {
        await stage.DoAsync(
            stage.In(task.LeadUnitId) ?? _coordinator,
            services =>
                services
                    .GetRequiredService<AskExtensionHandler>()
                    .HandleAsync(new AskExtensionCommand(task.Id, milestoneId, until, DemoWords.AskExtension), cancellationToken),
            cancellationToken
        );
        var asked = await stage.AskAsync(
            _leader,
            database =>
                database
                    .Extensions.Where(extension => extension.MilestoneId == milestoneId)
                    .Select(extension => extension.Id)
                    .SingleAsync(cancellationToken),
            cancellationToken
        );
        await stage.DoAsync(
            _leader,
            services =>
                services
                    .GetRequiredService<DecideExtensionHandler>()
                    .HandleAsync(new DecideExtensionCommand(asked, true, until, DemoWords.GrantExtension), cancellationToken),
            cancellationToken
        );
    }
}
