using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.AttachSignedPdf;

/// <summary>The signed PDF of an issued report.</summary>
internal sealed record AttachSignedPdfCommand(Guid ReportId, string FileName, Stream Content);

/// <summary>Keeps the signed PDF beside what was issued; once attached it stays.</summary>
internal sealed class AttachSignedPdfHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    AttachmentBook attachments,
    CurrentUser user
)
{
    public async Task<Result> HandleAsync(AttachSignedPdfCommand command, CancellationToken cancellationToken)
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

        if (report.MayAttachSigned() is { Failed: true } refused)
        {
            return refused;
        }

        var kept = await attachments.KeepAsync(
            report.UnitId,
            command.FileName,
            command.Content,
            ReportLimits.FileMaxBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return Result.Fail([.. kept.Errors.Select(error => error.At("SignedFile"))]);
        }

        if (kept.Value.ContentType != AttachmentType.Pdf.MediaType)
        {
            return ReportErrors.SignedMustBePdf;
        }

        report.AttachSigned(kept.Value.Id);
        return await unitOfWork.CommitAsync([new SignedReportAttached(report.UnitId, report.Id, kept.Value.Id)], null, cancellationToken);
    }
}
