using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Papers;

/// <summary>A kind of paper that one person has for many procedures.</summary>
/// <param name="Code">Code, unique in the file.</param>
/// <param name="Words">Folded words by which its names are known.</param>
/// <param name="IsReusable">Whether it may be used for another dossier; an application is made anew each time.</param>
/// <param name="ValidMonths">Months for which it holds from its day of issue; null without such a term.</param>
/// <param name="Law">Where that stands.</param>
internal sealed record PaperKindRule(string Code, IReadOnlyList<string> Words, bool IsReusable, int? ValidMonths, string Law);

/// <summary>What papers are used again for what, and how results are numbered, as <c>data/one-stop/papers.json</c> has it.</summary>
/// <param name="ResultCodes">How result codes (MaGiayToKetQua) look, by date, in order.</param>
/// <param name="Kinds">The kinds.</param>
internal sealed record PaperKinds(IReadOnlyList<DossierCodeRule> ResultCodes, IReadOnlyList<PaperKindRule> Kinds)
{
    private const string File = "one-stop/papers.json";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static PaperKinds Load(DataFiles files)
    {
        var kinds = files.ReadJson<PaperKinds>(File);
        return kinds.Kinds.SelectMany(kind => kind.Words).All(word => word.Length > 0 && word == VietnameseText.Fold(word))
            ? kinds
            : throw new InvalidDataException($"{files.PathOf(File)}: words of kinds stand folded.");
    }

    /// <summary>The kind whose words a name has first; null for a paper of no kind that is known.</summary>
    public PaperKindRule? Of(string name)
    {
        var folded = $" {VietnameseText.Fold(name)} ";
        return Kinds
            .SelectMany(kind =>
                kind.Words.Select(word => (Kind: kind, At: folded.IndexOf($" {word}", StringComparison.Ordinal), word.Length))
            )
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .ThenByDescending(found => found.Length)
            .Select(found => found.Kind)
            .FirstOrDefault();
    }

    /// <summary>Whether a paper of this name is kept for other dossiers.</summary>
    public bool IsReusable(string name) => Of(name)?.IsReusable ?? true;

    /// <summary>Whether a kept paper can stand for a component: of one kind, or of no known kind and of the same name.</summary>
    public bool Fits(string paperName, string componentName)
    {
        var (paper, component) = (Of(paperName), Of(componentName));
        return paper is null && component is null
            ? VietnameseText.Fold(paperName) == VietnameseText.Fold(componentName)
            : paper is not null && paper == component && paper.IsReusable;
    }

    /// <summary>The last day on which a paper holds; null without an end.</summary>
    /// <param name="name">The paper.</param>
    /// <param name="issuedOn">Its day of issue, where known.</param>
    /// <param name="saidValidTo">The end that somebody read from it.</param>
    public DateOnly? ValidTo(string name, DateOnly? issuedOn, DateOnly? saidValidTo) =>
        saidValidTo ?? (Of(name)?.ValidMonths is { } months && issuedOn is { } day ? day.AddMonths(months) : null);
}
