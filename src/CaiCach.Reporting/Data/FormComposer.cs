using System.Text.Json;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>Computes the figures of a report by a statistical form, beside those that the report before left.</summary>
internal sealed class FormComposer(ReportingDbContext database, IRecordForms forms)
{
    private const int LookedThroughMax = 100;

    /// <summary>The form alone, as of a moment or now.</summary>
    public Task<Result<FormTable>> TableAsync(
        string form,
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    ) => forms.ReadAsync(form, unitId, period, cutoff, asOf, cancellationToken);

    /// <summary>The figures of a unit and period, as of a moment or now.</summary>
    public async Task<Result<FormFigures>> FiguresAsync(
        string form,
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        var read = await TableAsync(form, unitId, period, cutoff, asOf, cancellationToken);
        if (read.Failed)
        {
            return Result<FormFigures>.Fail(read.Errors);
        }

        var differing = new List<IReadOnlyList<RecordLine>>();
        foreach (var check in read.Value.Checks)
        {
            differing.Add(await forms.DescribeAsync(form, check.RecordIds, cancellationToken));
        }

        return new FormFigures(read.Value, await CarryAsync(read.Value, unitId, cutoff, cancellationToken), differing);
    }

    /// <summary>The figures that were signed.</summary>
    public static FormFigures Signed(string figures) => JsonSerializer.Deserialize<FormFigures>(figures, EventJson.Options)!;

    private async Task<CarriedOver?> CarryAsync(FormTable table, Guid unitId, PeriodCutoff cutoff, CancellationToken cancellationToken)
    {
        if (table.Opening is not { } opening || await BeforeAsync(table, unitId, cutoff, cancellationToken) is not { } before)
        {
            return null;
        }

        if (Signed(before.Figures!).Table.Closing is not { } closing)
        {
            return null;
        }

        // A list that was too long to be kept by name is compared by its number alone.
        var byName = opening.RecordIds.Count == opening.Count && closing.RecordIds.Count == closing.Count;
        Guid[] come = byName ? [.. opening.RecordIds.Except(closing.RecordIds)] : [];
        Guid[] gone = byName ? [.. closing.RecordIds.Except(opening.RecordIds)] : [];
        return new CarriedOver(
            before.Id,
            before.Number!,
            before.IssuedOn!.Value,
            opening.Column,
            closing.Column,
            opening.Count,
            closing.Count,
            await forms.DescribeAsync(table.Code, come, cancellationToken),
            await forms.DescribeAsync(table.Code, gone, cancellationToken),
            come.Length,
            gone.Length
        );
    }

    /// <summary>The last report by the form whose period was over and ended the day before this one begins.</summary>
    private async Task<Report?> BeforeAsync(FormTable table, Guid unitId, PeriodCutoff cutoff, CancellationToken cancellationToken)
    {
        var issued = await database
            .Reports.AsNoTracking()
            .Where(report => report.UnitId == unitId && report.Outline == table.Code && report.Cutoff == cutoff)
            .Where(report => report.State == ReportState.Issued && report.AsOf < table.From)
            .OrderByDescending(report => report.AsOf)
            .ThenByDescending(report => report.Id)
            .Take(LookedThroughMax)
            .ToListAsync(cancellationToken);
        return issued.FirstOrDefault(report => report.Span.Days.To.AddDays(1) == table.From && report.AsOf >= report.Span.Days.To);
    }
}
