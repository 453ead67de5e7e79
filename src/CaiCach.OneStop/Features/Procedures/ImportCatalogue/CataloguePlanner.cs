using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>What stands before an import.</summary>
/// <param name="UnitId">For which authority the catalogue is kept.</param>
/// <param name="Today">The day.</param>
/// <param name="Now">The instant.</param>
/// <param name="Procedures">The procedures by code.</param>
/// <param name="Versions">Their versions, oldest first.</param>
/// <param name="Used">The versions that dossiers were received under.</param>
/// <param name="Refused">The papers that may not be asked for.</param>
internal sealed record CatalogueGround(
    Guid UnitId,
    DateOnly Today,
    DateTimeOffset Now,
    IReadOnlyDictionary<string, Procedure> Procedures,
    ILookup<Guid, ProcedureVersion> Versions,
    IReadOnlySet<Guid> Used,
    IReadOnlyList<RefusedComponent> Refused
);

/// <summary>Works out what the versions of one procedure after the other would do. A procedure is taken over whole or not at all.</summary>
internal sealed class CataloguePlanner(CatalogueGround ground, CataloguePlan plan)
{
    /// <summary>A field's code has one name: the file may add fields, not rename them.</summary>
    private readonly Dictionary<string, string> _fieldNames = ground
        .Procedures.Values.GroupBy(one => one.FieldCode, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().FieldName, StringComparer.Ordinal);

    public void Plan(IReadOnlyList<ReadVersion> versions)
    {
        var procedure = ground.Procedures.GetValueOrDefault(versions[0].Code);
        var kept = procedure is null ? [] : ground.Versions[procedure.Id].ToList();
        foreach (var version in versions.Where(_ => procedure is not null))
        {
            version.KeepUnsaid(procedure!);
            if (kept.FindLast(one => one.EffectiveFrom <= version.From) is { } like)
            {
                version.KeepUnsaid(like.Content);
            }
        }

        var steps = versions.Select(version => StepOf(version, kept)).ToList();
        Refuse(versions, kept, steps);
        if (versions.Any(version => version.Problems.Count > 0))
        {
            plan.Lines.AddRange(versions.Select(RefusedLine));
            return;
        }

        var notes = Describe(versions[0], procedure, out var described);
        var ends = Timeline(kept, steps).ToDictionary(days => days.From, days => days.To);
        foreach (var step in steps)
        {
            Do(described, step, ends[step.Read.From!.Value], [.. notes]);
        }

        foreach (var one in kept.Where(one => ends[one.EffectiveFrom] != one.EffectiveTo && steps.TrueForAll(step => step.Kept != one)))
        {
            plan.Changes.Add(() => one.EndOn(ends[one.EffectiveFrom]!.Value));
        }
    }

    private static CatalogueLine RefusedLine(ReadVersion version) =>
        new(
            version.Head.Sheet,
            version.Head.Number,
            version.Code,
            version.Description.Name,
            CatalogueDeed.Refuse,
            version.Problems.Count > 0 ? version.Problems : [CatalogueErrors.OthersRefused]
        );

    /// <summary>A version with what stands for its first day, and what it will say.</summary>
    private sealed record Step(ReadVersion Read, ProcedureVersion? Kept, ShippedVersion Said, bool IsSame)
    {
        /// <summary>Whether nothing but a gap in the publishing decision is filled, which is open also for a version in force.</summary>
        public bool IsDecisionOnly { get; } =
            Said.Decision is { } decision
            && Kept is not null
            && decision.Completes(Kept.Decision)
            && (Read.Said with { Decision = Kept.Decision }).IsSame(Kept.Said);
    }

    private static Step StepOf(ReadVersion version, List<ProcedureVersion> kept)
    {
        var there = kept.Find(one => one.EffectiveFrom == version.From);
        if (there is not null && version.Said.IsSame(there.Said))
        {
            return new Step(version, there, there.Said with { EffectiveTo = version.Said.EffectiveTo ?? there.EffectiveTo }, true);
        }

        var (limit, online) = (version.Said.Content.Limit, version.Said.Content.OnlineLimit);
        var like = there ?? kept.FindLast(one => one.EffectiveFrom < version.From);
        var steps =
            version.Said.Steps.Count > 0 ? version.Said.Steps
            : like is null ? ProposedProcess.Within(limit, online)
            : ProposedProcess.Fitted(like.Steps, limit, online);
        return new Step(
            version,
            there,
            version.Said with
            {
                Steps = steps,
                EffectiveTo = version.Said.EffectiveTo ?? there?.EffectiveTo,
            },
            false
        );
    }

    private void Refuse(IReadOnlyList<ReadVersion> versions, List<ProcedureVersion> kept, List<Step> steps)
    {
        var description = versions[0].Description;
        foreach (var error in ProcedureRules.Broken(versions[0].Code, description))
        {
            versions[0].Refuse(error);
        }

        if (
            !_fieldNames.TryAdd(description.Field.Code, description.Field.Name)
            && _fieldNames[description.Field.Code] != description.Field.Name
        )
        {
            versions[0].Refuse(ProcedureErrors.FieldTaken(_fieldNames[description.Field.Code]));
        }

        foreach (var step in steps.Where(step => step.Read.From is not null))
        {
            RefuseStep(step);
        }

        foreach (var error in BrokenKind(description.Kind, kept, steps))
        {
            versions[0].Refuse(error);
        }

        // Only days that could be read stand in an order.
        if (versions.All(version => version.From is not null) && ProcedureRules.BrokenOrder(Timeline(kept, steps)) is { } broken)
        {
            versions[0].Refuse(broken);
        }
    }

