using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.Reporting.Data;

/// <summary>
/// Keeps a row for each report that a unit owes. Which they are follows from the duties and the calendar, so they are computed anew each day: a holiday
/// decreed later moves a deadline, a duty that ended owes no more.
/// </summary>
internal sealed class OwedReports(ReportingDbContext database, DutyBook book, UnitOfWork unitOfWork, TimeProvider clock)
{
    private const string Keep = """
        WITH owed AS (
            SELECT id, outline, period_code, cutoff, title, cut_off_on, due_on, string_to_array(answered_by, ' ') AS answered_by
            FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $10::text[])
                AS o (id, outline, period_code, cutoff, title, cut_off_on, due_on, answered_by)
        ),
        gone AS (
            DELETE FROM reporting.owed_report k
            WHERE k.unit_id = $1 AND left(k.period_code, 4) = ANY ($9)
              AND NOT EXISTS (SELECT FROM owed o WHERE (o.outline, o.period_code, o.cutoff) = (k.outline, k.period_code, k.cutoff))
        )
        INSERT INTO reporting.owed_report AS k (id, unit_id, outline, period_code, cutoff, title, cut_off_on, due_on, answered_by)
        SELECT id, $1, outline, period_code, cutoff, title, cut_off_on, due_on, answered_by FROM owed
        ON CONFLICT ON CONSTRAINT uq_owed_report
            DO UPDATE SET title = excluded.title, cut_off_on = excluded.cut_off_on, due_on = excluded.due_on, answered_by = excluded.answered_by
            WHERE (k.title, k.cut_off_on, k.due_on, k.answered_by)
                IS DISTINCT FROM (excluded.title, excluded.cut_off_on, excluded.due_on, excluded.answered_by)
        """;

    /// <summary>
    /// Keeps what a unit owes for this year and the last; the caller commits. What fell due before the unit made its first report here was sent some
    /// other way and is not counted, unless somebody made the report here all the same.
    /// </summary>
    /// <param name="unitId">A unit that reports here.</param>
    /// <param name="drafted">A report of the unit that is not saved yet; null where there is none.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task KeepAsync(Guid unitId, Report? drafted, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        int[] years = [today.Year - 1, today.Year];
        var first = await database
            .Reports.Where(report => report.UnitId == unitId)
            .MinAsync(report => (DateTimeOffset?)report.CreatedAt, cancellationToken);
        var since = first is { } at ? VietnamTime.DayOf(at) : today;
        var rows = await book.OfUnitAsync(unitId, years, cancellationToken);
        var answering = book.AnsweredBy(rows.Select(row => row.Owed));
        var owed = rows.Where(row => row.Owed.DueOn >= since || row.Report is not null || IsAnsweredBy(row.Owed, drafted))
            .Select(row => row.Owed)
            .DistinctBy(one => (one.Duty.Outline, one.Period, one.Duty.Cutoff))
            .ToList();
        await using var command = new NpgsqlCommand(Keep, unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = owed.ConvertAll(_ => Guid.CreateVersion7(clock.GetUtcNow())) },
                new() { Value = owed.ConvertAll(one => one.Duty.Outline) },
                new() { Value = owed.ConvertAll(one => $"{one.Period}") },
                new() { Value = owed.ConvertAll(one => $"{one.Duty.Cutoff}") },
                new() { Value = owed.ConvertAll(one => one.Title) },
                new() { Value = owed.ConvertAll(one => one.CutOffOn) },
                new() { Value = owed.ConvertAll(one => one.DueOn) },
                new() { Value = years.Select(year => year.ToString("0000", CultureInfo.InvariantCulture)).ToArray() },
                new() { Value = owed.ConvertAll(one => string.Join(' ', answering[one.Duty.Outline])) },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);

        bool IsAnsweredBy(Obligation one, Report? report) =>
            report is { PlanId: null, DepartmentId: null }
            && answering[one.Duty.Outline].Contains(report.Outline, StringComparer.Ordinal)
            && report.PeriodCode == $"{one.Period}"
            && report.Cutoff == one.Duty.Cutoff;
    }
}
