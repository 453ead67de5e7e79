namespace CaiCach.Planning.Features;

/// <summary>How near a deadline is, in a word and a colour.</summary>
internal sealed record DuePill(DateOnly? DueOn, DateOnly Today)
{
    /// <summary>Days from today to the deadline; negative when late.</summary>
    public int? DaysLeft => DueOn is { } due ? due.DayNumber - Today.DayNumber : null;
}
