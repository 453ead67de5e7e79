namespace CaiCach.Foundation.Time;

/// <summary>Which days a period has; every figure says which. The values are stored; they never change.</summary>
public enum PeriodCutoff
{
    /// <summary>From the first day of its first month to the last day of its last month.</summary>
    Calendar = 1,

    /// <summary>
    /// The cut-off days of the reporting regime: from the 15th of the month before to the 14th of the last month
    /// (decree 09/2019/NĐ-CP, article 12; <c>data/catalogues/reporting-cutoffs.json</c>).
    /// </summary>
    Reporting = 2,
}
