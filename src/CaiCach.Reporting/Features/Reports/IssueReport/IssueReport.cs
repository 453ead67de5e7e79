using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.IssueReport;

/// <summary>Day and signer of a report; a number typed from the commune's document system, or null for the next of the number book.</summary>
internal sealed record IssueReportCommand(
    Guid ReportId,
    uint Version,
    string? Number,
    DateOnly IssuedOn,
    string SignerTitle,
    string SignerName
);

/// <summary>Issues a draft: its figures, texts, number, day and signer stay as they are in the kept .docx.</summary>
internal sealed class IssueReportHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportComposer composer,
    NumberBook numbers,
    NumberRegister register,
    AttachmentBook attachments,
    ProgressOutline outline,
    TimeProvider clock
)
{
    private string UsualSymbol => OfficialDocumentType.Find(outline.TypeAbbreviation)!.SymbolOf(OfficialAuthority.Abbreviation);

    public async Task<Result> HandleAsync(IssueReportCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
        if (report is null)
        {
            return ReportErrors.NotFound;
        }

        database.Entry(report).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed)
        {
            return composed;
        }

        if (composed.Value is SupplementReport { Changes.Count: 0 } && report.WrittenFor(SupplementOutline.ContentItem) is null)
        {
            return SupplementErrors.Empty;
        }

        var now = clock.GetUtcNow();
        var head = composed.Value.Head with
        {
            IssuedOn = command.IssuedOn,
            SignerTitle = command.SignerTitle.Trim(),
            SignerName = command.SignerName.Trim(),
        };
        var may = report.MayIssue(head, now);
        if (may.Failed)
        {
            return may;
        }

        var number = await NumberAsync(report, command, cancellationToken);
        return number.Failed
            ? number
            : await IssueAsync(report, composed.Value with { Head = head with { Number = number.Value } }, now, cancellationToken);
    }

    private async Task<Result> IssueAsync(Report report, ComposedReport composed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var texts = report.TextsWith(composed.Proposed);
        using var file = new MemoryStream(ReportComposer.Typeset(composed, texts));
        var kept = await attachments.KeepAsync(
            report.UnitId,
            ReportFile.NameOf(report),
            file,
            ReportLimits.FileMaxBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return kept;
        }

        var issued = report.Issue(composed.Head, texts, composed.Proposed, composed.FiguresJson(), now);
        if (issued.Failed)
        {
            return issued;
        }

        report.KeepDocument(kept.Value.Id);
        return await unitOfWork.CommitAsync(
            [new ReportIssued(report.UnitId, report.Id, report.Number!, report.IssuedOn!.Value, report.SignerName!, composed.FigureCount)],
            null,
            cancellationToken
        );
    }

    private async Task<Result<string>> NumberAsync(Report report, IssueReportCommand command, CancellationToken cancellationToken)
    {
        var symbols = await register.SymbolsAsync(report.UnitId, cancellationToken);
        var symbol = symbols.GetValueOrDefault(NumberedReports.Series, UsualSymbol);
        if (string.IsNullOrWhiteSpace(command.Number))
        {
            var next = await numbers.IssueAsync(
                report.UnitId,
                NumberedReports.Series,
                command.IssuedOn,
                "{number}/" + symbol,
                report.Id,
                cancellationToken
            );
            return next.Symbol;
        }

        var written = OfficialNumber.Parse(command.Number, symbol);
        var typed = await numbers.TakeTypedAsync(
            report.UnitId,
            NumberedReports.Series,
            command.IssuedOn,
            $"{written.Number}/{written.Symbol}",
            report.Id,
            cancellationToken
        );
        return typed.Failed ? Result<string>.Fail([.. typed.Errors.Select(error => error.At(nameof(command.Number)))]) : typed.Value.Symbol;
    }
}
