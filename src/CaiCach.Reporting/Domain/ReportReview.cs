namespace CaiCach.Reporting.Domain;

/// <summary>What a unit above decides about an issued report.</summary>
internal enum ReviewVerdict
{
    /// <summary>Tiếp nhận.</summary>
    Accepted,

    /// <summary>Trả lại, with a comment; the unit answers by a supplement.</summary>
    Returned,
}

/// <summary>Who reviews.</summary>
/// <param name="UnitId">The unit above.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="PersonName">The person.</param>
internal sealed record Reviewer(Guid UnitId, string UnitName, string PersonName);

/// <summary>A word of a unit above about an issued report; it stays as it was said.</summary>
internal sealed class ReportReview
{
    private ReportReview() { }

    public ReportReview(Report report, int sequence, ReviewVerdict verdict, string? comment, Reviewer by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (UnitId, ReportId, Sequence) = (report.UnitId, report.Id, sequence);
        (Verdict, Comment) = (verdict, comment);
        (ByUnitId, ByUnitName, ByName) = (by.UnitId, by.UnitName, by.PersonName);
        RecordedAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit whose report it is.</summary>
    public Guid UnitId { get; private set; }

    public Guid ReportId { get; private set; }

    /// <summary>The how manieth about the report, from 1; two at once cannot both be it.</summary>
    public int Sequence { get; private set; }

    public ReviewVerdict Verdict { get; private set; }

    public string? Comment { get; private set; }

    public Guid ByUnitId { get; private set; }

    public string ByUnitName { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }
}
