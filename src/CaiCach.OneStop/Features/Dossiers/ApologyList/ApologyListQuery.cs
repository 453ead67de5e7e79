using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ApologyList;

/// <summary>One line of the list.</summary>
internal sealed record ApologyRow(
    string Code,
    string ProcedureName,
    string OwnerName,
    string? OfficerName,
    DossierStage Stage,
    DateTimeOffset? FirstDueAt,
    DateTimeOffset? EndedAt,
    Extension? Extension
);

/// <summary>A part of the list, with how many stand in each.</summary>
internal sealed record ApologyListView(
    IReadOnlyList<ApologyRow> Rows,
    int Total,
    IReadOnlyDictionary<Data.ApologyList, int> Counts,
    WorkingCalendar Calendar
);

/// <summary>Reads the dossiers of the unit that is looked at that are late or about to be, by how far their apology is.</summary>
internal sealed class ApologyListQuery(
    OneStopDbContext database,
    UnitCalendars calendars,
    ClockRulesCatalogue rules,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<ApologyListView> ReadAsync(ApologyFilter filter, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var counts = new Dictionary<Data.ApologyList, int>();
        foreach (var list in Enum.GetValues<Data.ApologyList>())
        {
            counts[list] = await Of(filter with { List = list }, calendar).CountAsync(cancellationToken);
        }

        var rows = await Rows(Of(filter, calendar).Skip((filter.Page - 1) * DossierLimits.PageSize).Take(DossierLimits.PageSize))
            .ToListAsync(cancellationToken);
        return new ApologyListView(rows, counts[filter.List], counts, calendar);
    }

    /// <summary>All that pass, for a workbook.</summary>
    public async Task<IReadOnlyList<ApologyRow>> AllAsync(ApologyFilter filter, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        return await Rows(Of(filter, calendar).Take(DossierLimits.ExportMaxCount)).ToListAsync(cancellationToken);
    }

    private IQueryable<ApologyCase> Of(ApologyFilter filter, WorkingCalendar calendar) =>
        filter.Of(database, user.UnitId, calendar, rules.Sets, clock.GetUtcNow());

    private IQueryable<ApologyRow> Rows(IQueryable<ApologyCase> cases) =>
        cases.Select(one => new ApologyRow(
            one.Dossier.Code,
            database.Procedures.Where(procedure => procedure.Id == one.Dossier.ProcedureId).Select(procedure => procedure.Name).First(),
            one.Dossier.OwnerName,
            one.Dossier.OfficerName,
            one.Dossier.Stage,
            one.Dossier.FirstDueAt,
            one.Dossier.EndedAt,
            one.Extension
        ));
}
