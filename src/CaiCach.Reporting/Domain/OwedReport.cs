using CaiCach.Foundation.Time;

namespace CaiCach.Reporting.Domain;

/// <summary>A report that a unit owes for a period, kept so that indicators can count it.</summary>
internal sealed class OwedReport
{
    private OwedReport() { }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The outline by which it is drafted.</summary>
    public string Outline { get; private set; } = "";

    /// <summary>By which outlines a report answers it: the same, and what is made of such reports of units below.</summary>
    public string[] AnsweredBy { get; private set; } = [];

    /// <summary>The period as it is written, <c>2026-Q1</c>.</summary>
    public string PeriodCode { get; private set; } = "";

    /// <summary>Which days the period has.</summary>
    public PeriodCutoff Cutoff { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The last day whose figures go into it.</summary>
    public DateOnly CutOffOn { get; private set; }

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly DueOn { get; private set; }
}
