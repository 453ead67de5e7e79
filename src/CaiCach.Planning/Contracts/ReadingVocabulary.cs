using System.Text.Json.Serialization;

namespace CaiCach.Planning.Contracts;

/// <summary>How a measured value is compared with a threshold.</summary>
public enum MeasureComparator
{
    /// <summary>Tối thiểu, ít nhất, từ … trở lên.</summary>
    [JsonStringEnumMemberName(">=")]
    AtLeast,

    /// <summary>Trên.</summary>
    [JsonStringEnumMemberName(">")]
    Above,

    /// <summary>A bare figure.</summary>
    [JsonStringEnumMemberName("=")]
    Exactly,

    /// <summary>Không quá, tối đa.</summary>
    [JsonStringEnumMemberName("<=")]
    AtMost,

    /// <summary>Dưới.</summary>
    [JsonStringEnumMemberName("<")]
    Below,
}

/// <summary>How a deadline tells its time.</summary>
public enum MilestoneKind
{
    /// <summary>A day.</summary>
    Date,

    /// <summary>A month; due on its last day.</summary>
    Month,

    /// <summary>A quarter; due on its last day.</summary>
    Quarter,

    /// <summary>Six months; due on their last day.</summary>
    HalfYear,

    /// <summary>A year; due on 31 December.</summary>
    Year,

    /// <summary>Again and again.</summary>
    Recurring,

    /// <summary>All the time.</summary>
    Continuous,

    /// <summary>Set by something outside the plan.</summary>
    External,
}

/// <summary>How often a recurring milestone comes.</summary>
public enum ReadingCadence
{
    /// <summary>Each month.</summary>
    Monthly,

    /// <summary>Each quarter.</summary>
    Quarterly,

    /// <summary>For six months.</summary>
    SixMonth,

    /// <summary>For nine months.</summary>
    NineMonth,

    /// <summary>Each year.</summary>
    Yearly,
}

/// <summary>A field of a reading that may be in doubt.</summary>
public enum ReadingField
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The issuing body.</summary>
    Issuer,

    /// <summary>The number.</summary>
    Number,

    /// <summary>The day of issue.</summary>
    IssuedOn,

    /// <summary>The period.</summary>
    Period,

    /// <summary>The area.</summary>
    Area,

    /// <summary>The row's number.</summary>
    No,

    /// <summary>The words of the target or task.</summary>
    Text,

    /// <summary>The thresholds.</summary>
    Measures,

    /// <summary>The activities.</summary>
    Activities,

    /// <summary>The deliverables.</summary>
    Deliverables,

    /// <summary>The bodies in charge.</summary>
    Lead,

    /// <summary>The coordinating bodies.</summary>
    Coordinating,

    /// <summary>The deadline.</summary>
    Deadline,
}
