using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>A file of <c>data/one-stop/submission-forms</c>: what is asked for a procedure, or of everybody.</summary>
/// <param name="ProcedureCode">The procedure; null in the part that is common to all.</param>
/// <param name="Source">By which form of the law.</param>
/// <param name="Replaces">Codes of the procedure's papers that the answers stand for, the application form above all; no file is asked for them.</param>
/// <param name="Questions">In the order in which they are asked.</param>
internal sealed partial record SubmissionFormFile(
    string? ProcedureCode,
    string Source,
    IReadOnlyList<string> Replaces,
    IReadOnlyList<SubmissionQuestion> Questions
)
{
    /// <summary>All that is wrong with it, each with the question that it is about.</summary>
    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Source))
        {
            yield return "source: names the form or the law that asks these questions";
        }

        if (Questions.Count is 0 or > SubmissionLimits.QuestionsMaxCount)
        {
            yield return $"questions: needs 1 to {SubmissionLimits.QuestionsMaxCount}";
        }

        for (var i = 0; i < Questions.Count; i++)
        {
            foreach (var fault in Faults(Questions[i], [.. Questions.Take(i)]))
            {
                yield return $"questions[{i}] {Questions[i].Key}: {fault}";
            }
        }
    }

    private static IEnumerable<string> Faults(SubmissionQuestion question, IReadOnlyList<SubmissionQuestion> before)
    {
        if (!KeyShape().IsMatch(question.Key))
        {
            yield return "key: letters and digits, a small letter first, at most 40";
        }

        if (before.Any(one => string.Equals(one.Key, question.Key, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "key: used before";
        }

        if (string.IsNullOrWhiteSpace(question.Title) || string.IsNullOrWhiteSpace(question.Label))
        {
            yield return "title, label: both are read by people";
        }

        if (question.MaxLength is <= 0 or > SubmissionLimits.ParagraphMaxLength)
        {
            yield return $"maxLength: 1 to {SubmissionLimits.ParagraphMaxLength}";
        }

        if (question.IsPast && question.Kind != QuestionKind.Date)
        {
            yield return "isPast: only a date is past";
        }

        var values = (question.Choices ?? []).Select(choice => choice.Value).ToList();
        if (question.Kind == QuestionKind.Choice ? values.Count < 2 : question.Choices is not null)
        {
            yield return "choices: at least two for a choice, none for anything else";
        }

        if (values.Any(string.IsNullOrWhiteSpace) || values.Distinct(StringComparer.Ordinal).Count() != values.Count)
        {
            yield return "choices: each value once";
        }

        if (ConditionFault(question.ShownIf, before) is { } fault)
        {
            yield return fault;
        }
    }

    private static string? ConditionFault(QuestionCondition? condition, IReadOnlyList<SubmissionQuestion> before) =>
        condition is null ? null
        : before.FirstOrDefault(one => one.Key == condition.Question) is not { } asked
            ? $"shownIf: no earlier question {condition.Question}"
        : asked.Values.Count == 0 ? $"shownIf: {condition.Question} is not chosen from"
        : condition.Is.Count == 0 || condition.Is.Except(asked.Values, StringComparer.Ordinal).Any()
            ? $"shownIf: {condition.Question} has no such answer"
        : null;

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]{0,39}\z", RegexOptions.None, 1000)]
    private static partial Regex KeyShape();
}
