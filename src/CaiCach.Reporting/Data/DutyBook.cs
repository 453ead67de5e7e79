using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>What units have to report, and how far they are with it; within the unit scope.</summary>
internal sealed class DutyBook(
    ReportingDbContext database,
    ReportingRegime regime,
    ReportOutlines outlines,
    IUnitDirectory units,
    UnitCalendars calendars
)
{
    private const int MostOwnDuties = 100;

    /// <summary>The duties of a unit: those of the regime, then its own and those that a unit above has laid on it.</summary>
    public async Task<IReadOnlyList<ReportingDuty>> DutiesAsync(Guid unitId, CancellationToken cancellationToken) =>
        [
            .. await DutiesAsync(unitId, isForBelow: false, cancellationToken),
            .. (await LaidAboveAsync(unitId, cancellationToken)).Select(duty => duty.AsDuty()),
        ];

    /// <summary>The duties of the units below a unit, as it knows them: those of the regime, then those that it has laid on them.</summary>
    public async Task<IReadOnlyList<ReportingDuty>> DutiesBelowAsync(Guid unitId, CancellationToken cancellationToken) =>
        await DutiesAsync(unitId, isForBelow: true, cancellationToken);

    private async Task<IReadOnlyList<ReportingDuty>> DutiesAsync(Guid unitId, bool isForBelow, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(unitId, cancellationToken);
        return [.. regime.Duties, .. own.Where(duty => duty.IsForBelow == isForBelow).Select(duty => duty.AsDuty())];
    }

    /// <summary>What a unit has added, for itself or for those below, and what was laid on it.</summary>
    public async Task<IReadOnlyList<UnitDuty>> OwnAsync(Guid unitId, CancellationToken cancellationToken) =>
        await database
            .UnitDuties.AsNoTracking()
            .Where(duty => duty.UnitId == unitId)
            .OrderBy(duty => duty.ValidFrom)
            .ThenBy(duty => duty.Id)
            .Take(MostOwnDuties)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// What the unit above has laid on units of its kind and this one has no row of: it was founded or took others over since. What it owes already by a
    /// duty of its own it does not owe twice.
    /// </summary>
    public async Task<IReadOnlyList<UnitDuty>> LaidAboveAsync(Guid unitId, CancellationToken cancellationToken)
    {
        if (await units.AboveAsync(unitId, cancellationToken) is not [var above, ..])
        {
            return [];
        }

        var laid = await database
            .UnitDuties.AsNoTracking()
            .Where(duty => duty.UnitId == above.Id && duty.IsForBelow)
            .OrderBy(duty => duty.ValidFrom)
            .ThenBy(duty => duty.Id)
            .Take(MostOwnDuties)
            .ToListAsync(cancellationToken);
        var own = (await OwnAsync(unitId, cancellationToken)).Where(duty => !duty.IsForBelow).ToList();
        return
        [
            .. laid.Where(duty => own.All(one => one.LaidById != duty.Id && !one.AsDuty().Overlaps(duty.AsDuty())))
                .Where(duty => regime.Duties.All(one => !one.Overlaps(duty.AsDuty()))),
        ];
    }

    /// <summary>What a unit owes for the periods of these years, by the day on which it is due.</summary>
    public async Task<IReadOnlyList<DutyRow>> OfUnitAsync(Guid unitId, IReadOnlyCollection<int> years, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        var duties = await DutiesAsync(unitId, cancellationToken);
        Obligation[] owed = [.. years.SelectMany(year => duties.SelectMany(duty => duty.OfYear(year, calendar))).OrderBy(one => one.DueOn)];
        return await RowsAsync([unitId], owed, cancellationToken);
    }

    /// <summary>These obligations, each of every one of these units.</summary>
    public async Task<IReadOnlyList<DutyRow>> RowsAsync(
        IReadOnlyCollection<Guid> unitIds,
        IReadOnlyList<Obligation> owed,
        CancellationToken cancellationToken
    )
    {
        var reports = await ReportsAsync(unitIds, owed, cancellationToken);
        var supplements = await SupplementsAsync([.. reports.Select(report => report.Id)], cancellationToken);
        var last = reports.ToDictionary(report => report.Id, report => supplements.GetValueOrDefault(report.Id, report.Id));
        var verdicts = await VerdictsAsync([.. last.Values], cancellationToken);
        var answering = AnsweredBy(owed);
        var byKind = reports.ToLookup(report => (report.UnitId, report.Outline, report.PeriodCode, report.Cutoff));
        return
        [
            .. from one in owed
            from unitId in unitIds
            let report = answering[one.Duty.Outline]
                .SelectMany(outline => byKind[(unitId, outline, $"{one.Period}", one.Duty.Cutoff)])
                .Where(report => report.IssuedOn is null || report.IssuedOn >= one.CutOffOn)
                .OrderByDescending(report => report.State)
                .ThenByDescending(report => report.CreatedAt)
                .FirstOrDefault()
            select new DutyRow(
                unitId,
                one,
                report is null
                    ? null
                    : new DutyReport(report.Id, report.Number, report.IssuedOn, last[report.Id], Verdict(verdicts, last[report.Id]))
            ),
        ];
    }

    /// <summary>By which outlines a report answers each of what is owed: what is made of such reports of units below is the unit's own report of that kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AnsweredBy(IEnumerable<Obligation> owed)
    {
        var made = outlines
            .All.Where(outline => outline.Consolidates is not null)
            .ToLookup(outline => outline.Consolidates!.Outline, outline => outline.Name, StringComparer.Ordinal);
        return owed.Select(one => one.Duty.Outline)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, IReadOnlyList<string> (name) => [name, .. made[name]], StringComparer.Ordinal);
    }

    /// <summary>By which outline a unit drafts each of what it owes: one that has units below makes its report of theirs, where there is such an outline.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DraftedByAsync(
        Guid unitId,
        DateOnly day,
        IEnumerable<Obligation> owed,
        CancellationToken cancellationToken
    )
    {
        var answering = AnsweredBy(owed);
        var hasBelow = (await units.BelowAsync(unitId, day, cancellationToken)).Count > 0;
        return answering.ToDictionary(one => one.Key, one => hasBelow ? one.Value[^1] : one.Key, StringComparer.Ordinal);
    }

    private static ReviewVerdict? Verdict(Dictionary<Guid, ReviewVerdict> verdicts, Guid reportId) =>
        verdicts.TryGetValue(reportId, out var verdict) ? verdict : null;

    private async Task<List<Kept>> ReportsAsync(
        IReadOnlyCollection<Guid> unitIds,
        IReadOnlyList<Obligation> owed,
        CancellationToken cancellationToken
    )
    {
        string[] periods = [.. owed.Select(one => $"{one.Period}").Distinct(StringComparer.Ordinal)];
        return await database
            .Reports.Where(report => unitIds.Contains(report.UnitId) && periods.Contains(report.PeriodCode))
            .Where(report => report.PlanId == null && report.DepartmentId == null && report.SupplementsId == null)
            .Select(report => new Kept(
                report.Id,
                report.UnitId,
                report.Outline,
                report.PeriodCode,
                report.Cutoff,
                report.State,
                report.Number,
                report.IssuedOn,
                report.CreatedAt
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The last issued report that supplements each.</summary>
    private async Task<Dictionary<Guid, Guid>> SupplementsAsync(Guid[] reportIds, CancellationToken cancellationToken)
    {
        if (reportIds.Length == 0)
        {
            return [];
        }

        var found = await database
            .Reports.Where(report => report.State == ReportState.Issued && reportIds.Contains(report.SupplementsId!.Value))
            .Select(report => new { report.Id, Of = report.SupplementsId!.Value })
            .ToListAsync(cancellationToken);
        return found.GroupBy(one => one.Of).ToDictionary(group => group.Key, group => group.Max(one => one.Id));
    }

    private async Task<Dictionary<Guid, ReviewVerdict>> VerdictsAsync(Guid[] reportIds, CancellationToken cancellationToken)
    {
        if (reportIds.Length == 0)
        {
            return [];
        }

        var reviews = await database
            .Reviews.Where(review => reportIds.Contains(review.ReportId))
            .Select(review => new
            {
                review.ReportId,
                review.Sequence,
                review.Verdict,
            })
            .ToListAsync(cancellationToken);
        return reviews
            .GroupBy(review => review.ReportId)
            .ToDictionary(group => group.Key, group => group.MaxBy(review => review.Sequence)!.Verdict);
    }

    private sealed record Kept(
        Guid Id,
        Guid UnitId,
        string Outline,
        string PeriodCode,
        PeriodCutoff Cutoff,
        ReportState State,
        string? Number,
        DateOnly? IssuedOn,
        DateTimeOffset CreatedAt
    );
}
