namespace CaiCach.Foundation.Numbers;

/// <summary>A document that has a number of a book.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Signer">Who signed it; null where that is not known.</param>
/// <param name="Href">Its page.</param>
public sealed record NumberedDocument(string Title, string? Signer, string Href);

/// <summary>The documents of one series; the room that owns them tells what a number stands for. Registered under the series' code.</summary>
public interface INumberedDocuments
{
    /// <summary>Those of these documents that are in scope.</summary>
    Task<IReadOnlyDictionary<Guid, NumberedDocument>> OfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);
}
