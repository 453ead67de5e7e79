using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalQuestions;

/// <summary>A part of the list.</summary>
/// <param name="Rows">The part.</param>
/// <param name="Total">All as filtered.</param>
/// <param name="Round">How the last look at the Portal went; null before the first.</param>
internal sealed record PortalQuestionsView(IReadOnlyList<PortalQuestion> Rows, int Total, PortalRound? Round);

/// <summary>Reads the unit's questions from the Portal, the newest first.</summary>
internal sealed class PortalQuestionsQuery(OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<PortalQuestionsView> ReadAsync(QuestionState? state, int page, CancellationToken cancellationToken)
    {
        var rows = Rows(state);
        return new PortalQuestionsView(
            await rows.Skip((page - 1) * DossierLimits.PageSize).Take(DossierLimits.PageSize).ToListAsync(cancellationToken),
            await rows.CountAsync(cancellationToken),
            await database.PortalRounds.AsNoTracking().SingleOrDefaultAsync(round => round.UnitId == user.UnitId, cancellationToken)
        );
    }

    /// <summary>All as filtered, for a workbook.</summary>
    public Task<List<PortalQuestion>> AllAsync(QuestionState? state, CancellationToken cancellationToken) =>
        Rows(state).Take(DossierLimits.ExportMaxCount).ToListAsync(cancellationToken);

    private IQueryable<PortalQuestion> Rows(QuestionState? state)
    {
        var now = clock.GetUtcNow();
        var all = database.PortalQuestions.AsNoTracking().Where(one => one.UnitId == user.UnitId);
        var open = all.Where(one => one.State == null && one.AnsweredThereAt == null);
        var filtered = state switch
        {
            QuestionState.Open => open.Where(one => one.DueAt >= now),
            QuestionState.Overdue => open.Where(one => one.DueAt < now),
            QuestionState.Sending => all.Where(one =>
                one.State != null
                && one.State != PortalMessageState.Accepted
                && one.State != PortalMessageState.Rejected
                && one.State != PortalMessageState.Dead
            ),
            QuestionState.Answered => all.Where(one => one.State == PortalMessageState.Accepted),
            QuestionState.Stuck => all.Where(one => one.State == PortalMessageState.Rejected || one.State == PortalMessageState.Dead),
            QuestionState.AnsweredThere => all.Where(one => one.State == null && one.AnsweredThereAt != null),
            _ => all,
        };
        return filtered.OrderByDescending(one => one.ReceivedAt).ThenBy(one => one.Id);
    }
}
