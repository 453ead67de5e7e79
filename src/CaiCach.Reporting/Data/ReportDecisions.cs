using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>What a leader approves.</summary>
/// <param name="Seen">The figures that the page showed.</param>
/// <param name="SignerTitle">Who signs.</param>
/// <param name="SignerName">The signer's name.</param>
/// <param name="Comment">What the leader says to it; null for nothing.</param>
internal sealed record Approval(string? Seen, string SignerTitle, string SignerName, string? Comment);

/// <summary>Takes the steps of a report between draft and issue, and keeps who took each; the caller commits.</summary>
internal sealed class ReportDecisions(
    ReportingDbContext database,
    ReportComposer composer,
    IContactDirectory contacts,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Two who decide at once: the later is told.</summary>
    public static readonly IReadOnlyDictionary<string, Error> Constraints = new Dictionary<string, Error>(StringComparer.Ordinal)
    {
        [ReportDecisionConfiguration.OneAtATime] = ReportErrors.DecidedMeanwhile,
    };

    /// <summary>What was decided about a report, the earliest first.</summary>
    public async Task<IReadOnlyList<ReportDecision>> OfAsync(Guid reportId, CancellationToken cancellationToken) =>
        await database
            .Decisions.AsNoTracking()
            .Where(decision => decision.ReportId == reportId)
            .OrderBy(decision => decision.Sequence)
            .ToListAsync(cancellationToken);

    /// <summary>Approves a report as it is now, if the figures are those that the person looked at.</summary>
    public async Task<Result> ApproveAsync(Report report, Approval approval, CancellationToken cancellationToken)
    {
        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed)
        {
            return composed;
        }

        if (composed.Value is SupplementReport { Changes.Count: 0 } && report.WrittenFor(SupplementOutline.ContentItem) is null)
        {
            return SupplementErrors.Empty;
        }

        var counted = composed.Value.Counted;
        if (SeenFigures.Check(approval.Seen, counted) is { Failed: true } changed)
        {
            return changed;
        }

        var head = composed.Value.Head with { SignerTitle = approval.SignerTitle.Trim(), SignerName = approval.SignerName.Trim() };
        var proposed = composed.Value.Proposed;
        var approved = report.Approve(head, report.TextsWith(proposed), proposed, composed.Value.FiguresJson(), clock.GetUtcNow());
        if (!approved.Failed)
        {
            await KeepAsync(report, DecisionKind.Approved, approval.Comment, counted, cancellationToken);
        }

        return approved;
    }

    /// <summary>Keeps a step.</summary>
    public async Task KeepAsync(
        Report report,
        DecisionKind kind,
        string? comment,
        IReadOnlyList<ReportFigure>? figures,
        CancellationToken cancellationToken
    )
    {
        var before = await database.Decisions.CountAsync(decision => decision.ReportId == report.Id, cancellationToken);
        var by = new Decider(user.Actor.PersonId, user.Actor.Name);
        database.Decisions.Add(new ReportDecision(report, before + 1, kind, comment, by, clock.GetUtcNow()) { Figures = figures });
    }

    /// <summary>Tells the leaders of the unit that a report waits for them.</summary>
    public async Task TellLeadersAsync(Report report, string title, CancellationToken cancellationToken)
    {
        var leaders = await contacts.HoldersAsync(report.UnitId, Role.Leader, VietnamTime.Today(clock), cancellationToken);
        database.Notices.AddRange(leaders.Select(person => Notice(report, person, ReportNoticeKind.ApprovalAsked, title)));
    }

    /// <summary>Tells whoever submitted a report what became of it.</summary>
    public async Task TellSubmitterAsync(Report report, ReportNoticeKind kind, string title, CancellationToken cancellationToken)
    {
        var decisions = await OfAsync(report.Id, cancellationToken);
        if (decisions.LastOrDefault(decision => decision.Kind == DecisionKind.Submitted)?.ByPersonId is { } person)
        {
            database.Notices.Add(Notice(report, person, kind, title));
        }
    }

    private ReportNotice Notice(Report report, Guid person, ReportNoticeKind kind, string title)
    {
        var now = clock.GetUtcNow();
        return new ReportNotice(report.UnitId, person, kind, $"{report.Id}/{kind}/{Guid.CreateVersion7(now)}", title, now)
        {
            ReportId = report.Id,
        };
    }
}
