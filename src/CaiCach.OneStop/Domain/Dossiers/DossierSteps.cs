using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>
/// What the internal process of a dossier adds to the state table: what the step may do, where a move leads, and what time it was allotted.
/// A dossier without a process goes by the state table alone.
/// </summary>
internal static class DossierSteps
{
    private static readonly ProcessStepKind[] Work = [ProcessStepKind.Process, ProcessStepKind.Consult];

    /// <summary>Agencies outside the tree.</summary>
    public static IReadOnlyList<AgencyKind> OutsideAgencies { get; } = [.. Enum.GetValues<AgencyKind>().Except([AgencyKind.Unit])];

    /// <summary>Whom the step at which a dossier stands asks: a kind of agency or the code of a unit; null for nobody in particular.</summary>
    public static string? Asked(Dossier dossier, IReadOnlyList<ProcessStep> steps) =>
        StepOf(dossier, steps) is not { Agency: { } agency } step ? null
        : agency == AgencyKind.Unit ? step.AgencyDetail
        : agency.ToString();

    /// <summary>What another agency is called that the step names; null where it names none.</summary>
    public static string? NameOfAsked(Dossier dossier, IReadOnlyList<ProcessStep> steps) =>
        StepOf(dossier, steps) is { Agency: AgencyKind.Other } step ? step.AgencyDetail : null;

    private static ProcessStep? StepOf(Dossier dossier, IReadOnlyList<ProcessStep> steps) =>
        dossier.StepCode is { } code ? new ProcessFlow(steps)[code] : null;

    /// <summary>Why the step does not allow an action; null where it does.</summary>
    public static Error? Refusal(Dossier dossier, DossierAction action, IReadOnlyList<ProcessStep> steps)
    {
        if (dossier.StepCode is not { } code)
        {
            return action is DossierAction.Forward or DossierAction.Consult or DossierAction.Answer ? DossierErrors.NoProcess : null;
        }

        var step = new ProcessFlow(steps)[code];
        return action switch
        {
            DossierAction.Answer => dossier.AskedAgency is null ? DossierErrors.NothingIsAsked : null,
            DossierAction.Consult or DossierAction.Forward or DossierAction.Submit when dossier.AskedAgency is { } agency =>
                DossierErrors.NotAnswered(agency),
            DossierAction.Consult when step.Kind != ProcessStepKind.Consult => Power(step, action, StepPowers.Consult),
            DossierAction.Forward or DossierAction.Submit => Open(dossier, action, steps).Count == 0
                ? DossierErrors.NotInStep(action, step)
                : null,
            DossierAction.AskSupplement => Power(step, action, StepPowers.AskSupplement),
            DossierAction.AskPayment => Power(step, action, StepPowers.AskPayment),
            // While the applicant is waited for, a dossier can always be stopped: nobody else could end it.
            DossierAction.Stop when dossier.Stage == DossierStage.InHand => Power(step, action, StepPowers.Stop),
            _ => null,
        };
    }

    /// <summary>The steps to which an action may lead; several where the process parts, none where it leads nowhere else.</summary>
    public static IReadOnlyList<ProcessStep> Open(Dossier dossier, DossierAction action, IReadOnlyList<ProcessStep> steps)
    {
        if (dossier.StepCode is not { } code)
        {
            return [];
        }

        var flow = new ProcessFlow(steps);
        var step = flow[code];
        return action switch
        {
            DossierAction.Assign when step.Kind == ProcessStepKind.Assign => flow.After(step, Work),
            DossierAction.Assign when dossier.Stage == DossierStage.Received => [step],
            DossierAction.Forward => flow.After(step, Work),
            DossierAction.Submit => flow.After(step, ProcessStepKind.Approve),
            DossierAction.Approve => flow.After(step, ProcessStepKind.Return),
            _ => [],
        };
    }

    /// <summary>The step at which a dossier stands after an action; null without a process.</summary>
    /// <param name="dossier">Before the action.</param>
    /// <param name="action">What is done.</param>
    /// <param name="chosen">The step that the person chose; null where there is but one.</param>
    /// <param name="steps">The process.</param>
    /// <param name="history">All lines so far.</param>
    public static Result<string?> After(
        Dossier dossier,
        DossierAction action,
        string? chosen,
        IReadOnlyList<ProcessStep> steps,
        IReadOnlyList<DossierEvent> history
    )
    {
        if (dossier.ProcessId is null)
        {
            return Result<string?>.Success(null);
        }

        if (action == DossierAction.Accept)
        {
            return Result<string?>.Success(ProcessFlow.NextOf(steps, steps[0])[0]);
        }

        if (action is DossierAction.SendBack or DossierAction.Recall)
        {
            return Result<string?>.Success(StepBefore(dossier, history));
        }

        var open = Open(dossier, action, steps);
        return open.Count == 0 ? Result<string?>.Success(dossier.StepCode)
            : string.IsNullOrEmpty(chosen) ? (open.Count == 1 ? Result<string?>.Success(open[0].Code) : DossierErrors.NextStepMissing)
            : open.FirstOrDefault(step => step.Code == chosen) is { } found ? Result<string?>.Success(found.Code)
            : DossierErrors.NextStepUnknown;
    }

    /// <summary>The step to which a proposal that is sent or taken back returns; a result that is taken back from the desk stays in its step.</summary>
    private static string? StepBefore(Dossier dossier, IReadOnlyList<DossierEvent> history) =>
        dossier.Stage == DossierStage.Completed
            ? dossier.StepCode
            : history
                .Last(happened =>
                    happened.Action == (dossier.Stage == DossierStage.Approved ? DossierAction.Approve : DossierAction.Submit)
                )
                .StepCode;

    /// <summary>The step in which time is spent now: the reception as long as the dossier lies at the desk; null without a process.</summary>
    public static ProcessStep? Standing(Dossier dossier, IReadOnlyList<ProcessStep> steps) =>
        dossier.StepCode is not { } code ? null
        : new ProcessFlow(steps)[code] is var step && dossier.Stage == DossierStage.Received && step.Kind != ProcessStepKind.Assign
            ? steps[0]
        : step;

    /// <summary>Minutes of work allotted to that step; an assignment has those of the reception too, since both end in one move.</summary>
    public static int? Allotted(Dossier dossier, DossierTimekeeper timekeeper) =>
        Standing(dossier, timekeeper.Steps) is not { } step ? timekeeper.AllottedFor(dossier.Stage)
        : DossierStages.IsPaused(dossier.Stage) ? null
        : Allotted(step, timekeeper.Steps);

    /// <summary>Minutes of work allotted to a step, those of the reception among an assignment's.</summary>
    public static int Allotted(ProcessStep step, IReadOnlyList<ProcessStep> steps) =>
        step.AllottedMinutes + (step.Kind == ProcessStepKind.Assign ? steps[0].AllottedMinutes : 0);

    private static Error? Power(ProcessStep step, DossierAction action, StepPowers power) =>
        step.May.HasFlag(power) ? null : DossierErrors.NotInStep(action, step);
}
