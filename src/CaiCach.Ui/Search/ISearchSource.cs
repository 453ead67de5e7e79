namespace CaiCach.Ui.Search;

/// <summary>What a room offers to the search of the whole application. Only what the person may open is found.</summary>
public interface ISearchSource
{
    /// <summary>The kinds of things found, each with how many there are at most in one answer.</summary>
    /// <param name="words">The words in folded form (<c>VietnameseText.Fold</c>): at least one, at most ten; all have to occur.</param>
    /// <param name="limit">How many hits of each kind, best first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken);
}

/// <summary>One thing found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name, code or text.</param>
/// <param name="Note">What tells it from others: unit, plan, position; null for nothing.</param>
/// <param name="Href">Its page.</param>
public sealed record SearchHit(SearchKind Kind, string Title, string? Note, string Href);

/// <summary>What can be found, in the order in which the kinds are shown; their words stand in the search page.</summary>
public enum SearchKind
{
    /// <summary>Hồ sơ.</summary>
    Dossier,

    /// <summary>Nhiệm vụ.</summary>
    Task,

    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Thủ tục hành chính.</summary>
    Procedure,

    /// <summary>Người.</summary>
    Person,

    /// <summary>Đơn vị.</summary>
    Unit,
}
