using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>
/// Of the National Portal: new differences of the last night, and a night without an answer, for leader and coordinator; questions to be answered
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

        if (last is { Problem: { } problem })
        {
            rows.Add(new HomeRow(PortalNames.NotCompared, problem, OneStopLinks.PortalDifferences, "late", PortalNames.NoAnswer));
        }
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
