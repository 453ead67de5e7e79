using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.DossierList;

/// <summary>One line of a work list.</summary>
internal sealed record DossierRow(
    Guid Id,
    string Code,
    string ProcedureName,
    string OwnerName,
    DossierChannel Channel,
    DossierStage Stage,
    string? OfficerName,
    DateTimeOffset? WaitsForCheckSince,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? FirstDueAt,
    DateTimeOffset? EndedAt,
    SourceSystem? Source,
    Guid UnitId,
    Guid CompetentUnitId
);

/// <summary>A part of a work list, with what is open by stage.</summary>
internal sealed record DossierListView(
    IReadOnlyList<DossierRow> Rows,
    int Total,
    IReadOnlyDictionary<DossierStage, int> Open,
    int Late,
    int Soon,
    int Mine,
    IReadOnlyList<(string Code, string Name)> Fields,
    WorkingCalendar Calendar,
    string? OfficerName,
    IReadOnlyDictionary<Guid, UnitInfo> Units
);

/// <summary>How many are open in a stage, and of these late, due soon, and in one's own hand.</summary>
internal sealed record OpenCount(DossierStage Stage, int Count, int Late, int Soon, int Mine);

/// <summary>Reads a work list of the unit that is looked at: the most urgent first, closed ones by reception.</summary>
internal sealed class DossierListQuery(
    OneStopDbContext database,
    UnitCalendars calendars,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<DossierListView> ReadAsync(DossierFilter filter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (unitId, personId) = (user.UnitId, user.Actor.PersonId);
        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        var chosen = filter.Of(database, unitId, personId, calendar, now);
        var soon = DossierFilter.SoonUntil(calendar, now);
        // What the chips count is open, so that one walk through what is open counts it all.
        var open = await new DossierFilter()
            .Of(database, unitId, personId, calendar, now)
            .GroupBy(dossier => dossier.Stage)
            .Select(group => new OpenCount(
                group.Key,
                group.Count(),
                group.Count(dossier => dossier.Stage <= DossierStage.Approved && dossier.EndedAt == null && dossier.FirstDueAt < now),
                group.Count(dossier =>
                    dossier.Stage <= DossierStage.Approved
                    && dossier.EndedAt == null
                    && dossier.FirstDueAt >= now
                    && dossier.FirstDueAt <= soon
                ),
                group.Count(dossier => dossier.Stage <= DossierStage.AwaitingPayment && dossier.OfficerId == personId)
            ))
            .ToDictionaryAsync(group => group.Stage, cancellationToken);
        var fields = await database
            .Procedures.GroupBy(procedure => new { procedure.FieldCode, procedure.FieldName })
            .Select(group => group.Key)
            .Take(100)
            .ToListAsync(cancellationToken);
        var (rows, total) = filter.IsSearch
            ? await FoundAsync(chosen, filter, cancellationToken)
            : await PageAsync(chosen, filter, [.. open.Values], cancellationToken);
        return new DossierListView(
            rows,
            total,
            open.ToDictionary(stage => stage.Key, stage => stage.Value.Count),
            open.Values.Sum(stage => stage.Late),
            open.Values.Sum(stage => stage.Soon),
            open.Values.Sum(stage => stage.Mine),
            [
                .. fields
                    .OrderBy(field => field.FieldName, StringComparer.CurrentCulture)
                    .Select(field => (field.FieldCode, field.FieldName)),
            ],
            calendar,
            filter.OfficerId is { } officer
                ? await database
                    .Dossiers.Where(dossier => dossier.OfficerId == officer)
                    .Select(dossier => dossier.OfficerName)
                    .FirstOrDefaultAsync(cancellationToken)
                : null,
            await UnitsOfAsync(rows, cancellationToken)
        );
    }

    /// <summary>The units of the dossiers that are not this one's alone.</summary>
    public async Task<IReadOnlyDictionary<Guid, UnitInfo>> UnitsOfAsync(IReadOnlyList<DossierRow> rows, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. rows.SelectMany(row => new[] { row.UnitId, row.CompetentUnitId }).Distinct().Where(id => id != user.UnitId)];
        return ids.Length == 0 ? new Dictionary<Guid, UnitInfo>() : await units.OfAsync(ids, cancellationToken);
    }

    /// <summary>All that pass, for a workbook.</summary>
    public async Task<List<DossierRow>> AllAsync(DossierFilter filter, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var chosen = filter.Of(database, user.UnitId, user.Actor.PersonId, calendar, clock.GetUtcNow());
        return await Rows(Ordered(chosen, filter).Take(DossierLimits.ExportMaxCount)).ToListAsync(cancellationToken);
    }

    private async Task<(List<DossierRow> Rows, int Total)> PageAsync(
        IQueryable<Dossier> chosen,
        DossierFilter filter,
        IReadOnlyCollection<OpenCount> open,
        CancellationToken cancellationToken
    )
    {
        var before = (filter.Page - 1) * DossierLimits.PageSize;
        var rows = await Rows(Ordered(chosen, filter).Skip(before).Take(DossierLimits.PageSize)).ToListAsync(cancellationToken);
        var isEnd = rows.Count < DossierLimits.PageSize && (rows.Count > 0 || before == 0);
        var total = isEnd ? before + rows.Count : Counted(filter, open) ?? await filter.CountAsync(chosen, cancellationToken);
        return (rows, total);
    }

    // Whether a name matches is asked of each dossier, so it is asked once, for the count and for the page.
    private async Task<(List<DossierRow> Rows, int Total)> FoundAsync(
        IQueryable<Dossier> chosen,
        DossierFilter filter,
        CancellationToken cancellationToken
    )
    {
        var found = await Ordered(chosen, filter)
            .Select(dossier => dossier.Id)
            .Take(DossierLimits.BacklogCountedMax + 1)
            .ToListAsync(cancellationToken);
        var page = found
            .Take(DossierLimits.BacklogCountedMax)
            .Skip((filter.Page - 1) * DossierLimits.PageSize)
            .Take(DossierLimits.PageSize)
            .ToList();
        var shown = Ordered(database.Dossiers.Where(dossier => page.Contains(dossier.Id)), filter);
        return (await Rows(shown).ToListAsync(cancellationToken), found.Count);
    }

    /// <summary>How many are on a list that the chips count anyway; null for other lists.</summary>
    private static int? Counted(DossierFilter filter, IReadOnlyCollection<OpenCount> open)
    {
        Func<OpenCount, int>? count = filter.List switch
        {
            WorkList.Open => stage => stage.Count,
            WorkList.Late => stage => stage.Late,
            WorkList.Soon => stage => stage.Soon,
            WorkList.Mine => stage => stage.Mine,
            _ => null,
        };
        var isWhole = filter with { List = WorkList.Open, Stage = null, Page = 1 } == new DossierFilter();
        return isWhole && count is not null ? open.Where(stage => filter.Stage is null || stage.Stage == filter.Stage).Sum(count) : null;
    }

    private static IQueryable<Dossier> Ordered(IQueryable<Dossier> dossiers, DossierFilter filter) =>
        filter.List is WorkList.All or WorkList.Elsewhere
            ? dossiers.OrderByDescending(dossier => dossier.ReceivedAt).ThenByDescending(dossier => dossier.Id)
        : filter.List == WorkList.Desk
            // What arrived has no due time yet, and the shortest limit of all.
            ? dossiers
                .OrderByDescending(dossier => dossier.Stage == DossierStage.Arrived)
                .ThenBy(dossier => dossier.FirstDueAt)
                .ThenBy(dossier => dossier.Id)
        : dossiers.OrderBy(dossier => dossier.FirstDueAt).ThenBy(dossier => dossier.Id);

    private IQueryable<DossierRow> Rows(IQueryable<Dossier> dossiers) =>
        from dossier in dossiers
        join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
        select new DossierRow(
            dossier.Id,
            dossier.Code,
            procedure.Name,
            dossier.OwnerName,
            dossier.Channel,
            dossier.Stage,
            dossier.OfficerName,
            dossier.Stage == DossierStage.Arrived && dossier.AnswerBy == null ? dossier.MovedAt : null,
            dossier.ReceivedAt,
            dossier.FirstDueAt,
            dossier.EndedAt,
            dossier.Source,
            dossier.UnitId,
            dossier.CompetentUnitId
        );
}
