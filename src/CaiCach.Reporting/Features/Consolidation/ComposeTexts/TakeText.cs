using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Consolidation.ComposeTexts;

/// <summary>Which text goes into the unit's own draft.</summary>
/// <param name="Key">The report of the units below, as <see cref="Obligation.Key"/> has it.</param>
/// <param name="ReportId">The accepted report of one of them.</param>
/// <param name="Item">The item of the outline.</param>
internal sealed record TakeTextCommand(string Key, Guid ReportId, string Item);

/// <summary>Puts what a unit below wrote for an item below what the unit's own draft says there, under the unit's name; once.</summary>
internal sealed class TakeTextHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ConsolidationBook book,
    ReportOutlines outlines,
    CurrentUser user
)
{
    public async Task<Result> HandleAsync(TakeTextCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayReportFor(user.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        var consolidation = await book.FindAsync(user.UnitId, command.Key, cancellationToken);
        var row = consolidation?.Below.Rows.FirstOrDefault(one => one.Duty.Report?.Id == command.ReportId);
        if (consolidation is null || row is null)
        {
            return ReportErrors.NotFound;
        }

        if (row.On(consolidation.Below.Today) != BelowStanding.Accepted)
        {
            return ConsolidationErrors.NotAccepted;
        }

        if (consolidation.Own is not { } own)
        {
            return ConsolidationErrors.NoDraft;
        }

        var source = await database.Reports.AsNoTracking().SingleAsync(report => report.Id == command.ReportId, cancellationToken);
        return outlines.Find(source.Outline)?.SaidIn(source, command.Item) is { } text
            ? await TakeAsync(own, command.Item, ConsolidatedReports.LinesOf(row.Unit.Name, text), source, cancellationToken)
            : ConsolidationErrors.NothingToTake;
    }

    private async Task<Result> TakeAsync(Report own, string item, string lines, Report source, CancellationToken cancellationToken)
    {
        if (own.State == ReportState.Draft && own.Holds(item, lines))
        {
            return Result.Done();
        }

        var taken = own.TakeOver(item, lines);
        return taken.Failed
            ? taken
            : await unitOfWork.CommitAsync(
                [new UnitTextTaken(own.UnitId, own.Id, item, source.Id, source.UnitId)],
                null,
                cancellationToken
            );
    }
}
