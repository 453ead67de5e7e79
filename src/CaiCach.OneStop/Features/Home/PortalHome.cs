using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>
/// Of the National Portal: differences, a night without an answer, what the Portal refused or never took, and that it is down, for leader and coordinator; questions to be answered
/// and answers that the Portal did not take, for whoever answers.
/// </summary>
internal sealed class PortalHome(OneStopDbContext database, CurrentUser user, TimeProvider clock) : IHomeSource
{
    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        var roles = user.RolesIn([user.UnitId]);
        var rows = new List<HomeRow>();
        if (roles.Contains(Role.Leader) || roles.Contains(Role.Coordinator))
        {
            await AddNightAsync(rows, cancellationToken);
            await AddMessagesAsync(rows, cancellationToken);
        }

        if (roles.Contains(Role.Receptionist) || roles.Contains(Role.Coordinator))
        {
            await AddQuestionsAsync(rows, cancellationToken);
        }

        return rows.Count == 0
            ? null
            : new HomeCard(NavigationPlace.OneStop, rows.Count, rows.Count(row => row.Status == "late"), rows[0].Href, rows)
            {
                Title = PortalNames.HomeTitle,
            };
    }

    private async Task AddNightAsync(List<HomeRow> rows, CancellationToken cancellationToken)
    {
        var last = await database
            .PortalComparisons.AsNoTracking()
            .Where(one => one.UnitId == user.UnitId)
            .OrderByDescending(one => one.ComparedOn)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is { NewCount: > 0 })
        {
            rows.Add(
                new HomeRow(
                    PortalNames.NewDifferences(last.NewCount),
                    PortalNames.OpenDifferences(last.OpenCount, last.ComparedOn),
                    OneStopLinks.PortalDifferences,
                    "late",
                    PortalNames.New
                )
            );
        }
        else if (last is { OpenCount: > 0 })
        {
            // What nobody has settled does not go away with the second night.
            rows.Add(
                new HomeRow(
                    PortalNames.OldDifferences(last.OpenCount),
                    PortalNames.OpenDifferences(last.OpenCount, last.ComparedOn),
                    OneStopLinks.PortalDifferences,
                    "soon",
                    PortalNames.Old
                )
            );
        }

        if (last is { Problem: { } problem })
        {
            rows.Add(new HomeRow(PortalNames.NotCompared, problem, OneStopLinks.PortalDifferences, "late", PortalNames.NoAnswer));
        }
    }

    private async Task AddMessagesAsync(List<HomeRow> rows, CancellationToken cancellationToken)
    {
        var stuck = await database
            .PortalMessages.Where(one => one.UnitId == user.UnitId)
            .Where(one => one.State == PortalMessageState.Rejected || one.State == PortalMessageState.Dead)
            .GroupBy(one => one.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        rows.AddRange(
            stuck
                .OrderBy(one => one.State)
                .Select(one => new HomeRow(
                    PortalNames.StuckMessages(one.Count),
                    "",
                    OneStopLinks.PortalIn(one.State),
                    "late",
                    PortalNames.Of(one.State)
                ))
        );
        var downSince = await database
            .Database.SqlQuery<DateTimeOffset>(
                $"""SELECT down_since AS "Value" FROM one_stop.portal_line WHERE unit_id = {user.UnitId} AND down_since IS NOT NULL"""
            )
            .ToListAsync(cancellationToken);
        rows.AddRange(
            downSince.Select(since => new HomeRow(
                PortalNames.Down,
                PortalNames.DownSince(since),
                OneStopLinks.Portal,
                "late",
                PortalNames.NoAnswer
            ))
        );
    }

    private async Task AddQuestionsAsync(List<HomeRow> rows, CancellationToken cancellationToken)
    {
        var questions = database.PortalQuestions.Where(one => one.UnitId == user.UnitId);
        var open = await questions
            .Where(one => one.AnsweredAt == null && one.AnsweredThereAt == null)
            .GroupBy(one => one.UnitId)
            .Select(group => new { Count = group.Count(), Due = group.Min(one => one.DueAt) })
            .SingleOrDefaultAsync(cancellationToken);
        if (open is not null)
        {
            var state = open.Due < clock.GetUtcNow() ? QuestionState.Overdue : QuestionState.Open;
            rows.Add(
                new HomeRow(
                    PortalNames.OpenQuestions(open.Count),
                    PortalNames.AnswerBy(open.Due),
                    OneStopLinks.PortalQuestions,
                    state == QuestionState.Overdue ? "late" : "soon",
                    PortalNames.Of(state)
                )
            );
        }

        var stuck = await questions.CountAsync(
            one => one.State == PortalMessageState.Rejected || one.State == PortalMessageState.Dead,
            cancellationToken
        );
        if (stuck > 0)
        {
            rows.Add(
                new HomeRow(
                    PortalNames.StuckAnswers(stuck),
                    "",
                    $"{OneStopLinks.PortalQuestions}?tt={QuestionState.Stuck}",
                    "late",
                    PortalNames.Of(QuestionState.Stuck)
                )
            );
        }
    }
}
