using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>How what units below have left undone or before them is told, by area.</summary>
/// <param name="Late">Before their late tasks: <c>{count}</c>.</param>
/// <param name="Next">Before their tasks of the following period: <c>{count}</c>, <c>{following}</c>.</param>
/// <param name="Behind">Before their targets that are missed or at risk: <c>{count}</c>.</param>
/// <param name="Item">Each area: <c>{area}</c>, <c>{count}</c>, <c>{units}</c>.</param>
/// <param name="NoArea">The area of what has none.</param>
/// <param name="Others">Behind the units that are named: <c>{units}</c>, <c>{count}</c>.</param>
/// <param name="UnitsMost">How many units are named, from 1.</param>
internal sealed record BelowWords(string Late, string Next, string Behind, string Item, string NoArea, string Others, int UnitsMost)
{
    /// <summary>What their shortcomings are, a line each; none where all is well.</summary>
    public IEnumerable<string> Shortcomings(PlansBelow below) => [.. Told(Late, below.Late), .. Told(Behind, below.Behind)];

    /// <summary>What they have before them, a line each; none where nothing is due.</summary>
    public IEnumerable<string> Directions(PlansBelow below, ReportSpan span) =>
        Told(ProgressOutline.Fill(Next, ("following", span.Following.NameInSentence)), below.Next);

    private IEnumerable<string> Told(string before, IReadOnlyList<AreaBelow> areas)
    {
        if (areas.Count == 0)
        {
            yield break;
        }

        yield return ProgressOutline.Fill(before, ("count", ProgressTexts.Count(areas.Sum(area => area.Count))));
        for (var at = 0; at < areas.Count; at++)
        {
            var area = areas[at];
            yield return ProgressOutline.Fill(
                Item,
                ("area", area.Area is { } known ? ReformAreas.Of(known).Name : NoArea),
                ("count", ProgressTexts.Count(area.Count)),
                ("units", Named(area.Units))
            ) + (at == areas.Count - 1 ? "." : ";");
        }
    }

    private string Named(IReadOnlyList<string> units)
    {
        var named = string.Join(", ", units.Take(UnitsMost));
        return units.Count <= UnitsMost
            ? named
            : ProgressOutline.Fill(Others, ("units", named), ("count", ProgressTexts.Count(units.Count - UnitsMost)));
    }
}
