using CaiCach.Documents.Reading;
using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Contracts;

/// <summary>Understands a document as a reform plan.</summary>
public interface IPlanReader
{
    /// <summary>The plan in the document; refused where the document is another kind of document or holds neither targets nor tasks.</summary>
    Result<PlanReading> Read(DocumentText document);
}
