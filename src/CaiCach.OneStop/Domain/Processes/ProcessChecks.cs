using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Processes;

/// <summary>What a process must satisfy before it may be used. All that is wrong is told at once.</summary>
internal static class ProcessChecks
{
    /// <summary>What is wrong; nothing where the process may be used.</summary>
    /// <param name="steps">The steps, in the order of the table.</param>
    /// <param name="limit">The legal limit.</param>
    /// <param name="onlineLimit">The shorter limit of online dossiers; null for the same.</param>
    public static IReadOnlyList<Error> Wrong(IReadOnlyList<ProcessStep> steps, TimeLimit limit, TimeLimit? onlineLimit)
    {
        // Ways can be followed only where every code is there once.
        if (WrongShape(steps) is { Count: > 0 } shape)
        {
            return shape;
        }

        // And only where there is a beginning and an end can anything be said of the ways between.
        var order = WrongOrder(steps).ToList();
        return order.Contains(ProcessErrors.BeginWrong) || order.Contains(ProcessErrors.EndWrong)
            ? order
            : [.. order, .. WrongWays(new ProcessFlow(steps), limit, onlineLimit)];
    }

    /// <summary>What a draft may not be kept with.</summary>
    public static IReadOnlyList<Error> WrongShape(IReadOnlyList<ProcessStep> steps)
    {
        if (steps.Count is 0 or > ProcessLimits.StepsMaxCount)
        {
            return [ProcessErrors.StepCountWrong];
        }

        var codes = steps.Select(step => step.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. steps
                .GroupBy(step => step.Code, StringComparer.Ordinal)
                .Where(some => some.Count() > 1)
                .Select(some => ProcessErrors.CodeTwice(some.Key)),
            .. steps.SelectMany(step => WrongShape(step, codes)),
        ];
    }

    private static IEnumerable<Error> WrongShape(ProcessStep step, HashSet<string> codes)
    {
        if (!IsText(step.Code, ProcessLimits.CodeMaxLength) || step.Code.Any(letter => letter is ',' or ';' || char.IsWhiteSpace(letter)))
        {
            yield return ProcessErrors.CodeWrong(step.Code);
        }

        if (!IsText(step.Name, ProcessLimits.NameMaxLength))
        {
            yield return ProcessErrors.NameWrong(step.Code);
        }

        if (step.AllottedMinutes is < 0 or > ProcessLimits.MinutesMax)
        {
            yield return ProcessErrors.MinutesWrong(step.Code);
        }

        if (!ProcessNames.Roles.Contains(step.Role))
        {
            yield return ProcessErrors.RoleWrong(step.Code);
        }

        if ((step.Kind == ProcessStepKind.Consult) != step.Agency.HasValue)
        {
            yield return ProcessErrors.AgencyWrong(step.Code);
        }

        if (
            step.AgencyDetail is { } detail
            && (step.Agency is not (AgencyKind.Unit or AgencyKind.Other) || !IsText(detail, ProcessLimits.IssuerMaxLength))
        )
        {
            yield return ProcessErrors.AgencyDetailWrong(step.Code);
        }

        var next = step.Next ?? [];
        if (next.Count > ProcessLimits.NextMaxCount || next.Distinct(StringComparer.Ordinal).Count() < next.Count)
        {
            yield return ProcessErrors.NextWrong(step.Code);
        }

        foreach (var unknown in next.Where(code => !codes.Contains(code)))
        {
            yield return ProcessErrors.NextUnknown(step.Code, unknown);
        }
    }

    private static IEnumerable<Error> WrongOrder(IReadOnlyList<ProcessStep> steps)
    {
        if (steps[0].Kind != ProcessStepKind.Receive || steps.Count(step => step.Kind == ProcessStepKind.Receive) != 1)
        {
            yield return ProcessErrors.BeginWrong;
        }

        if (steps[^1].Kind != ProcessStepKind.Return || steps.Count(step => step.Kind == ProcessStepKind.Return) != 1)
        {
            yield return ProcessErrors.EndWrong;
        }

        foreach (var step in steps)
        {
            var next = ProcessFlow.NextOf(steps, step);
            if (step.Kind == ProcessStepKind.Return ? step.Next is { Count: > 0 } : step.Kind == ProcessStepKind.Receive && next.Count > 1)
            {
                yield return ProcessErrors.BranchWrong(step);
            }

            foreach (
                var follower in steps.Where(other => next.Contains(other.Code, StringComparer.Ordinal) && !MayFollow(step.Kind, other.Kind))
            )
            {
                yield return ProcessErrors.OrderWrong(step, follower);
            }
        }
    }

    // The order in which the state table of dossiers moves: taken in, handed out, worked on, approved, returned.
    private static bool MayFollow(ProcessStepKind kind, ProcessStepKind next) =>
        kind switch
        {
            ProcessStepKind.Receive => next is ProcessStepKind.Assign or ProcessStepKind.Process or ProcessStepKind.Consult,
            ProcessStepKind.Assign => next is ProcessStepKind.Process or ProcessStepKind.Consult,
            ProcessStepKind.Process or ProcessStepKind.Consult => next
                is ProcessStepKind.Process
                    or ProcessStepKind.Consult
                    or ProcessStepKind.Approve,
            ProcessStepKind.Approve => next is ProcessStepKind.Return,
            _ => false,
        };

    private static IEnumerable<Error> WrongWays(ProcessFlow flow, TimeLimit limit, TimeLimit? onlineLimit)
    {
        var (first, last) = (flow.Steps[0], flow.Steps[^1]);
        var reached = flow.Steps.ToDictionary(step => step.Code, flow.ReachedFrom, StringComparer.Ordinal);
        foreach (var step in flow.Steps.Where(step => step != first && !reached[first.Code].Contains(step)))
        {
            yield return ProcessErrors.Unreachable(step);
        }

        foreach (var step in flow.Steps.Where(step => step != last && !reached[step.Code].Contains(last)))
        {
            yield return ProcessErrors.NoWayOut(step);
        }

        if (flow.Steps.FirstOrDefault(step => reached[step.Code].Contains(step)) is { } inCircle)
        {
            yield return ProcessErrors.Circle(inCircle);
            yield break;
        }

        if (flow.Approvals(first) is not (1, 1))
        {
            yield return ProcessErrors.ApprovalsWrong;
        }

        var longest = flow.LongestMinutes(first);
        if (ProcessRules.MinutesWithin(limit) is { } most && longest > most)
        {
            yield return ProcessErrors.TooLong(longest, most);
        }

        if (onlineLimit is not null && ProcessRules.MinutesWithin(onlineLimit) is { } mostOnline && longest > mostOnline)
        {
            yield return ProcessErrors.TooLongOnline(longest, mostOnline);
        }
    }

    private static bool IsText(string text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most;
}
