namespace CaiCach.Organisation.Data;

/// <summary>A workbook of units and people that somebody has uploaded and not yet imported.</summary>
internal sealed class ImportFile
{
    private ImportFile() { }

    public ImportFile(Guid unitId, Guid accountId, string fileName, byte[] content, DateTimeOffset uploadedAt)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        AccountId = accountId;
        FileName = fileName;
        Content = content;
        UploadedAt = uploadedAt;
    }

    public Guid Id { get; private set; }

    /// <summary>The authority for which it was uploaded.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Who uploaded it; nobody else imports it.</summary>
    public Guid AccountId { get; private set; }

    public string FileName { get; private set; } = "";

    public byte[] Content { get; private set; } = [];

    public DateTimeOffset UploadedAt { get; private set; }
}
