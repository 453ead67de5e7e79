using CaiCach.Organisation.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>What is still to be done about the report of a unit below, the most urgent first.</summary>
internal enum BelowStanding
{
    /// <summary>Not issued, and its day has passed.</summary>
    Late,

    /// <summary>Given back; the unit has not supplemented it yet.</summary>
    GivenBack,

    /// <summary>Issued; nobody above has said anything.</summary>
    Waiting,

    /// <summary>Not issued, still in time.</summary>
    NotYet,

    /// <summary>Accepted: it goes into what is made of all.</summary>
    Accepted,
}

/// <summary>A unit below with what it owes.</summary>
internal sealed record BelowRow(UnitInfo Unit, DutyRow Duty)
{
    /// <summary>Where it stands on a day.</summary>
    public BelowStanding On(DateOnly today) =>
        Duty.On(today) switch
        {
            DutyStanding.Late => BelowStanding.Late,
            DutyStanding.GivenBack => BelowStanding.GivenBack,
            DutyStanding.Sent or DutyStanding.SentLate => BelowStanding.Waiting,
            DutyStanding.Accepted => BelowStanding.Accepted,
            _ => BelowStanding.NotYet,
        };
}

/// <summary>A report of one period that all units below owe.</summary>
/// <param name="Owed">What is owed, due by the calendar of the unit above.</param>
/// <param name="Rows">The units, those that have sent nothing first, by name; practice units left out.</param>
/// <param name="Today">The day by which something is late.</param>
internal sealed record BelowReports(Obligation Owed, IReadOnlyList<BelowRow> Rows, DateOnly Today)
{
    /// <summary>Those that were accepted.</summary>
    public IReadOnlyList<BelowRow> Accepted => Of(BelowStanding.Accepted);

    /// <summary>The units whose report is missing in what is made of all.</summary>
    public IEnumerable<BelowRow> Missing => Rows.Where(row => row.On(Today) != BelowStanding.Accepted);

    /// <summary>How many there are out of all.</summary>
    public Coverage Coverage => new(Accepted.Count, Rows.Count);

    /// <summary>The units that stand so.</summary>
    public IReadOnlyList<BelowRow> Of(BelowStanding standing) => [.. Rows.Where(row => row.On(Today) == standing)];
}
