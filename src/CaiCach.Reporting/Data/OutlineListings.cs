using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>Reads what the items of an outline list.</summary>
internal sealed class OutlineListings(ReportingDbContext database, IUnitDirectory units, IPeopleDirectory people, ReportNames names)
{
    private const int ReportsMax = 200;

    /// <summary>The lines of each kind of list.</summary>
    public async Task<IReadOnlyDictionary<OutlineListKind, IReadOnlyList<OutlineLine>>> ReadAsync(
        IEnumerable<OutlineListKind> kinds,
        ReportScope scope,
        ReportSpan span,
        PlanProgress plans,
        BelowReports? below,
        CancellationToken cancellationToken
    )
    {
        var lists = new Dictionary<OutlineListKind, IReadOnlyList<OutlineLine>>();
        foreach (var kind in kinds)
        {
            lists[kind] = kind switch
            {
                OutlineListKind.Plans =>
                [
                    .. plans.Plans.Select(plan => new OutlineLine(plan.Title, plan.Number, Day(plan.IssuedOn), plan.Url)),
                ],
                OutlineListKind.NextTasks => NextTasks(plans),
                OutlineListKind.UnitsWithoutReport => below is null ? [] : UnitsWithoutReport(below),
                OutlineListKind.Reports => await ReportsAsync(scope, span, cancellationToken),
                _ => await DepartmentsAsync(scope, span.AsOf, cancellationToken),
            };
        }

        return lists;
    }

    /// <summary>How many departments have positions on a day, and how many people hold one.</summary>
    public async Task<StaffCount> StaffAsync(ReportScope scope, DateOnly day, CancellationToken cancellationToken)
    {
        var staffed = await StaffedAsync(scope, day, cancellationToken);
        var holders = staffed.SelectMany(one => one.Positions).Select(position => position.HolderId).OfType<Guid>().Distinct();
        return new StaffCount(staffed.Count, holders.Count());
    }

    private static IReadOnlyList<OutlineLine> NextTasks(PlanProgress plans) =>
        [
            .. plans
                .Tasks.Where(task => task.NextDueOn is not null)
                .OrderBy(task => task.NextDueOn)
                .Select(task => new OutlineLine(task.Text, task.LeadName, Day(task.NextDueOn), task.Url)),
        ];

    private static IReadOnlyList<OutlineLine> UnitsWithoutReport(BelowReports below) =>
        [
            .. below.Missing.Select(row => new OutlineLine(
                row.Unit.Name,
                DutyNames.Of(row.Duty, below.Today),
                Day(below.Owed.DueOn),
                row.Duty.Report is { IssuedOn: not null } report ? ReportingLinks.Report(report.LastId) : null
            )),
        ];

    private async Task<IReadOnlyList<OutlineLine>> ReportsAsync(ReportScope scope, ReportSpan span, CancellationToken cancellationToken)
    {
        var until = span.AsOf < span.Days.To ? span.AsOf : span.Days.To;
        var issued = await database
            .Reports.AsNoTracking()
            .Where(report => report.UnitId == scope.UnitId && report.State == ReportState.Issued)
            .Where(report => scope.DepartmentId == null || report.DepartmentId == scope.DepartmentId)
            .Where(report => report.IssuedOn >= span.Days.From && report.IssuedOn <= until)
            .OrderBy(report => report.IssuedOn)
            .ThenBy(report => report.Id)
            .Take(ReportsMax)
            .ToListAsync(cancellationToken);
        return
        [
            .. issued.Select(report => new OutlineLine(
                names.TitleOf(report),
                report.Number,
                Day(report.IssuedOn),
                ReportingLinks.Report(report.Id)
            )),
        ];
    }

    /// <summary>Each department that has positions, with its head and how many of them are held.</summary>
    private async Task<IReadOnlyList<OutlineLine>> DepartmentsAsync(ReportScope scope, DateOnly day, CancellationToken cancellationToken) =>
        [
            .. (await StaffedAsync(scope, day, cancellationToken)).Select(one => new OutlineLine(
                one.Department.Name,
                one.Positions.FirstOrDefault(position => position.IsHead)?.HolderName,
                $"{one.Positions.Count(position => position.HolderId is not null)}/{one.Positions.Count}",
                null
            )),
        ];

    private async Task<List<(UnitInfo Department, List<PositionInfo> Positions)>> StaffedAsync(
        ReportScope scope,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var positions = (await people.PositionsAsync(scope.UnitId, day, cancellationToken)).ToLookup(position => position.DepartmentId);
        return
        [
            .. (await units.WithinAsync(scope.UnitId, day, cancellationToken))
                .Where(unit => !unit.IsAuthority && positions.Contains(unit.Id))
                .Where(unit => scope.DepartmentId is null || unit.Id == scope.DepartmentId)
                .Select(unit => (unit, positions[unit.Id].ToList())),
        ];
    }

    private static string? Day(DateOnly? day) => day is { } on ? VietnameseFormat.Day(on) : null;
}
