using CaiCach.Foundation.Time;

namespace CaiCach.Reporting.Domain;

/// <summary>Who entered the figures of a sheet into the other system, when, and which.</summary>
internal sealed class SheetEntry
{
    private SheetEntry() { }

    public SheetEntry(Guid unitId, SheetOfPeriod of, SheetEnterer by, string? note, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        UnitId = unitId;
        (Sheet, PeriodCode, Cutoff) = (of.Sheet, of.Period.ToString(), of.Cutoff);
        (EnteredBy, EnteredByName) = (by.PersonId, by.Name);
        Figures = of.Figures;
        Note = note;
        EnteredAt = at;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The sheet's name.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>The period as it is written.</summary>
    public string PeriodCode { get; private set; } = "";

    public PeriodCutoff Cutoff { get; private set; }

    /// <summary>The person; null for a program.</summary>
    public Guid? EnteredBy { get; private set; }

    public string EnteredByName { get; private set; } = "";

    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>What is worth knowing: the number of the slip there, fields that the system refused.</summary>
    public string? Note { get; private set; }

    /// <summary>What was entered, by the codes of the fields; empty for a field that was left out.</summary>
    public IReadOnlyDictionary<string, string> Figures { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The fields that would be entered otherwise now.</summary>
    public IReadOnlyList<SheetFigure> DifferingFrom(IReadOnlyList<SheetFigure> now) =>
        [.. now.Where(figure => Figures.GetValueOrDefault(figure.Row.Code, "") != figure.Typed)];
}

/// <summary>The figures of a sheet and a period, by the codes of the fields.</summary>
internal sealed record SheetOfPeriod(string Sheet, Period Period, PeriodCutoff Cutoff, IReadOnlyDictionary<string, string> Figures);

/// <summary>Who entered them.</summary>
internal sealed record SheetEnterer(Guid? PersonId, string Name);
