namespace CaiCach.Foundation.Time;

/// <summary>The lengths for which reports are made. The values are stored; they never change.</summary>
public enum PeriodKind
{
    /// <summary>Twelve months.</summary>
    Year = 1,

    /// <summary>The first or the last six months.</summary>
    Half = 2,

    /// <summary>The first nine months.</summary>
    NineMonths = 3,

    /// <summary>Three months.</summary>
    Quarter = 4,

    /// <summary>One month.</summary>
    Month = 5,
}
