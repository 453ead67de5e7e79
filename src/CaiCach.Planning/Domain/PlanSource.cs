namespace CaiCach.Planning.Domain;

/// <summary>What was read from the uploaded file, kept for the review page.</summary>
internal sealed class PlanSource
{
    private PlanSource() { }

    public PlanSource(Plan plan, Guid attachmentId, string fileName, string document, string warnings, int readInMilliseconds)
    {
        PlanId = plan.Id;
        UnitId = plan.UnitId;
        AttachmentId = attachmentId;
        FileName = fileName;
        Document = document;
        Warnings = warnings;
        ReadInMilliseconds = readInMilliseconds;
    }

    public Guid PlanId { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid AttachmentId { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The document's blocks as JSON (<c>DocumentText</c>).</summary>
    public string Document { get; private set; } = "";

    /// <summary>The reader's warnings as JSON.</summary>
    public string Warnings { get; private set; } = "";

    public int ReadInMilliseconds { get; private set; }
}
