using CaiCach.Foundation.Units;
using CaiCach.Ui.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Ui.Rooms.Search;

/// <summary>Searches everything that the person may open: a page, and the list under the search box while one types.</summary>
[AllowRoles]
internal sealed class SearchModel(IEnumerable<ISearchSource> sources) : PageModel
{
    private const int OnPage = 20;
    private const int UnderBox = 5;

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Typed { get; set; }

    public IReadOnlyList<IGrouping<SearchKind, SearchHit>> Groups { get; private set; } = [];

    public bool HasWords { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await FindAsync(OnPage, cancellationToken);

    /// <summary>The fragment under the box.</summary>
    public async Task<IActionResult> OnGetQuickAsync(CancellationToken cancellationToken)
    {
        await FindAsync(UnderBox, cancellationToken);
        return Partial("Search/_Quick", this);
    }

    private async Task FindAsync(int limit, CancellationToken cancellationToken)
    {
        var words = SearchWords.Of(Typed);
        HasWords = words.Count > 0;
        if (!HasWords)
        {
            return;
        }

        var hits = new List<SearchHit>();
        foreach (var source in sources)
        {
            hits.AddRange(await source.FindAsync(words, limit, cancellationToken));
        }

        Groups = [.. hits.GroupBy(hit => hit.Kind).OrderBy(group => group.Key)];
    }
}
