using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ApproveReport;

/// <summary>What a leader decides about a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Version">As it was looked at.</param>
/// <param name="Approval">What is approved; null to give it back.</param>
/// <param name="Comment">Needed to give it back.</param>
internal sealed record ApproveReportCommand(Guid ReportId, uint Version, Approval? Approval, string? Comment);

/// <summary>Approves a report, whose figures stay as the leader saw them, or gives it back with a comment.</summary>
internal sealed class ApproveReportHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportDecisions decisions,
    ReportNames names,
    CurrentUser user
)
{
    public async Task<Result> HandleAsync(ApproveReportCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
        if (report is null)
        {
            return ReportErrors.NotFound;
        }

        if (!user.MayApproveFor(report.UnitId))
        {
            return ReportErrors.OnlyLeaders;
        }

        var comment = string.IsNullOrWhiteSpace(command.Comment) ? null : command.Comment.Trim();
        if (comment?.Length > ReportLimits.NoteMaxLength)
        {
            return ReportErrors.CommentTooLong;
        }

        database.Entry(report).Property(candidate => candidate.Version).OriginalValue = command.Version;
        return command.Approval is { } approval
            ? await ApproveAsync(report, approval with { Comment = comment }, cancellationToken)
            : await ReturnAsync(report, comment, cancellationToken);
    }

    private async Task<Result> ApproveAsync(Report report, Approval approval, CancellationToken cancellationToken)
    {
        var approved = await decisions.ApproveAsync(report, approval, cancellationToken);
        if (approved.Failed)
        {
            return approved;
        }

        await decisions.TellSubmitterAsync(report, ReportNoticeKind.Approved, names.TitleOf(report), cancellationToken);
        return await unitOfWork.CommitAsync(
            [new ReportApproved(report.UnitId, report.Id, report.SignerName!)],
            approval.Comment,
            cancellationToken,
            ReportDecisions.Constraints
        );
    }

    private async Task<Result> ReturnAsync(Report report, string? comment, CancellationToken cancellationToken)
    {
        if (comment is null)
        {
            return ReportErrors.ReturnReasonMissing;
        }

        if (report.Return() is { Failed: true } refused)
        {
            return refused;
        }

        await decisions.KeepAsync(report, DecisionKind.Returned, comment, null, cancellationToken);
        await decisions.TellSubmitterAsync(report, ReportNoticeKind.ApprovalRefused, names.TitleOf(report), cancellationToken);
        return await unitOfWork.CommitAsync(
            [new ReportGivenBack(report.UnitId, report.Id)],
            comment,
            cancellationToken,
            ReportDecisions.Constraints
        );
    }
}
