using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ReportDetails;

/// <summary>The texts of a draft as a person wrote them.</summary>
internal sealed record WriteReportCommand(Guid ReportId, uint Version, ReportTexts Texts);

/// <summary>Keeps the texts of a draft.</summary>
internal sealed class WriteReportHandler(UnitOfWork unitOfWork, ReportingDbContext database)
{
    public async Task<Result> HandleAsync(WriteReportCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
        if (report is null)
        {
            return ReportErrors.NotFound;
        }

        database.Entry(report).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var before = report.Texts;
        var written = report.Write(command.Texts);
        if (written.Failed)
        {
            return written;
        }

        return before == report.Texts
            ? Result.Done()
            : await unitOfWork.CommitAsync(
                [
                    new ReportTextsChanged(
                        report.UnitId,
                        report.Id,
                        before.Shortcomings != report.Shortcomings,
                        before.Directions != report.Directions
                    ),
                ],
                null,
                cancellationToken
            );
    }
}
