using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <summary>What the units below a unit have to report, by the regime and by what it has laid on them, and how far they are with it; within the unit scope.</summary>
internal sealed class BelowBook(DutyBook book, IUnitDirectory directory, UnitCalendars calendars, TimeProvider clock)
{
    /// <summary>What is owed for the periods of this year and the last that have begun, the last due first.</summary>
    /// <param name="unitId">The unit above, by whose calendar it is due.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<Obligation>> OwedAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var owed = await OfYearsAsync(unitId, [today.Year - 1, today.Year], cancellationToken);
        return [.. owed.Where(one => one.Period.Days(one.Duty.Cutoff).From <= today).OrderByDescending(one => one.DueOn)];
    }

    /// <summary>The one that is asked for, else the last whose period is over; null where nothing is owed.</summary>
    public Obligation? Shown(IReadOnlyList<Obligation> owed, string? key)
    {
        var today = VietnamTime.Today(clock);
        return owed.FirstOrDefault(one => one.Key == key)
            ?? owed.FirstOrDefault(one => one.CutOffOn < today)
            ?? (owed.Count > 0 ? owed[0] : null);
    }

    /// <summary>How far the units below are with it: those of the period's last day, or of today while it runs.</summary>
    public async Task<BelowReports> OfAsync(Guid unitId, Obligation owed, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var below = await directory.BelowAsync(unitId, owed.CutOffOn < today ? owed.CutOffOn : today, cancellationToken);
        var counted = below.Where(unit => !unit.IsPractice).ToList();
        var rows = await book.RowsAsync([.. counted.Select(unit => unit.Id)], [owed], cancellationToken);
        var joined = counted.Join(rows, unit => unit.Id, row => row.UnitId, (unit, row) => new BelowRow(unit, row));
        return new BelowReports(owed, [.. joined.OrderByDescending(row => row.Duty.IsOwed)], today);
    }

    /// <summary>How far they are with the reports by an outline; null where none are owed for the span.</summary>
    public async Task<BelowReports?> OfAsync(Guid unitId, string outline, ReportSpan span, CancellationToken cancellationToken)
    {
        var owed = await OfYearsAsync(unitId, [span.Period.Year], cancellationToken);
        var same = owed.FirstOrDefault(one => one.Duty.Outline == outline && one.Duty.Cutoff == span.Cutoff && one.Period == span.Period);
        return same is null ? null : await OfAsync(unitId, same, cancellationToken);
    }

    private async Task<IEnumerable<Obligation>> OfYearsAsync(Guid unitId, IReadOnlyList<int> years, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        var duties = await book.DutiesBelowAsync(unitId, cancellationToken);
        return years.SelectMany(year => duties.SelectMany(duty => duty.OfYear(year, calendar)));
    }
}
