using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Reports.DraftReport;

/// <summary>Which report to draft by which outline; a plan's, or the unit's over all its work.</summary>
internal sealed record DraftReportCommand(string Outline, Guid? PlanId, Period Period, PeriodCutoff Cutoff, DateOnly? AsOf)
{
    /// <summary>The department whose part alone it reports; null for the whole unit.</summary>
    public Guid? DepartmentId { get; init; }
}

/// <summary>Drafts a report, or drafts it again with the figures of now; what people wrote in the draft stays.</summary>
internal sealed class DraftReportHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportComposer composer,
    OwedReports owedReports,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ReportConfiguration.OneDraft] = ReportErrors.DraftedTwice,
    };

    public async Task<Result<Guid>> HandleAsync(DraftReportCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var span = ReportSpan.Of(command.Period, command.Cutoff, command.AsOf, VietnamTime.DayOf(now));
        if (span.Failed)
        {
            return Result<Guid>.Fail(span.Errors);
        }

        var scope = new ReportScope(user.UnitId) { PlanId = command.PlanId, DepartmentId = command.DepartmentId };
        var composed = await composer.ComposeAsync(command.Outline, scope, span.Value, cancellationToken);
        if (composed.Failed)
        {
            return Result<Guid>.Fail(composed.Errors);
        }

        var unitId = composed.Value.UnitId;
        if (!user.MayReportFor(unitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        scope = scope with { UnitId = unitId };
        var report = await database.DraftAsync(command.Outline, scope, span.Value, cancellationToken);
        if (report is null)
        {
            report = new Report(scope, command.Outline, span.Value, composed.Value.Proposed, now)
            {
                DepartmentName = composed.Value.Head.Department?.Name,
            };
            database.Reports.Add(report);
            await owedReports.KeepAsync(unitId, report, cancellationToken);
        }
        else if (report.Redraft(span.Value, composed.Value.Proposed, now) is { Failed: true } refused)
        {
            return Result<Guid>.Fail(refused.Errors);
        }

        var saved = await unitOfWork.CommitAsync(
            [new ReportDrafted(unitId, report.Id, command.PlanId, report.Outline, report.PeriodCode, report.AsOf)],
            null,
            cancellationToken,
            Constraints
        );
        if (!saved.Failed)
        {
            return report.Id;
        }

        // Two at once: the other's draft is the draft.
        var others = await database.DraftAsync(command.Outline, scope, span.Value, cancellationToken);
        return others?.Id ?? Result<Guid>.Fail(saved.Errors);
    }
}
