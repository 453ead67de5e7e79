using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.IssueReport;

/// <summary>Issues a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Version">As it was looked at.</param>
/// <param name="Number">A number typed from the commune's document system, or null for the next of the number book.</param>
/// <param name="IssuedOn">The day.</param>
/// <param name="Approval">What a leader approves in the same go; left aside where the report is approved already.</param>
internal sealed record IssueReportCommand(Guid ReportId, uint Version, string? Number, DateOnly IssuedOn, Approval Approval);

/// <summary>Issues a report that a leader has approved, or approves now: figures, texts, number, day and signer stay as they are in the kept .docx.</summary>
internal sealed class IssueReportHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportComposer composer,
    ReportDecisions decisions,
    NumberBook numbers,
    ReportNumbers books,
    AttachmentBook attachments,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(IssueReportCommand command, CancellationToken cancellationToken)
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

        database.Entry(report).Property(candidate => candidate.Version).OriginalValue = command.Version;
        if (report.MayIssue(command.IssuedOn, clock.GetUtcNow()) is { Failed: true } refused)
        {
            return refused;
        }

        var events = new List<IEvent>();
        if (report.State != ReportState.Approved)
        {
            var approved = user.MayApproveFor(report.UnitId)
                ? await decisions.ApproveAsync(report, command.Approval, cancellationToken)
                : ReportErrors.NotApproved;
            if (approved.Failed)
            {
                return approved;
            }

            events.Add(new ReportApproved(report.UnitId, report.Id, report.SignerName!));
        }

        var number = await NumberAsync(report, command, cancellationToken);
        if (number.Failed)
        {
            return number;
        }

        var issued = await IssueAsync(report, number.Value, command.IssuedOn, cancellationToken);
        return issued.Failed
            ? issued
            : await unitOfWork.CommitAsync([.. events, issued.Value], null, cancellationToken, ReportDecisions.Constraints);
    }

    private async Task<Result<ReportIssued>> IssueAsync(
        Report report,
        string number,
        DateOnly issuedOn,
        CancellationToken cancellationToken
    )
    {
        var issued = report.Issue(number, issuedOn, clock.GetUtcNow());
        if (issued.Failed)
        {
            return Result<ReportIssued>.Fail(issued.Errors);
        }

        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed)
        {
            return Result<ReportIssued>.Fail(composed.Errors);
        }

        using var file = new MemoryStream(ReportComposer.Typeset(composed.Value, report.Texts));
        var kept = await attachments.KeepAsync(
            report.UnitId,
            ReportFile.NameOf(report),
            file,
            ReportLimits.FileMaxBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return Result<ReportIssued>.Fail(kept.Errors);
        }

        report.KeepDocument(kept.Value.Id);
        return new ReportIssued(report.UnitId, report.Id, number, issuedOn, report.SignerName!, composed.Value.FigureCount);
    }

    private async Task<Result<string>> NumberAsync(Report report, IssueReportCommand command, CancellationToken cancellationToken)
    {
        var (book, symbol) = await books.OfAsync(report, cancellationToken);
        if (string.IsNullOrWhiteSpace(command.Number))
        {
            var next = await numbers.IssueAsync(report.UnitId, book, command.IssuedOn, "{number}/" + symbol, report.Id, cancellationToken);
            return next.Symbol;
        }

        var written = OfficialNumber.Parse(command.Number, symbol);
        var typed = await numbers.TakeTypedAsync(
            report.UnitId,
            book,
            command.IssuedOn,
            $"{written.Number}/{written.Symbol}",
            report.Id,
            cancellationToken
        );
        return typed.Failed ? Result<string>.Fail([.. typed.Errors.Select(error => error.At(nameof(command.Number)))]) : typed.Value.Symbol;
    }
}
