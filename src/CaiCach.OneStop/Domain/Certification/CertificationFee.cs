using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>For what a certification fee is taken.</summary>
internal enum CertificationFeeBasis
{
    /// <summary>Each page of each copy, by tiers.</summary>
    Page,

    /// <summary>Each copy of a paper.</summary>
    Paper,

    /// <summary>Each document, however many copies are made of it.</summary>
    Document,
}

/// <summary>The price of a page from a page on.</summary>
/// <param name="FromPage">The first page at this price; the first tier begins with 1.</param>
/// <param name="AmountVnd">Đồng a page, or for the whole where pages do not count.</param>
internal sealed record CertificationFeeTier(int FromPage, long AmountVnd);

/// <summary>The fee of a kind of certification, from <c>data/one-stop/certification.json</c>.</summary>
/// <param name="Code">Code of the fee.</param>
/// <param name="Name">Name.</param>
/// <param name="Law">Where the amounts stand.</param>
/// <param name="Basis">For what it is taken.</param>
/// <param name="Tiers">Prices by page.</param>
/// <param name="MaxVndPerCopy">The most that is taken for one copy, in đồng; null for no cap.</param>
/// <param name="Exemptions">Who need not pay.</param>
internal sealed record CertificationFee(
    string Code,
    string Name,
    string Law,
    CertificationFeeBasis Basis,
    IReadOnlyList<CertificationFeeTier> Tiers,
    long? MaxVndPerCopy,
    IReadOnlyList<FeeExemption> Exemptions
)
{
    /// <summary>What a paper costs, in đồng.</summary>
    public long Of(CertificationPaper paper) =>
        Basis switch
        {
            CertificationFeeBasis.Page => paper.Copies * Math.Min(MaxVndPerCopy ?? long.MaxValue, OfPages(paper.Pages)),
            CertificationFeeBasis.Paper => paper.Copies * Tiers[0].AmountVnd,
            CertificationFeeBasis.Document => Tiers[0].AmountVnd,
            _ => throw new InvalidOperationException($"{Basis} has no price."),
        };

    /// <summary>The fee as a dossier keeps it.</summary>
    public ProcedureFee ToProcedureFee() =>
        new(Code, Name, FeeKind.Fee, Tiers[0].AmountVnd, FeeBasis.Page, FeeMoment.Reception, Law, Exemptions);

    private long OfPages(int pages) =>
        Tiers
            .Select((tier, i) => tier.AmountVnd * PagesWithin(pages, tier.FromPage, i + 1 < Tiers.Count ? Tiers[i + 1].FromPage : null))
            .Sum();

    private static long PagesWithin(int pages, int from, int? before) =>
        Math.Max(0, Math.Min(pages, before - 1 ?? int.MaxValue) - from + 1);
}
