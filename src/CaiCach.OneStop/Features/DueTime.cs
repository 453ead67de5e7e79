using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features;

/// <summary>How a dossier stands to its due time, in one word for colour and icon.</summary>
internal enum DueState
{
    /// <summary>No limit.</summary>
    None,

    /// <summary>In time.</summary>
    Running,

    /// <summary>Within 3 working days.</summary>
    Soon,

    /// <summary>Past its due time.</summary>
    Late,

    /// <summary>The clock stands still.</summary>
    Paused,

    /// <summary>Handled.</summary>
    Ended,
}

/// <summary>What the pill of a due time shows.</summary>
/// <param name="State">The state.</param>
/// <param name="Words">How much time is left, or how late it is.</param>
/// <param name="IsLate">Whether it ended late.</param>
internal sealed record DueTime(DueState State, string Words, bool IsLate)
{
    /// <summary>The status of its pill.</summary>
    public string Pill =>
        State switch
        {
            DueState.None => "idle",
            DueState.Paused => "paused",
            DueState.Ended => IsLate ? "donelate" : "ontime",
            DueState.Late => "late",
            DueState.Soon => "soon",
            _ => "ontime",
        };

    private const int MinutesOfDay = 480;
    private const int SoonDays = 3;

    /// <summary>Told from the columns that are kept for lists and the unit's calendar.</summary>
    public static DueTime Of(
        DossierStage stage,
        DateTimeOffset? firstDueAt,
        DateTimeOffset? endedAt,
        WorkingCalendar calendar,
        DateTimeOffset now
    )
    {
        if (firstDueAt is not { } due)
        {
            return new(DueState.None, "", false);
        }

        if (endedAt is { } ended)
        {
            return new(DueState.Ended, "", ended > due);
        }

        if (DossierStages.IsPaused(stage))
        {
            return new(DueState.Paused, "", false);
        }

        var minutes = calendar.WorkingMinutesBetween(now, due);
        var state =
            now > due ? DueState.Late
            : minutes <= SoonDays * MinutesOfDay ? DueState.Soon
            : DueState.Running;
        return new(state, DossierNames.Length(Math.Abs(minutes)), false);
    }
}
