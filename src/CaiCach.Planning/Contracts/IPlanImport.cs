using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Contracts;

/// <summary>Reads a plan document and saves it as a draft (<c>caicach import-plan FILE --unit CODE --save</c>).</summary>
public interface IPlanImport
{
    /// <summary>The id of the draft plan; nothing is saved on a refusal.</summary>
    /// <param name="unitId">The authority whose plan it is.</param>
    /// <param name="fileName">The file's name, kept for the review page.</param>
    /// <param name="content">The file, seekable.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<Result<Guid>> ImportAsync(Guid unitId, string fileName, Stream content, CancellationToken cancellationToken);
}
