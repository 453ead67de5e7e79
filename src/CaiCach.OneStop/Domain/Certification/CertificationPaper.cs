using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>A paper that is certified.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Pages">Pages of the original, from 1.</param>
/// <param name="Copies">Copies that are certified, from 1.</param>
internal sealed record CertificationPaper(string Name, int Pages, int Copies)
{
    /// <summary>All that stands against certifying these papers, each beside its input.</summary>
    public static IEnumerable<Error> Refusals(IReadOnlyList<CertificationPaper> papers)
    {
        if (papers.Count is 0 or > CertificationLimits.PapersMaxCount)
        {
            yield return papers.Count == 0 ? CertificationErrors.NoPapers : CertificationErrors.TooManyPapers;
        }

        foreach (var (paper, i) in papers.Take(CertificationLimits.PapersMaxCount).Select((paper, i) => (paper, i)))
        {
            if (string.IsNullOrWhiteSpace(paper.Name) || paper.Name.Length > CertificationLimits.PaperNameMaxLength)
            {
                yield return CertificationErrors.PaperNameWrong(i);
            }

            if (paper.Pages is < 1 or > CertificationLimits.PagesMax)
            {
                yield return CertificationErrors.PagesWrong(i);
            }

            if (paper.Copies is < 1 or > CertificationLimits.CopiesMax)
            {
                yield return CertificationErrors.CopiesWrong(i);
            }
        }
    }
}
