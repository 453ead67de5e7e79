using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.SubmitReport;

/// <summary>Which draft is submitted, or taken back.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Version">As it was looked at.</param>
/// <param name="Comment">A word for the leader; null for none.</param>
/// <param name="TakesBack">Whether what was submitted becomes a draft again.</param>
internal sealed record SubmitReportCommand(Guid ReportId, uint Version, string? Comment, bool TakesBack);

/// <summary>Submits a draft to the unit's leaders, or takes it back before they have decided.</summary>
internal sealed class SubmitReportHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportComposer composer,
    ReportDecisions decisions,
    ReportNames names,
    CurrentUser user
)
{
    public async Task<Result> HandleAsync(SubmitReportCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
        if (report is null)
        {
            return ReportErrors.NotFound;
        }

        if (!user.MayReportFor(report.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        var comment = string.IsNullOrWhiteSpace(command.Comment) ? null : command.Comment.Trim();
        if (comment?.Length > ReportLimits.NoteMaxLength)
        {
            return ReportErrors.CommentTooLong;
        }

        database.Entry(report).Property(candidate => candidate.Version).OriginalValue = command.Version;
        return command.TakesBack
            ? await TakeBackAsync(report, comment, cancellationToken)
            : await SubmitAsync(report, comment, cancellationToken);
    }

    private async Task<Result> SubmitAsync(Report report, string? comment, CancellationToken cancellationToken)
    {
        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed)
        {
            return composed;
        }

        if (report.Submit() is { Failed: true } refused)
        {
            return refused;
        }

        await decisions.KeepAsync(report, DecisionKind.Submitted, comment, composed.Value.Counted, cancellationToken);
        await decisions.TellLeadersAsync(report, names.TitleOf(report), cancellationToken);
        return await unitOfWork.CommitAsync(
            [new ReportSubmitted(report.UnitId, report.Id, composed.Value.FigureCount)],
            comment,
            cancellationToken,
            ReportDecisions.Constraints
        );
    }

    private async Task<Result> TakeBackAsync(Report report, string? comment, CancellationToken cancellationToken)
    {
        if (report.Withdraw() is { Failed: true } refused)
        {
            return refused;
        }

        await decisions.KeepAsync(report, DecisionKind.Withdrawn, comment, null, cancellationToken);
        return await unitOfWork.CommitAsync(
            [new ReportWithdrawn(report.UnitId, report.Id)],
            comment,
            cancellationToken,
            ReportDecisions.Constraints
        );
    }
}
