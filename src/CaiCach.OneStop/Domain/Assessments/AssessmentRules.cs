using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Domain.Assessments;

/// <summary>What an assessment must say.</summary>
internal static class AssessmentRules
{
    /// <summary>What is wrong with the draft's description.</summary>
    public static IEnumerable<Error> Broken(AssessedDraft draft)
    {
        if (!IsText(draft.Name, BurdenLimits.NameMaxLength))
        {
            yield return AssessmentErrors.DraftNameMissing;
        }

        if (!IsText(draft.Kind, BurdenLimits.LineMaxLength))
        {
            yield return AssessmentErrors.DraftKindMissing;
        }

        if (!IsText(draft.DraftingUnit, BurdenLimits.LineMaxLength))
        {
            yield return AssessmentErrors.DraftingUnitMissing;
        }
    }

    /// <summary>What is wrong with an assessed procedure; questions may be open, answers to other questions may not be there.</summary>
    public static IEnumerable<Error> Broken(AssessedProcedure procedure, IReadOnlyList<AssessmentPart> parts)
    {
        if (!IsText(procedure.Name, BurdenLimits.NameMaxLength))
        {
            yield return AssessmentErrors.ProcedureNameMissing;
        }

        var asked = parts.SelectMany(part => part.Questions).Select(question => question.Code).ToHashSet(StringComparer.Ordinal);
        var isOfQuestionnaire = procedure.Answers.All(answer => asked.Remove(answer.Code));
        if (!isOfQuestionnaire || procedure.Answers.Any(answer => answer.Note?.Length > BurdenLimits.TextMaxLength))
        {
            yield return AssessmentErrors.AnswersWrong;
        }

        if (procedure.LegalBases?.Length > BurdenLimits.TextMaxLength)
        {
            yield return AssessmentErrors.LegalBasesTooLong;
        }

        foreach (var error in procedure.Costs?.Broken() ?? [])
        {
            yield return error;
        }
    }

    /// <summary>Whether a text says something and is not too long.</summary>
    public static bool IsText(string? text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most;
}
