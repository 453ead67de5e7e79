using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>
/// What speaks for and against an entry of a flattened cell, in one scale: about 3 for a sign that seldom lies, 1 for a hint, -6 for what
/// hardly ever happens. Hand-set from how Vietnamese offices write, not from counts.
/// </summary>
internal sealed partial class FlattenedWeights(IReadOnlyList<FlatLine> lines, IReadOnlyList<ColumnRole> columns, DeadlineReader deadlines)
{
    private const int LongestTime = 220;

    private readonly bool _hasNumbers = lines.Any(l => l.RowNo is not null);
    private readonly int _wrapGap = WrapGap(lines);

    /// <summary>What the words of an entry look like.</summary>
    public sealed record Look(
        int Words,
        bool IsDeadline,
        bool IsBody,
        bool IsLabelled,
        bool IsProduct,
        bool IsWayOfWorking,
        bool HasBullet,
        bool EndsOpen
    );

    public Look LookOf(string text)
    {
        var bare = Entries.Unbulleted(text);
        var folded = Folding.Of(bare);
        return new Look(
            bare.Count(c => c == ' ') + 1,
            bare.Length <= LongestTime && deadlines.IsDeadline(bare),
            BodyWords.Start().IsMatch(folded),
            BodyWords.RoleLabel().IsMatch(folded),
            ProductWords.Start().IsMatch(folded),
            BodyWords.WayOfWorking().IsMatch(folded),
            bare.Length < text.Length,
            FlattenedTitles.OpenEnd().IsMatch(folded) || BodyWords.Opening().IsMatch(BodyWords.RoleLabel().Replace(folded, string.Empty))
        );
    }

    /// <summary>How well the words fit a column.</summary>
    public static double Fits(ColumnRole column, Look look)
    {
        var open = look.EndsOpen ? -2.5 : 0;
        return open
            + column switch
            {
                ColumnRole.Deadline => look.IsDeadline ? 6 : -6,
                ColumnRole.Lead or ColumnRole.Coordinating => FitsBody(look),
                ColumnRole.Deliverable => (look.IsProduct ? 3 : -1.5)
                    + (look.IsBody ? -3 : 0)
                    + (look.IsDeadline ? -4 : 0)
                    + (look.Words > 30 ? -3 : 0),
                _ => (
                    look.Words >= 6 ? 2
                    : look.Words >= 4 ? 0
                    : -3
                )
                    + (look.IsDeadline ? -4 : 0)
                    + (look.HasBullet ? -2 : 0)
                    + (look.IsBody ? -1 : 0),
            };
    }

    private static double FitsBody(Look look)
    {
        if (look.IsLabelled)
        {
            return 3;
        }

        var length =
            look.Words > 25 ? -5
            : look.Words > 14 ? -2
            : 0;
        return length
            + (
                look.IsBody ? 3
                : look.IsWayOfWorking ? -2
                : -4.5
            )
            + (look.IsDeadline ? -4 : 0);
    }

    /// <summary>A line within an entry, after its first.</summary>
    public double Inside(int index, ColumnRole column)
    {
        var line = lines[index];
        var before = lines[index - 1];
        var weight = line.Blank > _wrapGap ? -2.0 : 0;
        if (line.RowNo is not null)
        {
            return weight - 8;
        }

        if (line.IsFragment)
        {
            return line.HasBullet ? -2
                : EndsWhole(index) ? -1.5
                : 0;
        }

        if (line.HasBullet)
        {
            return weight - 6;
        }

        if (line.IsLower)
        {
            return weight + (before.IsEnded ? -0.5 : 0.5);
        }

        if (!char.IsUpper(line.Text[0]))
        {
            return weight;
        }

        if (before.IsEnded)
        {
            return weight - (column == ColumnRole.Text ? 0.3 : 4);
        }

        if (IsOwner(index))
        {
            return weight + (column == ColumnRole.Text ? -0.8 : 0.5);
        }

        // "… UBND xã" / "Công chức …": a body that is whole, and the next.
        var isNextBody =
            column is ColumnRole.Lead or ColumnRole.Coordinating
            && BodyWords.Whole().IsMatch(before.Folded)
            && NextBody().IsMatch(line.Folded);
        return weight - (isNextBody ? 3 : 0.8);
    }

