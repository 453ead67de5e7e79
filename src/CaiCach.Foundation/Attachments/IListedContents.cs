namespace CaiCach.Foundation.Attachments;

/// <summary>A store that can say what it holds, for finding what no row describes.</summary>
internal interface IListedContents
{
    /// <summary>The contents stored, or stored again, before a time.</summary>
    IAsyncEnumerable<AttachmentHash> StoredBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken);

    /// <summary>Deletes a content unless it was stored again meanwhile.</summary>
    Task<bool> DeleteStoredBeforeAsync(AttachmentHash hash, DateTimeOffset time, CancellationToken cancellationToken);
}
