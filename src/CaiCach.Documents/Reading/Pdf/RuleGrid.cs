namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Finds the tables that drawn lines make: lines that touch belong together, and a missing inner line makes one cell of its neighbours.</summary>
internal static class RuleGrid
{
    private const double TouchPoints = 3;
    private const double SameLinePoints = 2.5;
    private const double ShortestPoints = 5;
    private const double CoveredShare = 0.6;

    public static IReadOnlyList<PlacedTable> Find(PlacedPage page)
    {
        var horizontal = Join(page.Rules.Horizontal);
        var vertical = Join(page.Rules.Vertical);
        if (horizontal.Count + vertical.Count > PdfLimits.RulesPerPage)
        {
            return [];
        }

        return
        [
            .. Touching(horizontal, vertical)
                .Where(group => group.Horizontal.Count >= 2 && group.Vertical.Count >= 2)
                .Select(group => Build(page.Number, group))
                .Where(table => table.Rows.Count > 0 && table.ColumnEdges.Count > 2),
        ];
    }

    /// <summary>Pieces on one line that meet or overlap become one rule.</summary>
    private static List<Rule> Join(IReadOnlyList<Rule> rules)
    {
        var joined = new List<Rule>();
        foreach (var line in Clusters(rules.OrderBy(rule => rule.At), rule => rule.At, SameLinePoints / 2))
        {
            var at = line.Average(rule => rule.At);
            var current = default(Rule?);
            foreach (var rule in line.OrderBy(rule => rule.From))
            {
                if (current is { } open && rule.From <= open.To + TouchPoints)
                {
                    current = open with { To = Math.Max(open.To, rule.To) };
                }
                else
                {
                    if (current is { } done)
                    {
                        joined.Add(done);
                    }

                    current = rule with { At = at };
                }
            }
            if (current is { } last)
            {
                joined.Add(last);
            }
        }
        joined.RemoveAll(rule => rule.Length < ShortestPoints);
        return joined;
    }

    private static List<List<T>> Clusters<T>(IEnumerable<T> ordered, Func<T, double> at, double apart)
    {
        var clusters = new List<List<T>>();
        foreach (var item in ordered)
        {
            if (clusters.Count > 0 && at(item) - at(clusters[^1][^1]) <= apart)
            {
                clusters[^1].Add(item);
            }
            else
            {
                clusters.Add([item]);
            }
        }
        return clusters;
    }

    private static List<PageRules> Touching(List<Rule> horizontal, List<Rule> vertical)
    {
        var group = Enumerable.Range(0, horizontal.Count + vertical.Count).ToArray();
        int RootOf(int i)
        {
            while (group[i] != i)
            {
                i = group[i] = group[group[i]];
            }

            return i;
        }
        for (var h = 0; h < horizontal.Count; h++)
        {
            for (var v = 0; v < vertical.Count; v++)
            {
                if (Touch(horizontal[h], vertical[v]))
                {
                    group[RootOf(h)] = RootOf(horizontal.Count + v);
                }
            }
        }
        return
        [
            .. Enumerable
                .Range(0, group.Length)
                .GroupBy(RootOf)
                .Select(members => new PageRules(
                    [.. members.Where(i => i < horizontal.Count).Select(i => horizontal[i])],
                    [.. members.Where(i => i >= horizontal.Count).Select(i => vertical[i - horizontal.Count])]
                ))
                .OrderBy(rules => rules.Horizontal.Select(rule => rule.At).DefaultIfEmpty().Min()),
        ];
    }

    private static bool Touch(Rule horizontal, Rule vertical) =>
        vertical.At >= horizontal.From - TouchPoints
        && vertical.At <= horizontal.To + TouchPoints
        && horizontal.At >= vertical.From - TouchPoints
        && horizontal.At <= vertical.To + TouchPoints;

    private static PlacedTable Build(int page, PageRules rules)
    {
        // A page break may leave the frame open, so the ends of the lines across count as edges too.
        var xs = Edges(rules.Vertical.Select(rule => rule.At), rules.Horizontal);
        var ys = Edges(rules.Horizontal.Select(rule => rule.At), rules.Vertical);
        var table = new PlacedTable(page, xs, ys[0], ys[^1]);
        if ((xs.Count - 1) * (ys.Count - 1) > PdfLimits.CellsPerPage)
        {
            return table;
        }

        var taken = new bool[ys.Count - 1, xs.Count - 1];
        for (var row = 0; row < ys.Count - 1; row++)
        {
            var placed = new PlacedRow();
            for (var column = 0; column < xs.Count - 1; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var (rowSpan, columnSpan) = SpanOf(rules, xs, ys, taken, row, column);
                for (var r = row; r < row + rowSpan; r++)
                {
                    for (var c = column; c < column + columnSpan; c++)
                    {
                        taken[r, c] = true;
                    }
                }
                var box = new Box(xs[column], ys[row], xs[column + columnSpan], ys[row + rowSpan]);
                placed.Cells.Add(new PlacedCell(column, columnSpan, rowSpan, box));
            }
            table.Rows.Add(placed);
        }
        return table;
    }

    private static List<double> Edges(IEnumerable<double> drawn, IReadOnlyList<Rule> across)
    {
        var edges = Clusters(drawn.Order(), at => at, SameLinePoints).Select(cluster => cluster.Average()).ToList();
        if (across.Count == 0)
        {
            return edges;
        }

        var (from, to) = (across.Min(rule => rule.From), across.Max(rule => rule.To));
        if (from < edges[0] - 2 * TouchPoints)
        {
            edges.Insert(0, from);
        }

        if (to > edges[^1] + 2 * TouchPoints)
        {
            edges.Add(to);
        }

        return edges;
    }

    private static (int Rows, int Columns) SpanOf(PageRules rules, List<double> xs, List<double> ys, bool[,] taken, int row, int column)
    {
        var right = column + 1;
        while (right < xs.Count - 1 && !taken[row, right] && !IsDrawn(rules.Vertical, xs[right], ys[row], ys[row + 1]))
        {
            right++;
        }

        var bottom = row + 1;
        while (bottom < ys.Count - 1 && IsOpenBelow(rules, xs, ys, column, right, bottom))
        {
            bottom++;
        }

        return (bottom - row, right - column);
    }

    private static bool IsOpenBelow(PageRules rules, List<double> xs, List<double> ys, int column, int right, int row)
    {
        for (var c = column; c < right; c++)
        {
            if (IsDrawn(rules.Horizontal, ys[row], xs[c], xs[c + 1]))
            {
                return false;
            }

            if (c > column && IsDrawn(rules.Vertical, xs[c], ys[row], ys[row + 1]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsDrawn(IReadOnlyList<Rule> rules, double at, double from, double to)
    {
        var covered = rules
            .Where(rule => Math.Abs(rule.At - at) <= SameLinePoints)
            .Sum(rule => Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from)));
        return covered >= CoveredShare * (to - from);
    }
}