    private bool EndsWhole(int index) => BodyWords.Whole().IsMatch(lines[index - 1].Folded) && NextBody().IsMatch(lines[index].Folded);

    // "Công chức chuyên môn" / "UBND xã": the second line says whose officers the first names.
    private bool IsOwner(int index)
    {
        var (line, before) = (lines[index], lines[index - 1]);
        return line.Blank <= _wrapGap
            && !line.HasBullet
            && !before.IsEnded
            && OwnerStart().IsMatch(line.Folded)
            && OwnedEnd().IsMatch(before.Folded);
    }

    /// <summary>An entry that begins in the same column, or in one after it.</summary>
    public double Moves(int start, int from, int column)
    {
        var line = lines[start];
        var weight = Begins(start);
        if (line.RowNo is not null)
        {
            weight -= 8;
        }

        return weight + (column == from ? Stays(start, columns[column]) : Goes(start, from, column));
    }

    private double Stays(int start, ColumnRole column)
    {
        var line = lines[start];
        var weight = line.Blank > _wrapGap ? -1.5 : 0;
        if (column is ColumnRole.Text || (column is ColumnRole.Deadline && !line.HasBullet))
        {
            return weight - 7;
        }

        if (!line.HasBullet)
        {
            return weight - (LastHadBullet(start) ? 2 : 1.2);
        }

        // The entries of a list end in semicolons; the last one does not, and what stands without a bullet is no list.
        return weight - (lines[start - 1].Text[^1] == ';' ? 0 : 1) - (LastHadBullet(start) ? 0 : 1.5);
    }

    private double Goes(int start, int from, int column)
    {
        var weight = lines[start].Blank > _wrapGap ? 1.0 : -0.5;
        for (var skipped = from + 1; skipped < column; skipped++)
        {
            weight -= columns[skipped] == ColumnRole.Coordinating ? 1.2 : 3;
        }

        return weight - (lines[start - 1].Text[^1] == ';' && lines[start].HasBullet ? 1 : 0);
    }

    private bool LastHadBullet(int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (lines[i].HasBullet || lines[i].RowNo is not null || Begins(i) == 0)
            {
                return lines[i].HasBullet;
            }
        }

        return false;
    }

    /// <summary>A row that begins here.</summary>
    public double NewRow(int start, int from)
    {
        var line = lines[start];
        var weight = Begins(start);
        for (var skipped = from + 1; from >= 0 && skipped < columns.Count; skipped++)
        {
            weight -= columns[skipped] == ColumnRole.Coordinating ? 1 : 3;
        }

        return weight
            + (
                line.RowNo is not null ? 5
                : start == 0 ? 0
                : _hasNumbers ? -8
                : -1
            );
    }

    private double Begins(int start)
    {
        var line = lines[start];
        if (line.IsFragment)
        {
            return line.HasBullet || lines[start - 1].IsEnded ? -0.5 : -1.5;
        }

        if (line.HasBullet || line.RowNo is not null || start == 0)
        {
            return 0;
        }

        return line.IsLower || IsOwner(start) ? -5
            : line.Blank > _wrapGap || lines[start - 1].IsEnded ? 0
            : -0.8;
    }

    private static int WrapGap(IReadOnlyList<FlatLine> lines) =>
        lines
            .Where(l => l.IsLower)
            .Select(l => l.Blank)
            .GroupBy(b => b)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key)
            .FirstOrDefault();

    [GeneratedRegex(@"^(?:ubnd|uy ban nhan dan)\b")]
    private static partial Regex OwnerStart();

    [GeneratedRegex(
        @"\b(?:van phong|chuyen mon|cong chuc|bo phan|lanh dao|chu tich|can bo|ket qua|thong ke|ho tich|ke toan|xa hoi|xay dung|cua|doan the|don vi|ban|nganh)$"
    )]
    private static partial Regex OwnedEnd();

    [GeneratedRegex(@"^(?:cac |nhung )?(?:cong chuc|van phong|phong|bo phan|co quan|hoi|trung tam|ban|doan|mat tran|cong an|tram)\b")]
    private static partial Regex NextBody();
}
