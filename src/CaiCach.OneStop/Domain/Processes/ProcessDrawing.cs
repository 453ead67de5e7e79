using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Processes;

/// <summary>A line of text in the drawing.</summary>
/// <param name="Y">Its base line.</param>
/// <param name="Text">The words, short enough for their place.</param>
/// <param name="IsName">Whether it is the step's name.</param>
internal sealed record DrawnLine(int Y, string Text, bool IsName);

/// <summary>A step as it is drawn.</summary>
/// <param name="Step">The step.</param>
/// <param name="Top">Upper edge of its box.</param>
/// <param name="Height">Height of its box.</param>
/// <param name="Lines">What stands in the box.</param>
/// <param name="Exits">What stands beside it: what may be done in it besides handing on.</param>
/// <param name="ExitArrows">Where an arrow leads out to each of them.</param>
internal sealed record DrawnStep(
    ProcessStep Step,
    int Top,
    int Height,
    IReadOnlyList<DrawnLine> Lines,
    IReadOnlyList<DrawnLine> Exits,
    IReadOnlyList<int> ExitArrows
);

/// <summary>A way from a step to another.</summary>
/// <param name="Path">As SVG draws it.</param>
/// <param name="IsDirect">Whether it leads to the step right below.</param>
internal sealed record DrawnWay(string Path, bool IsDirect);

/// <summary>
/// A process drawn narrow enough for a telephone: the steps below each other, ways that pass steps over in lanes on the left, exits on the right. All
/// lengths are those of the drawing, <see cref="Width"/> wide.
/// </summary>
internal sealed class ProcessDrawing
{
    public const int Width = 350;
    public const int BoxLeft = 46;
    public const int BoxWidth = 186;
    public const int BoxRight = BoxLeft + BoxWidth;
    public const int ExitLeft = BoxRight + 18;

    private const int Padding = 9;
    private const int LineHeight = 17;
    private const int Gap = 28;
    private const int LaneGap = 9;
    private const int Lanes = 4;
    private const int BoxLetters = 26;
    private const int ExitLetters = 13;

    /// <summary>Draws steps in the rows of their flow; a step that nothing leads to comes last.</summary>
    public ProcessDrawing(ProcessFlow flow)
    {
        var reached = flow.Rows().SelectMany(row => row).ToList();
        var steps = new List<DrawnStep>();
        var top = 2;
        foreach (var step in reached.Concat(flow.Steps.Except(reached)))
        {
            steps.Add(Draw(step, top));
            top += steps[^1].Height + Gap;
        }

        Steps = steps;
        Height = top - Gap + 4;
        Ways = [.. DrawWays(flow, steps)];
    }

    public IReadOnlyList<DrawnStep> Steps { get; }

    public IReadOnlyList<DrawnWay> Ways { get; }

    public int Height { get; }

    private static DrawnStep Draw(ProcessStep step, int top)
    {
        var lines = Wrapped($"{step.Code} · {ProcessNames.Of(step.Kind)}", BoxLetters)
            .Select(text => (text, false))
            .Concat(Wrapped(step.Name, BoxLetters).Select(text => (text, true)))
            .Concat(
                Wrapped($"{ProcessNames.Of(step.Role)} · {DossierNames.Allotted(step.AllottedMinutes)}", BoxLetters)
                    .Select(text => (text, false))
            )
            .ToList();
        var exits = ProcessNames.ExitsOf(step).Select(exit => Wrapped(exit, ExitLetters).ToList()).ToList();
        var height = (Math.Max(lines.Count, exits.Sum(exit => exit.Count)) * LineHeight) + (2 * Padding);
        var baseLine = top + Padding + LineHeight - 4;
        var drawnExits = new List<DrawnLine>();
        var arrows = new List<int>();
        foreach (var exit in exits)
        {
            arrows.Add(baseLine + (drawnExits.Count * LineHeight) - 4);
            drawnExits.AddRange(
                exit.Select((text, i) => new DrawnLine(baseLine + ((drawnExits.Count + i) * LineHeight), text, false)).ToList()
            );
        }

        return new DrawnStep(
            step,
            top,
            height,
            [.. lines.Select((line, i) => new DrawnLine(baseLine + (i * LineHeight), line.Item1, line.Item2))],
            drawnExits,
            arrows
        );
    }

    private static IEnumerable<DrawnWay> DrawWays(ProcessFlow flow, List<DrawnStep> steps)
    {
        var places = steps.Select((drawn, index) => (drawn.Step.Code, index)).ToDictionary(StringComparer.Ordinal);
        var taken = new List<(int From, int To, int Lane)>();
        var ways =
            from drawn in steps
            from next in flow.After(drawn.Step)
            let way = (From: places[drawn.Step.Code], To: places[next.Code])
            orderby Math.Abs(way.To - way.From), way.From, way.To
            select way;
        foreach (var (from, to) in ways)
        {
            if (to == from + 1)
            {
                const int middle = BoxLeft + (BoxWidth / 2);
                yield return new DrawnWay($"M{middle} {Bottom(steps[from])}V{steps[to].Top - 1}", true);
                continue;
            }

            // Short ways lie inside; one that shares a stretch with another takes the next lane.
            var (first, last) = (Math.Min(from, to), Math.Max(from, to));
            var lane = Enumerable
                .Range(0, Lanes)
                .FirstOrDefault(free => taken.TrueForAll(one => one.Lane != free || one.To <= first || one.From >= last), Lanes - 1);
            taken.Add((first, last, lane));
            yield return new DrawnWay(
                $"M{BoxLeft} {Middle(steps[from]) + 6}H{BoxLeft - 14 - (lane * LaneGap)}V{Middle(steps[to]) - 6}H{BoxLeft - 1}",
                false
            );
        }
    }

    private static int Bottom(DrawnStep step) => step.Top + step.Height;

    private static int Middle(DrawnStep step) => step.Top + (step.Height / 2);

    /// <summary>Words on lines of so many letters; a longer word is cut.</summary>
    private static IEnumerable<string> Wrapped(string text, int letters)
    {
        var line = "";
        foreach (
            var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => word.Chunk(letters))
                .Select(part => new string(part))
        )
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
