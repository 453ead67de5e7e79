namespace CaiCach.Reporting.Domain;

/// <summary>What a person is told about a report.</summary>
internal enum ReportNoticeKind
{
    /// <summary>A contribution is asked of the person.</summary>
    Asked,

    /// <summary>Somebody reminds of a contribution.</summary>
    Reminded,

    /// <summary>What was sent in is given back.</summary>
    Returned,

    /// <summary>What the person asked for was sent in.</summary>
    Answered,

    /// <summary>A contribution is due within one working day.</summary>
    ContributionSoon,

    /// <summary>A contribution is late.</summary>
    ContributionLate,

    /// <summary>A report has to be sent soon.</summary>
    ReportSoon,

    /// <summary>A report that had to be sent is late.</summary>
    ReportLate,

    /// <summary>The unit above accepted a report.</summary>
    Accepted,

    /// <summary>The unit above gave a report back.</summary>
    GivenBack,

    /// <summary>The unit above asks for a report.</summary>
    DutyLaid,

    /// <summary>A report waits for a leader of its unit.</summary>
    ApprovalAsked,

    /// <summary>A leader of the unit approved a report.</summary>
    Approved,

    /// <summary>A leader of the unit gave a report back.</summary>
    ApprovalRefused,
}

/// <summary>What one person is told once.</summary>
internal sealed class ReportNotice
{
    /// <summary>What people are reminded of day by day, on the page and by letter.</summary>
    public static readonly IReadOnlyList<ReportNoticeKind> Reminders =
    [
        ReportNoticeKind.ContributionSoon,
        ReportNoticeKind.ContributionLate,
        ReportNoticeKind.ReportSoon,
        ReportNoticeKind.ReportLate,
    ];

    private ReportNotice() { }

    /// <summary>About a contribution.</summary>
    /// <param name="about">The contribution.</param>
    /// <param name="personId">Who is told.</param>
    /// <param name="kind">What.</param>
    /// <param name="occasion">On which occasion it is told once; null for something that may happen again and is told each time.</param>
    /// <param name="at">Now.</param>
    public ReportNotice(Contribution about, Guid personId, ReportNoticeKind kind, string? occasion, DateTimeOffset at)
        : this(about.UnitId, personId, kind, $"{about.Id}/{kind}/{occasion ?? $"{Guid.CreateVersion7(at)}"}", about.Heading, at) =>
        (ReportId, ContributionId, DueOn) = (about.ReportId, about.Id, about.DueOn);

    /// <summary>About something else of the unit.</summary>
    public ReportNotice(Guid unitId, Guid personId, ReportNoticeKind kind, string key, string subject, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (UnitId, PersonId, Kind, Key, Subject, RecordedAt) = (unitId, personId, kind, key, subject, at);
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid PersonId { get; private set; }

    public ReportNoticeKind Kind { get; private set; }

    /// <summary>What it is about and on which occasion; a person is told the same once.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The item's heading, or the report's title.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The report; null for one that has not been drafted.</summary>
    public Guid? ReportId { get; init; }

    public Guid? ContributionId { get; private set; }

    public DateOnly? DueOn { get; init; }

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>When the letter that holds it was given to the mail server; null for one that no letter holds.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>The person has seen it.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;

    /// <summary>It went out in a letter.</summary>
    public void Mail(DateTimeOffset at) => MailedAt ??= at;
}
