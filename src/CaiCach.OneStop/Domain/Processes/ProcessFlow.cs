using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Processes;

/// <summary>The steps of a process with the ways between them. Codes are unique and every way leads to a step; <see cref="ProcessChecks"/> says where not.</summary>
internal sealed class ProcessFlow
{
    private readonly Dictionary<string, IReadOnlyList<ProcessStep>> _after;
    private readonly Dictionary<string, ProcessStep> _byCode;

    public ProcessFlow(IReadOnlyList<ProcessStep> steps)
    {
        Steps = steps;
        _byCode = steps.ToDictionary(step => step.Code, StringComparer.Ordinal);
        _after = steps.ToDictionary(
            step => step.Code,
            IReadOnlyList<ProcessStep> (step) => [.. NextOf(steps, step).Select(code => _byCode[code])],
            StringComparer.Ordinal
        );
    }

    /// <summary>The steps, in the order of the table.</summary>
    public IReadOnlyList<ProcessStep> Steps { get; }

    /// <summary>The step of a code.</summary>
    public ProcessStep this[string code] => _byCode[code];

    /// <summary>What may follow a step.</summary>
    public IReadOnlyList<ProcessStep> After(ProcessStep step) => _after[step.Code];

    /// <summary>What may follow a step, of some kinds.</summary>
    public IReadOnlyList<ProcessStep> After(ProcessStep step, params ReadOnlySpan<ProcessStepKind> kinds)
    {
        var wanted = kinds.ToArray();
        return [.. After(step).Where(next => wanted.Contains(next.Kind))];
    }

    /// <summary>The codes that a step names, else that of the one below it; the end names none.</summary>
    public static IReadOnlyList<string> NextOf(IReadOnlyList<ProcessStep> steps, ProcessStep step)
    {
        if (step.Kind == ProcessStepKind.Return)
        {
            return [];
        }

        if (step.Next is { Count: > 0 } named)
        {
            return named;
        }

        var below = steps.TakeWhile(other => !ReferenceEquals(other, step)).Count() + 1;
        return below < steps.Count ? [steps[below].Code] : [];
    }

    /// <summary>Steps that a step leads to, over any number of steps; itself only when it lies in a circle.</summary>
    public HashSet<ProcessStep> ReachedFrom(ProcessStep step)
    {
        var (reached, waiting) = (new HashSet<ProcessStep>(ReferenceEqualityComparer.Instance), new Queue<ProcessStep>([step]));
        while (waiting.TryDequeue(out var one))
        {
            foreach (var next in After(one).Where(reached.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return reached;
    }

    /// <summary>The steps in rows, as they are drawn: each below all that lead to it. What nothing leads to is left out; a circle is cut open.</summary>
    public IReadOnlyList<IReadOnlyList<ProcessStep>> Rows()
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal) { [Steps[0].Code] = 0 };
        for (var round = 0; round < Steps.Count; round++)
        {
            foreach (var step in Steps.Where(step => rows.ContainsKey(step.Code)))
            {
                foreach (var next in After(step).Where(next => rows[step.Code] < Steps.Count))
                {
                    rows[next.Code] = Math.Max(rows.GetValueOrDefault(next.Code), rows[step.Code] + 1);
                }
            }
        }

        return
        [
            .. Steps
                .Where(step => rows.ContainsKey(step.Code))
                .GroupBy(step => rows[step.Code])
                .OrderBy(row => row.Key)
                .Select(row => row.ToList()),
        ];
    }

    /// <summary>Minutes allotted on the longest way from a step to an end, its own among them. Only where no way leads in a circle.</summary>
    public long LongestMinutes(ProcessStep step) => Fold(step, one => one.AllottedMinutes, Math.Max);

    /// <summary>The fewest and the most approvals on a way from a step to an end. Only where no way leads in a circle.</summary>
    public (long Fewest, long Most) Approvals(ProcessStep step) => (Fold(step, IsApproval, Math.Min), Fold(step, IsApproval, Math.Max));

    private static long IsApproval(ProcessStep step) => step.Kind == ProcessStepKind.Approve ? 1 : 0;

    private long Fold(ProcessStep from, Func<ProcessStep, long> weigh, Func<long, long, long> choose)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        return Of(from);

        long Of(ProcessStep step)
        {
            if (!known.TryGetValue(step.Code, out var sum))
            {
                sum = weigh(step) + (After(step) is { Count: > 0 } after ? after.Select(Of).Aggregate(choose) : 0);
                known[step.Code] = sum;
            }

            return sum;
        }
    }
}
