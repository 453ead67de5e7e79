using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Domain.Assessments;

/// <summary>A procedure that a draft brings or changes, as it is assessed.</summary>
/// <param name="Id">Its id within the assessment.</param>
/// <param name="Name">Its name.</param>
/// <param name="LegalBases">Provisions that it rests on.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Costs">What it will cost; null until it was worked out.</param>
internal sealed record AssessedProcedure(
    Guid Id,
    string Name,
    string? LegalBases,
    IReadOnlyList<AssessmentAnswer> Answers,
    CostSheet? Costs
)
{
    /// <summary>Whether every question has an answer with its reason, and the cost is worked out.</summary>
    public bool IsComplete(IEnumerable<AssessmentPart> parts) =>
        Costs is not null
        && parts
            .SelectMany(part => part.Questions)
            .All(question =>
                Answers.Any(answer => answer.Code == question.Code && answer.IsYes is not null && !string.IsNullOrWhiteSpace(answer.Note))
            );
}
