using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.DraftSupplement;

/// <summary>Which issued report is to be supplemented.</summary>
internal sealed record DraftSupplementCommand(Guid ReportId);

/// <summary>Drafts what supplements an issued report, or finds the draft that there is.</summary>
internal sealed class DraftSupplementHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportComposer composer,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ReportConfiguration.OneSupplementDraft] = SupplementErrors.DraftedTwice,
    };

    public async Task<Result<Guid>> HandleAsync(DraftSupplementCommand command, CancellationToken cancellationToken)
    {
        var issued = await database.Reports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.ReportId, cancellationToken);
        if (issued is null)
        {
            return ReportErrors.NotFound;
        }

        if (!user.MayReportFor(issued.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        if (issued is not { State: ReportState.Issued, SupplementsId: null })
        {
            return SupplementErrors.NotIssued;
        }

        if (await database.DraftSupplementAsync(issued.Id, cancellationToken) is { } draft)
        {
            return draft.Id;
        }

        var composed = await composer.SupplementAsync(issued, null, cancellationToken);
        if (composed.Failed)
        {
            return Result<Guid>.Fail(composed.Errors);
        }

        var supplement = Report.Supplementing(issued, composed.Value.Proposed, clock.GetUtcNow());
        database.Reports.Add(supplement);
        var saved = await unitOfWork.CommitAsync(
            [new SupplementDrafted(issued.UnitId, supplement.Id, issued.Id, issued.Number!)],
            null,
            cancellationToken,
            Constraints
        );
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : supplement.Id;
    }
}
