using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Text;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Data;

/// <summary>What a person chose to see of a plan's targets; all of it stands in the address.</summary>
internal sealed record TargetFilter(TargetStanding? Standing, ReformArea? Area, string? Words)
{
    public const int PageSize = 50;

    public bool IsAny => Standing is not null || Area is not null || !string.IsNullOrWhiteSpace(Words);

    /// <summary>The targets that pass. A plan has a few hundred at most, and whether one is met is not in the database.</summary>
    public IReadOnlyList<TargetWithValues> Of(IEnumerable<TargetWithValues> targets)
    {
        var folded = string.IsNullOrWhiteSpace(Words) ? null : VietnameseText.Fold(Words);
        return
        [
            .. targets.Where(entry =>
                (Standing is null || entry.Standing == Standing)
                && (Area is null || entry.Target.Area == Area)
                && (folded is null || VietnameseText.Fold(entry.Target.Text).Contains(folded, StringComparison.Ordinal))
            ),
        ];
    }
}
