using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>The internal process of a version whose limit changes, until somebody plans it.</summary>
internal static class ProposedProcess
{
    // What is proposed where nothing is known: a tenth at the desk on either side, the work, the signature.
    private static readonly (string Code, ProcessStepKind Kind, Role Role, int Share)[] Usual =
    [
        ("B1", ProcessStepKind.Receive, Role.Receptionist, 1),
        ("B2", ProcessStepKind.Process, Role.Officer, 6),
        ("B3", ProcessStepKind.Approve, Role.Leader, 2),
        ("B4", ProcessStepKind.Return, Role.Receptionist, 1),
    ];

    /// <summary>Four steps that fill the limit, or a working day where there is none.</summary>
    public static IReadOnlyList<ProcessStep> Within(TimeLimit limit, TimeLimit? onlineLimit)
    {
        var most = Most(limit, onlineLimit) ?? ProcessRules.WorkingDayMinutes;
        return
        [
            .. Usual.Select(step => new ProcessStep(
                step.Code,
                ProcessNames.Of(step.Kind),
                step.Kind,
                step.Role,
                (int)Math.Min(most * step.Share / 10, int.MaxValue / 10)
            )),
        ];
    }

    /// <summary>The same steps, each shortened alike where together they take longer than the limit.</summary>
    public static IReadOnlyList<ProcessStep> Fitted(IReadOnlyList<ProcessStep> steps, TimeLimit limit, TimeLimit? onlineLimit)
    {
        var allotted = steps.Sum(step => (long)step.AllottedMinutes);
        return Most(limit, onlineLimit) is { } most && allotted > most
            ? [.. steps.Select(step => step with { AllottedMinutes = (int)(step.AllottedMinutes * most / allotted) })]
            : steps;
    }

    private static long? Most(TimeLimit limit, TimeLimit? onlineLimit)
    {
        var (desk, online) = (ProcessRules.MinutesWithin(limit), onlineLimit is null ? null : ProcessRules.MinutesWithin(onlineLimit));
        return desk is null ? online
            : online is null ? desk
            : Math.Min(desk.Value, online.Value);
    }
}
