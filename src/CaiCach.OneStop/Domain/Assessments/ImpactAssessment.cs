using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Domain.Assessments;

/// <summary>Where an assessment stands.</summary>
internal enum AssessmentState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Finished; nothing of it changes any more.</summary>
    Finished,
}

/// <summary>The draft document that is assessed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind, e.g. a resolution of the People's Council.</param>
/// <param name="DraftingUnit">Who drafts it.</param>
internal sealed record AssessedDraft(string Name, string Kind, string DraftingUnit);

/// <summary>
/// The assessment of what the procedures of a draft document bring about (đánh giá tác động của thủ tục hành chính; Decree 63/2010/NĐ-CP, article
/// 10; Circular 03/2022/TT-BTP): whether they are needed, reasonable and lawful, and what they cost. It keeps the questionnaire of the day on which
/// it was begun.
/// </summary>
internal sealed class ImpactAssessment
{
    private ImpactAssessment() { }

    public ImpactAssessment(Guid unitId, AssessedDraft draft, string by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        UnitId = unitId;
        RecordedAt = at;
        RecordedBy = by;
        Take(draft);
    }

    public Guid Id { get; private set; }

    /// <summary>The unit that assesses.</summary>
    public Guid UnitId { get; private set; }

    public string DraftName { get; private set; } = "";

    public string DraftKind { get; private set; } = "";

    public string DraftingUnit { get; private set; } = "";

    public AssessmentState State { get; private set; }

    public IReadOnlyList<AssessedProcedure> Procedures { get; private set; } = [];

    /// <summary>What the assessment comes to; null until it is finished.</summary>
    public string? Conclusion { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset? FinishedAt { get; private set; }

    public string? FinishedBy { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Puts right which draft it is about.</summary>
    public Result Describe(AssessedDraft draft)
    {
        if (State != AssessmentState.Draft)
        {
            return AssessmentErrors.IsFinished;
        }

        if (AssessmentRules.Broken(draft).ToList() is { Count: > 0 } broken)
        {
            return Result.Fail(broken);
        }

        Take(draft);
        return Result.Done();
    }

    /// <summary>Keeps a procedure: a new one, or what is known of it anew.</summary>
    /// <param name="procedure">The procedure with its answers.</param>
    /// <param name="parts">The questionnaire.</param>
    public Result Keep(AssessedProcedure procedure, IReadOnlyList<AssessmentPart> parts)
    {
        if (State != AssessmentState.Draft)
        {
            return AssessmentErrors.IsFinished;
        }

        var isNew = Procedures.All(one => one.Id != procedure.Id);
        if (isNew && Procedures.Count == BurdenLimits.ProceduresMaxCount)
        {
            return AssessmentErrors.TooManyProcedures;
        }

        if (AssessmentRules.Broken(procedure, parts).ToList() is { Count: > 0 } broken)
        {
            return Result.Fail(broken);
        }

        Procedures = isNew ? [.. Procedures, procedure] : [.. Procedures.Select(one => one.Id == procedure.Id ? procedure : one)];
        return Result.Done();
    }

    /// <summary>Takes a procedure out again.</summary>
    public Result Drop(Guid procedureId)
    {
        if (State != AssessmentState.Draft)
        {
            return AssessmentErrors.IsFinished;
        }

        if (Procedures.All(one => one.Id != procedureId))
        {
            return AssessmentErrors.NotFound;
        }

        Procedures = [.. Procedures.Where(one => one.Id != procedureId)];
        return Result.Done();
    }

    /// <summary>Finishes it, once every question of every procedure is answered.</summary>
    public Result Finish(string? conclusion, IReadOnlyList<AssessmentPart> parts, string by, DateTimeOffset at)
    {
        if (State != AssessmentState.Draft)
        {
            return AssessmentErrors.IsFinished;
        }

        Error[] broken =
        [
            .. AssessmentRules.IsText(conclusion, BurdenLimits.TextMaxLength) ? Array.Empty<Error>() : [AssessmentErrors.ConclusionMissing],
            .. Procedures.Count > 0 && Procedures.All(one => one.IsComplete(parts)) ? Array.Empty<Error>() : [AssessmentErrors.NotComplete],
        ];
        if (broken.Length > 0)
        {
            return Result.Fail(broken);
        }

        (State, Conclusion, FinishedAt, FinishedBy) = (AssessmentState.Finished, conclusion, at, by);
        return Result.Done();
    }

    private void Take(AssessedDraft draft) => (DraftName, DraftKind, DraftingUnit) = (draft.Name, draft.Kind, draft.DraftingUnit);
}
