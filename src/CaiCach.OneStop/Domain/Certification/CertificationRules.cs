using System.Globalization;
using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>How one kind is certified.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ProcedureCode">The procedure that its dossiers are received under.</param>
/// <param name="BookName">The book's name.</param>
/// <param name="BookPattern">The volume as the statement names it, with <c>{year}</c>.</param>
/// <param name="Fee">What it costs.</param>
/// <param name="Statement">The lines of the statement (lời chứng), with places to fill in.</param>
/// <param name="UsualPapers">Papers that are often certified, offered while typing.</param>
/// <param name="Book">The kind in whose book it is written; null for a book of its own.</param>
/// <param name="Marker">What is uncertain about this kind, and by what it stands here; null for nothing.</param>
internal sealed record CertificationKindRules(
    CertificationKind Kind,
    string ProcedureCode,
    string BookName,
    string BookPattern,
    CertificationFee Fee,
    IReadOnlyList<string> Statement,
    IReadOnlyList<string> UsualPapers,
    CertificationKind? Book = null,
    string? Marker = null
)
{
    /// <summary>The kind whose book numbers it.</summary>
    public CertificationKind BookKind => Book ?? Kind;

    /// <summary>The volume of a year, "01/2026-SCT/BS".</summary>
    public string BookOf(int year) => BookPattern.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>What holds for certification from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Law">By what.</param>
/// <param name="Marker">What is uncertain; null for nothing.</param>
/// <param name="SignerLaw">By what the signers sign.</param>
/// <param name="SignerTitles">How titles begin whose holders may sign.</param>
/// <param name="Kinds">The kinds.</param>
internal sealed record CertificationRules(
    DateOnly From,
    string Law,
    string? Marker,
    string SignerLaw,
    IReadOnlyList<string> SignerTitles,
    IReadOnlyList<CertificationKindRules> Kinds
)
{
    /// <summary>The rules of a kind; null for a kind that is none.</summary>
    public CertificationKindRules? Of(CertificationKind kind) => Kinds.FirstOrDefault(one => one.Kind == kind);

    /// <summary>The kinds that have a book.</summary>
    public IEnumerable<CertificationKind> Books => Kinds.Select(one => one.BookKind).Distinct();

    /// <summary>The place of a position's title among those who may sign, from 0; null for one who may not.</summary>
    public int? RankOf(string title) =>
        SignerTitles
            .Index()
            .Where(one => title.StartsWith(one.Item, StringComparison.OrdinalIgnoreCase))
            .Select(one => (int?)one.Index)
            .FirstOrDefault();
}

/// <summary>The rules over time, as <c>data/one-stop/certification.json</c> has them.</summary>
/// <param name="Sets">In order of their first day.</param>
internal sealed record CertificationCatalogue(IReadOnlyList<CertificationRules> Sets)
{
    private const string FileName = "one-stop/certification.json";

    /// <summary>The rules of a day; before the first set the oldest that are known.</summary>
    public CertificationRules On(DateOnly day) => Sets.LastOrDefault(set => set.From <= day) ?? Sets[0];

    /// <summary>The rules of a kind on a day; where it was not known yet, the latest.</summary>
    public CertificationKindRules Of(CertificationKind kind, DateOnly day) =>
        On(day).Of(kind) ?? Sets.Select(set => set.Of(kind)).LastOrDefault(rules => rules is not null) ?? Sets[^1].Kinds[0];

    /// <summary>Every kind that ever had a book.</summary>
    public IEnumerable<CertificationKind> Books => Sets.SelectMany(set => set.Books).Distinct().Order();

    /// <summary>Reads the file strictly.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static CertificationCatalogue Load(DataFiles files)
    {
        var catalogue = files.ReadJson<CertificationCatalogue>(FileName);
        var sets = catalogue.Sets;
        return sets.Count > 0 && sets.Zip(sets.Skip(1)).All(pair => pair.First.From < pair.Second.From) && sets.All(IsSound)
            ? catalogue
            : throw new InvalidDataException(
                $"{files.PathOf(FileName)}: needs sets in order of their first day, each kind once with its year in the book, a shared book as its own kind has it, and prices from page 1 on."
            );
    }

    private static bool IsSound(CertificationRules set) =>
        set.SignerTitles.Count > 0
        && set.Kinds.Count > 0
        && set.Kinds.DistinctBy(one => one.Kind).Count() == set.Kinds.Count
        && set.Kinds.All(one =>
            one.BookPattern.Contains("{year}", StringComparison.Ordinal)
            && one.Statement.Count > 0
            && IsSound(one.Fee)
            && (one.Book is null || IsSameBook(one, set.Of(one.BookKind)))
        );

    private static bool IsSameBook(CertificationKindRules one, CertificationKindRules? owner) =>
        owner is { Book: null } && owner.BookName == one.BookName && owner.BookPattern == one.BookPattern;

    private static bool IsSound(CertificationFee fee) =>
        fee.Tiers.Count > 0
        && fee.Tiers[0].FromPage == 1
        && fee.Tiers.Zip(fee.Tiers.Skip(1)).All(pair => pair.First.FromPage < pair.Second.FromPage)
        && fee.Tiers.All(tier => tier.AmountVnd is >= 0 and <= 10_000_000)
        && fee.MaxVndPerCopy is null or > 0;
}
