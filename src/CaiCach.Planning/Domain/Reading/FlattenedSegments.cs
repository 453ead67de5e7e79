namespace CaiCach.Planning.Domain.Reading;

/// <summary>An entry of a cell: a run of lines that belong to one column.</summary>
internal sealed record FlatItem(int Start, int End, ColumnRole Role, string Text, bool BeginsRow);

/// <summary>
/// Parts the lines of a flattened table into entries of columns: of all ways in which columns follow in order within rows, the one whose
/// entries look most like what their columns hold. Weights are in <see cref="FlattenedWeights"/>.
/// </summary>
internal sealed class FlattenedSegments(IReadOnlyList<FlatLine> lines, IReadOnlyList<ColumnRole> roles, DeadlineReader deadlines)
{
    private const int MostLines = 30;
    private const double Hopeless = -12;

    private readonly List<ColumnRole> _columns =
    [
        .. roles
            .Where(r => r is ColumnRole.Text or ColumnRole.Deliverable or ColumnRole.Lead or ColumnRole.Coordinating or ColumnRole.Deadline)
            .Distinct(),
    ];

    private sealed record Step(double Score, int Start, int FromColumn, bool BeginsRow);

    public IReadOnlyList<FlatItem> Find()
    {
        var weights = new FlattenedWeights(lines, _columns, deadlines);
        var best = new Step?[lines.Count + 1, _columns.Count];
        for (var start = 0; start < lines.Count; start++)
        {
            if (start == 0 || Enumerable.Range(0, _columns.Count).Any(c => best[start, c] is not null))
            {
                Extend(start, best, weights);
            }
        }

        return Trace(best);
    }

    private void Extend(int start, Step?[,] best, FlattenedWeights weights)
    {
        var text = string.Empty;
        var inside = new double[_columns.Count];
        for (var end = start + 1; end <= Math.Min(start + MostLines, lines.Count); end++)
        {
            text = text.Length == 0 ? lines[start].Text : text + " " + lines[end - 1].Text;
            var isHopeless = true;
            for (var column = 0; column < _columns.Count; column++)
            {
                inside[column] += end - 1 > start ? weights.Inside(end - 1, _columns[column]) : 0;
                isHopeless &= inside[column] < Hopeless;
            }

            if (isHopeless)
            {
                return;
            }

            var look = weights.LookOf(text);
            for (var column = 0; column < _columns.Count; column++)
            {
                Offer(start, end, column, inside[column] + FlattenedWeights.Fits(_columns[column], look), best, weights);
            }
        }
    }

    private void Offer(int start, int end, int column, double fit, Step?[,] best, FlattenedWeights weights)
    {
        for (var from = start == 0 ? -1 : 0; from < (start == 0 ? 0 : _columns.Count); from++)
        {
            var before = from < 0 ? 0 : best[start, from]?.Score;
            if (before is not { } score)
            {
                continue;
            }

            if (from >= 0 && column >= from)
            {
                Keep(best, end, column, new Step(score + fit + weights.Moves(start, from, column), start, from, BeginsRow: false));
            }

            if (column == 0)
            {
                Keep(best, end, column, new Step(score + fit + weights.NewRow(start, from), start, from, BeginsRow: true));
            }
        }
    }

    private static void Keep(Step?[,] best, int end, int column, Step step)
    {
        if (best[end, column] is not { } known || step.Score > known.Score)
        {
            best[end, column] = step;
        }
    }

    private List<FlatItem> Trace(Step?[,] best)
    {
        var items = new List<FlatItem>();
        var end = lines.Count;
        var column = Enumerable.Range(0, _columns.Count).MaxBy(c => best[end, c]?.Score ?? double.NegativeInfinity);
        while (end > 0 && best[end, column] is { } step)
        {
            var text = string.Join(' ', Enumerable.Range(step.Start, end - step.Start).Select(i => lines[i].Text));
            items.Add(new FlatItem(step.Start, end, _columns[column], text, step.BeginsRow));
            end = step.Start;
            column = Math.Max(step.FromColumn, 0);
        }

        items.Reverse();
        return items;
    }
}
