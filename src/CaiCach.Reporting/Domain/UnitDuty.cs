using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>A report that a unit has to send beside those of the national regime.</summary>
internal sealed class UnitDuty
{
    private const char Separator = ',';

    private UnitDuty() { }

    public UnitDuty(Guid unitId, ReportingDuty duty, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        UnitId = unitId;
        (Name, Outline, Cutoff) = (duty.Name, duty.Outline, duty.Cutoff);
        Periods = string.Join(Separator, duty.Periods);
        SentWithinWorkingDays = duty.SentWithinWorkingDays;
        (Recipient, Law) = (duty.Recipient, duty.Law);
        (ValidFrom, ValidTo, DueOn) = (duty.From, duty.To, duty.DueOn);
        RecordedAt = at;
    }

    /// <summary>The same for a unit below that owes it.</summary>
    public UnitDuty LaidOn(Guid unitId, DateTimeOffset at) => new(unitId, AsDuty(), at) { LaidById = Id };

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public string Name { get; private set; } = "";

    public string Outline { get; private set; } = "";

    /// <summary>The periods of a year, between commas.</summary>
    public string Periods { get; private set; } = "";

    public PeriodCutoff Cutoff { get; private set; }

    public int SentWithinWorkingDays { get; private set; }

    public string Recipient { get; private set; } = "";

    public string? Law { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    /// <summary>The day by which one that is asked for once is sent; null for one that comes again.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether the units below owe it, each by a row of its own, and not the unit itself.</summary>
    public bool IsForBelow { get; init; }

    /// <summary>The row of the unit above that laid it on this unit; null for one that the unit added itself.</summary>
    public Guid? LaidById { get; private init; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Changes with every save; a stale value is refused.</summary>
    public uint Version { get; private set; }

    /// <summary>As a duty like those of the file; the unit itself says by when it is sent.</summary>
    public ReportingDuty AsDuty() =>
        new(
            $"{Id}",
            Name,
            Outline,
            Periods.Split(Separator),
            Cutoff,
            SentWithinWorkingDays,
            IsDeadlineConfirmed: true,
            Recipient,
            Law,
            ValidFrom,
            ValidTo,
            DueOn
        );

    /// <summary>Periods that end after the day are not reported any more.</summary>
    public Result End(DateOnly lastDay)
    {
        if (LaidById is not null)
        {
            return DutyErrors.LaidByAbove;
        }

        if (ValidTo is not null)
        {
            return DutyErrors.EndedAlready;
        }

        if (lastDay < ValidFrom)
        {
            return DutyErrors.EndsBeforeItStarts;
        }

        ValidTo = lastDay;
        return Result.Done();
    }

    /// <summary>The unit above that laid it on this unit has ended it.</summary>
    public void EndWith(UnitDuty laid) => ValidTo ??= laid.ValidTo;
}