    /// <summary>What holds or will hold must be of the kind that the file says, whether the file changes it or not.</summary>
    private IEnumerable<Error> BrokenKind(ProcedureKind kind, List<ProcedureVersion> kept, List<Step> steps) =>
        steps
            .Select(step => step.Said)
            .Concat(kept.Where(one => steps.TrueForAll(step => step.Kept != one)).Select(one => one.Said))
            .Where(said => said.EffectiveTo is not { } last || last >= ground.Today)
            .SelectMany(said => ProcedureRules.Broken(kind, said.Content))
            .Distinct();

    private void RefuseStep(Step step)
    {
        if (step.IsDecisionOnly && step.Said.Decision!.IssuedOn > ground.Today)
        {
            step.Read.Refuse(ProcedureErrors.DecisionDayWrong);
        }

        if (!step.IsSame)
        {
            foreach (var error in ProcedureRules.Broken(step.Said, ground.Refused))
            {
                step.Read.Refuse(error);
            }

            if (step.Kept is { } locked && !step.IsDecisionOnly && !locked.IsOpen(ground.Today, ground.Used.Contains(locked.Id)))
            {
                step.Read.Refuse(ProcedureErrors.Locked);
            }
        }

        if (step.Kept?.EffectiveTo is { } ended && step.Said.EffectiveTo != ended)
        {
            step.Read.Refuse(CatalogueNames.At(step.Read.Head.Sheet, step.Read.Head.Number, CatalogueErrors.EndFixed));
        }
    }

    /// <summary>All versions as they would stand, in order; one without an end lasts until the day before the next.</summary>
    private static List<(DateOnly From, DateOnly? To)> Timeline(List<ProcedureVersion> kept, List<Step> steps)
    {
        var said = steps.ToDictionary(step => step.Read.From!.Value, step => step.Said.EffectiveTo);
        foreach (var one in kept)
        {
            said.TryAdd(one.EffectiveFrom, one.EffectiveTo);
        }

        var days = said.Keys.Order().ToList();
        return [.. days.Select((day, index) => (day, said[day] ?? (index + 1 < days.Count ? days[index + 1].AddDays(-1) : null)))];
    }

    private List<string> Describe(ReadVersion version, Procedure? known, out Procedure procedure)
    {
        procedure = known ?? new Procedure(version.Code, version.Description);
        if (known is not null && known.Description.IsSame(version.Description))
        {
            return [];
        }

        if (known is null)
        {
            plan.Added.Add(procedure);
        }
        else
        {
            plan.Changes.Add(() => known.Describe(version.Description));
        }

        plan.Events.Add(new ProcedureDescribed(ground.UnitId, procedure.Id, procedure.Code, version.Description.Name, known is null));
        return [known is null ? CatalogueNames.NewProcedure : CatalogueNames.Described];
    }

    private void Do(Procedure procedure, Step step, DateOnly? end, List<string> notes)
    {
        var said = step.Said with { EffectiveTo = end };
        var isWritten = step.Kept is null || (!step.IsSame && !step.IsDecisionOnly) || step.Kept.EffectiveTo != end;
        if (step.Kept is null)
        {
            notes.Add(CatalogueNames.NewVersion);
            plan.Added.Add(new ProcedureVersion(procedure, said, ground.Now));
        }
        else if (step.IsDecisionOnly)
        {
            notes.Add(CatalogueNames.Decided);
            plan.Changes.Add(() => step.Kept.Complete(said.Decision!, ground.Today));
            if (isWritten)
            {
                plan.Changes.Add(() => step.Kept.EndOn(end!.Value));
            }

            plan.Events.Add(
                new ProcedureDecisionCompleted(ground.UnitId, procedure.Id, procedure.Code, said.EffectiveFrom, said.Decision!.Number)
            );
        }
        else if (!step.IsSame)
        {
            notes.Add(CatalogueNames.Rewritten);
            plan.Changes.Add(() => step.Kept.Rewrite(said));
        }
        else if (isWritten)
        {
            notes.Add(CatalogueNames.Ended(end!.Value));
            plan.Changes.Add(() => step.Kept.EndOn(end.Value));
        }

        if (isWritten)
        {
            plan.Events.Add(
                new ProcedureVersionSaved(
                    ground.UnitId,
                    procedure.Id,
                    procedure.Code,
                    said.EffectiveFrom,
                    said.Decision?.Number,
                    step.Kept is null
                )
            );
        }

        var deed =
            step.Kept is null ? CatalogueDeed.Create
            : notes.Count > 0 ? CatalogueDeed.Change
            : CatalogueDeed.Keep;
        var head = step.Read.Head;
        plan.Lines.Add(new CatalogueLine(head.Sheet, head.Number, procedure.Code, step.Read.Description.Name, deed, notes));
    }
}
