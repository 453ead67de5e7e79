using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Sheets.SheetDetails;

/// <summary>A sheet of a period with who entered it before, the latest first.</summary>
internal sealed record SheetView(
    FigureSheet Sheet,
    DateTimeOffset At,
    IReadOnlyList<SheetFigure> Figures,
    IReadOnlyList<SheetEntry> Entries
)
{
    /// <summary>What would be entered now, by the codes of the fields.</summary>
    public IReadOnlyDictionary<string, string> Typed =>
        Figures.ToDictionary(figure => figure.Row.Code, figure => figure.Typed, StringComparer.Ordinal);

    /// <summary>A line for each field, to be taken over at once: code, name and value apart by tabs.</summary>
    public string Lines => string.Join('\n', Figures.Select(figure => $"{figure.Row.Code}\t{figure.Row.Name}\t{figure.Typed}"));
}

/// <summary>Reads a sheet of the unit that is looked at.</summary>
internal sealed class SheetDetailsQuery(FigureSheets sheets, IIndicators indicators, ReportingDbContext database, CurrentUser user)
{
    public async Task<Result<SheetView>> ReadAsync(string name, Period period, PeriodCutoff cutoff, CancellationToken cancellationToken)
    {
        if (sheets.Find(name) is not { } sheet)
        {
            return SheetErrors.NotFound;
        }

        var table = await indicators.ReadAsync(user.UnitId, period, cutoff, cancellationToken);
        if (table.Failed)
        {
            return Result<SheetView>.Fail(table.Errors);
        }

        var code = period.ToString();
        var entries = await database
            .SheetEntries.AsNoTracking()
            .Where(entry => entry.UnitId == user.UnitId && entry.Sheet == name && entry.PeriodCode == code && entry.Cutoff == cutoff)
            .OrderByDescending(entry => entry.EnteredAt)
            .ThenByDescending(entry => entry.Id)
            .Take(ReportLimits.SheetEntriesShown)
            .ToListAsync(cancellationToken);
        return new SheetView(sheet, table.Value.At, sheet.Fill(table.Value), entries);
    }
}
