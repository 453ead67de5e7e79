using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Where a table of targets holds what, told from its header: what is measured, the figure aimed at, its unit.</summary>
/// <param name="No">The grid column of the number; -1 without one.</param>
/// <param name="Text">That of what is measured.</param>
/// <param name="Unit">That of the unit of measure; -1 without one.</param>
/// <param name="Figure">That of the figure aimed at.</param>
/// <param name="HeaderRows">Rows at the top that the header takes.</param>
internal sealed partial record TargetColumns(int No, int Text, int Unit, int Figure, int HeaderRows)
{
    private const int TimeoutMs = 1000;
    private const int LongestTitle = 90;

    /// <summary>The columns; null where the table holds no targets.</summary>
    public static TargetColumns? Of(TableGrid grid)
    {
        for (var rows = Math.Min(2, grid.Rows - 1); rows >= 1; rows--)
        {
            if ((rows == 1 || grid.Starting(0).Any(s => s.Cell.RowSpan > 1)) && Try(grid, rows) is { } columns)
            {
                return columns;
            }
        }

        return null;
    }

    private static TargetColumns? Try(TableGrid grid, int rows)
    {
        var titles = Enumerable.Range(0, grid.Columns).Select(column => Title(grid, rows, column)).ToList();
        var roles = titles.ConvertAll(ColumnWords.RoleOf);
        var figure = titles.FindLastIndex(title => title.Length <= LongestTitle && IsFigure().IsMatch(title) && !IsPast().IsMatch(title));
        var text = titles.FindIndex(title => title.Length <= LongestTitle && IsText().IsMatch(title) && !IsFigure().IsMatch(title));
        return figure < 0 || text < 0 || roles.Contains(ColumnRole.Deadline) || roles.Contains(ColumnRole.Deliverable)
            ? null
            : new TargetColumns(roles.IndexOf(ColumnRole.No), text, roles.IndexOf(ColumnRole.UnitOfMeasure), figure, rows);
    }

    private static string Title(TableGrid grid, int rows, int column)
    {
        var slots = Enumerable.Range(0, rows).Select(row => grid.At(row, column)).OfType<TableGrid.Slot>().Distinct();
        return Folding.Of(string.Join(' ', slots.Select(slot => slot.Text))).Trim();
    }

    [GeneratedRegex(@"chi tieu|muc tieu|chi so|noi dung|tieu chi", RegexOptions.None, TimeoutMs)]
    private static partial Regex IsText();

    [GeneratedRegex(
        @"\b(?:ke hoach|chi tieu|muc tieu|phan dau|dang ky)\s+(?:(?:den\s+)?(?:het\s+)?nam\b|20\d\d|giao|phan dau|thuc hien nam|can dat|den)|\bphan dau\b|\bmuc (?:phan dau|dat|can dat)\b|\bcan dat\b|^(?:ke hoach|gia tri|so luong|muc|ty le)$|^(?:ke hoach|kh)\s+20\d\d",
        RegexOptions.None,
        TimeoutMs
    )]
    private static partial Regex IsFigure();

    [GeneratedRegex(@"\b(?:ket qua|uoc|thuc hien nam truoc|da dat|hien trang)\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex IsPast();
}
