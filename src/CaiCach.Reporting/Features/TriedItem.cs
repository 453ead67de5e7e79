using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>An item of an outline as a unit's figures fill it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Report">The report that it is tried in.</param>
internal sealed record TriedItem(OutlineItem Item, OutlineReport Report)
{
    /// <summary>Its sentences, those with nothing to say left out.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            var sentences = new OutlineSentences(Report.Words, Report.Span, Report.Figures);
            return Item.Figures.Select(sentences.Of).Where(said => said.Length > 0);
        }
    }
}
