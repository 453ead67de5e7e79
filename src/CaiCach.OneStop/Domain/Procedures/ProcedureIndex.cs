namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>
/// Keeps the search over procedures as long as they stay as they are: a search is made anew only for rows of which it has not seen these revisions,
/// so whoever edits the catalogue, in whatever process, is found by the next request. Safe to use from many threads.
/// </summary>
internal sealed class ProcedureIndex
{
    /// <summary>Sets of procedures that are kept: those of units by tier, of citizens, of lists with their filters.</summary>
    private const int KeptMax = 16;

    private readonly Lock _door = new();
    private readonly List<Kept> _kept = [];

    /// <summary>The codes of those that the words mean, best first.</summary>
    public IEnumerable<string> Find(IEnumerable<Procedure> procedures, string words, int most) =>
        Over([.. procedures]).Find(words, most).Select(found => found.Code);

    /// <summary>The search over these procedures.</summary>
    public ProcedureSearch Over(IReadOnlyCollection<Procedure> procedures)
    {
        (Guid, uint)[] rows = [.. procedures.Select(one => (one.Id, one.Revision))];
        lock (_door)
        {
            var at = _kept.FindIndex(kept => kept.Rows.AsSpan().SequenceEqual(rows));
            if (at >= 0)
            {
                var found = _kept[at];
                _kept.RemoveAt(at);
                _kept.Add(found);
                return found.Search;
            }
        }

        var search = new ProcedureSearch(procedures.Select(one => new SearchableProcedure(one.Code, one.Name, one.OtherNames)));
        lock (_door)
        {
            _kept.Add(new Kept(rows, search));
            if (_kept.Count > KeptMax)
            {
                _kept.RemoveAt(0);
            }
        }

        return search;
    }

    /// <summary>A search over procedures, each by its id and revision.</summary>
    private sealed record Kept((Guid Id, uint Revision)[] Rows, ProcedureSearch Search);
}
