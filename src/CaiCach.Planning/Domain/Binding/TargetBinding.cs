using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Planning.Domain.Binding;

/// <summary>By which indicator a threshold of a target is told, as a coordinator confirmed it.</summary>
internal sealed class TargetBinding
{
    private TargetBinding() { }

    public TargetBinding(Target target, int measure)
    {
        Id = Guid.CreateVersion7();
        UnitId = target.UnitId;
        TargetId = target.Id;
        Measure = measure;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TargetId { get; private set; }

    /// <summary>Which threshold of the target, from 0; 0 for a target without any.</summary>
    public int Measure { get; private set; }

    /// <summary>The indicator; null where the coordinator said that none tells it, so that its values are entered at the target.</summary>
    public string? IndicatorCode { get; private set; }

    /// <summary>The part of the indicator that the threshold is about, as <see cref="FigureFilter"/> writes it; empty for all of it.</summary>
    public string Filter { get; private set; } = "";

    /// <summary>The part of the indicator that the threshold is about.</summary>
    public FigureFilter Part => FigureFilter.Parse(Filter) ?? FigureFilter.None;

    /// <summary>How the value is compared.</summary>
    public TargetKind Kind { get; private set; }

    public DateTimeOffset ConfirmedAt { get; private set; }

    public string ConfirmedByName { get; private set; } = "";

    /// <summary>How it stood when it was last judged; null before.</summary>
    public TargetStanding? Judged { get; private set; }

    public DateOnly? JudgedOn { get; private set; }

    /// <summary>The coordinator's word.</summary>
    public void Confirm(string? indicatorCode, FigureFilter part, TargetKind kind, Actor by, DateTimeOffset at)
    {
        if (indicatorCode != IndicatorCode || part != Part)
        {
            (Judged, JudgedOn) = (null, null);
        }

        (IndicatorCode, Filter, Kind, ConfirmedAt, ConfirmedByName) = (indicatorCode, part.ToString(), kind, at, by.Name);
    }

    /// <summary>Keeps how it stands; tells whether it slipped: it is at risk or missed, and stood better when it was judged before.</summary>
    public bool Judge(TargetStanding standing, DateOnly day)
    {
        var slipped = Judged is { } before && Fall(standing) > Fall(before);
        (Judged, JudgedOn) = (standing, day);
        return slipped;
    }

    private static int Fall(TargetStanding standing) =>
        standing switch
        {
            TargetStanding.AtRisk => 1,
            TargetStanding.Missed => 2,
            _ => 0,
        };
}
