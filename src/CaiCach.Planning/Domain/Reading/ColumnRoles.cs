using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>What each grid column of a task table holds, told from its header.</summary>
/// <param name="Roles">The role of each grid column.</param>
/// <param name="HeaderRows">Rows at the top that the header takes.</param>
internal sealed partial record ColumnRoles(IReadOnlyList<ColumnRole> Roles, int HeaderRows)
{
    private const int MostHeaderRows = 3;

    /// <summary>The roles that the header of a task table gives; null where the table is none.</summary>
    public static ColumnRoles? Of(TableGrid grid)
    {
        for (var first = 0; first < Math.Min(MostHeaderRows, grid.Rows); first++)
        {
            for (var rows = 2; rows >= 1; rows--)
            {
                if (first + rows <= grid.Rows && Try(grid, first, rows) is { } roles)
                {
                    return roles;
                }
            }
        }

        return null;
    }

    /// <summary>The first grid column of a role; -1 without one.</summary>
    public int Column(ColumnRole role)
    {
        for (var i = 0; i < Roles.Count; i++)
        {
            if (Roles[i] == role)
            {
                return i;
            }
        }

        return -1;
    }

    public bool Has(ColumnRole role) => Roles.Contains(role);

    /// <summary>Roles for titles in order, as a flattened header gives them; null where they are no task table's.</summary>
    public static IReadOnlyList<ColumnRole>? OfTitles(IReadOnlyList<string> foldedTitles)
    {
        var roles = Settle([.. foldedTitles.Select(ColumnWords.RoleOf)], foldedTitles);
        return IsTaskTable(roles) ? roles : null;
    }

    private static ColumnRoles? Try(TableGrid grid, int first, int rows)
    {
        if (rows == 2 && !IsTwoRowed(grid, first))
        {
            return null;
        }

        var titles = new List<string>();
        for (var column = 0; column < grid.Columns; column++)
        {
            var slots = Enumerable.Range(first, rows).Select(r => grid.At(r, column)).OfType<TableGrid.Slot>().Distinct();
            titles.Add(Folding.Of(string.Join(' ', slots.Select(s => s.Text))));
        }

        var roles = Settle([.. titles.Select(ColumnWords.RoleOf)], titles);
        return IsTaskTable(roles) ? new ColumnRoles(roles, first + rows) : null;
    }

    // A second header row stands under a title that spans columns, and holds titles itself.
    private static bool IsTwoRowed(TableGrid grid, int first) =>
        grid.Starting(first).Any(s => s.Cell.ColumnSpan > 1 && !s.IsEmpty)
        && grid.Starting(first + 1).Any()
        && grid.Starting(first + 1).All(s => s.Text.Length < 60)
        && grid.Starting(first + 1).Any(s => ColumnWords.RoleOf(Folding.Of(s.Text)) != ColumnRole.Unknown);

    private static ColumnRole[] Settle(ColumnRole[] roles, IReadOnlyList<string> titles)
    {
        // "Nhiệm vụ" beside "Nội dung": the last before the deliverable is the task, an earlier one its group or goal.
        var texts = Distinct(roles, titles, ColumnRole.Text);
        if (texts.Count > 1)
        {
            var goal = !roles.Contains(ColumnRole.Goal) && !roles.Contains(ColumnRole.Group) ? ColumnRole.Group : ColumnRole.Note;
            foreach (var (_, columns) in texts.Take(texts.Count - 1))
            {
                columns.ForEach(c => roles[c] = goal);
            }
        }

        if (!roles.Contains(ColumnRole.Text))
        {
            Promote(roles, roles.Contains(ColumnRole.Activity) ? ColumnRole.Activity : ColumnRole.Goal);
        }

        if (!roles.Contains(ColumnRole.Deadline))
        {
            Rename(roles, ColumnRole.Start, ColumnRole.Deadline);
        }

        return roles;
    }

    private static List<(string Title, List<int> Columns)> Distinct(ColumnRole[] roles, IReadOnlyList<string> titles, ColumnRole role) =>
        [
            .. Enumerable
                .Range(0, roles.Length)
                .Where(c => roles[c] == role)
                .GroupBy(c => titles[c], StringComparer.Ordinal)
                .Select(g => (g.Key, g.ToList())),
        ];

    private static void Promote(ColumnRole[] roles, ColumnRole role) => Rename(roles, role, ColumnRole.Text);

    private static void Rename(ColumnRole[] roles, ColumnRole from, ColumnRole to)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = roles[i] == from ? to : roles[i];
        }
    }

    // A list of figures with a unit of measure is a table of targets, not of tasks.
    private static bool IsTaskTable(IReadOnlyList<ColumnRole> roles) =>
        roles.Contains(ColumnRole.Text)
        && (roles.Contains(ColumnRole.Lead) || roles.Contains(ColumnRole.Deadline))
        && roles.Where(r => r != ColumnRole.Unknown).Distinct().Count() >= 3
        && !roles.Contains(ColumnRole.UnitOfMeasure);

    /// <summary>A row that only numbers the columns: 1 2 3, (1) (2) (3), A B 1 2.</summary>
    public static bool IsNumbering(IReadOnlyCollection<string> texts) => texts.Count > 2 && texts.All(t => NumberingCell().IsMatch(t));

    [GeneratedRegex(@"^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$")]
    private static partial Regex NumberingCell();
}
