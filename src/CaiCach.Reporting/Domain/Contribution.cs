using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>What a person of the unit is asked for.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="PersonName">That person's name.</param>
/// <param name="DueOn">The day by which it is needed.</param>
/// <param name="Note">What to look at; null for nothing.</param>
internal sealed record ContributionRequest(Guid PersonId, string PersonName, DateOnly DueOn, string? Note);

/// <summary>The text of one item of a draft report, asked of one person.</summary>
internal sealed class Contribution
{
    private Contribution() { }

    public Contribution(Report report, ReportItem item, ContributionRequest request, Guid? askedBy, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (UnitId, ReportId) = (report.UnitId, report.Id);
        (Item, Heading) = (item.Id, item.Heading);
        (PersonId, PersonName, DueOn, Note) = (request.PersonId, request.PersonName, request.DueOn, request.Note);
        AskedBy = askedBy;
        AskedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid ReportId { get; private set; }

    /// <summary>The item of the outline.</summary>
    public string Item { get; private set; } = "";

    /// <summary>Its heading, as it was when it was asked for.</summary>
    public string Heading { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The day by which it is needed, that day included.</summary>
    public DateOnly DueOn { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Who asked, and is told of the answer; null where that is no person.</summary>
    public Guid? AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public ContributionState State { get; private set; }

    /// <summary>What was sent in last; a line that begins with "- " is an item of a list.</summary>
    public string? Text { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was given back last.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The last day on which the person was reminded by hand.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Changes with every save; a stale value is refused.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether the person still owes it.</summary>
    public bool IsOwed => State is ContributionState.Asked or ContributionState.Returned;

    /// <summary>Whether it is owed and its day has passed.</summary>
    public bool IsLate(DateOnly today) => IsOwed && DueOn < today;

    /// <summary>Sends the text in; what was sent before and not yet decided on is replaced.</summary>
    public Result Answer(string text, DateTimeOffset at)
    {
        if (State is ContributionState.Taken or ContributionState.Withdrawn)
        {
            return ContributionErrors.Closed;
        }

        var clean = text.ReplaceLineEndings("\n").Trim();
        if (clean.Length == 0)
        {
            return ContributionErrors.TextMissing;
        }

        if (clean.Length > ReportLimits.TextMaxLength)
        {
            return ReportErrors.TextTooLong.At("Text");
        }

        (State, Text, AnsweredAt) = (ContributionState.Answered, clean, at);
        return Result.Done();
    }

    /// <summary>Gives what was sent in back.</summary>
    public Result Return(string? reason)
    {
        if (State != ContributionState.Answered)
        {
            return ContributionErrors.NotAnswered;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ContributionErrors.ReasonMissing;
        }

        if (reason.Length > ReportLimits.NoteMaxLength)
        {
            return ContributionErrors.NoteTooLong.At(ContributionErrors.ReasonField);
        }

        (State, ReturnReason) = (ContributionState.Returned, reason.Trim());
        return Result.Done();
    }

    /// <summary>Its text stands in the report now.</summary>
    public Result Take()
    {
        if (State != ContributionState.Answered)
        {
            return ContributionErrors.NotAnswered;
        }

        State = ContributionState.Taken;
        return Result.Done();
    }

    /// <summary>It is no longer needed.</summary>
    public Result Withdraw()
    {
        if (State is ContributionState.Taken or ContributionState.Withdrawn)
        {
            return ContributionErrors.Closed;
        }

        State = ContributionState.Withdrawn;
        return Result.Done();
    }

    /// <summary>The person is reminded by hand, once a day at most.</summary>
    public Result Remind(DateOnly today)
    {
        if (!IsOwed)
        {
            return ContributionErrors.NotOwed;
        }

        if (RemindedOn == today)
        {
            return ContributionErrors.RemindedToday;
        }

        RemindedOn = today;
        return Result.Done();
    }
}
