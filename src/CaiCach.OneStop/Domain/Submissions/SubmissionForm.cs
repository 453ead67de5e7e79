using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>What a submission asks, in order; what is asked of one person follows from the answers so far.</summary>
/// <param name="Questions">All questions.</param>
internal sealed record SubmissionForm(IReadOnlyList<SubmissionQuestion> Questions)
{
    /// <summary>Codes of the papers for which the answers stand.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>The question of that key, in whatever letters the address has it; null for none.</summary>
    public SubmissionQuestion? Find(string key) =>
        Questions.FirstOrDefault(question => string.Equals(question.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The questions that are asked of somebody who has answered so.</summary>
    public IReadOnlyList<SubmissionQuestion> Path(SubmissionAnswers answers)
    {
        var asked = new List<SubmissionQuestion>();
        foreach (var question in Questions)
        {
            if (
                question.ShownIf is not { } condition
                || (
                    asked.Any(one => one.Key == condition.Question)
                    && condition.Is.Contains(answers[condition.Question], StringComparer.Ordinal)
                )
            )
            {
                asked.Add(question);
            }
        }

        return asked;
    }

    /// <summary>The first question that is asked and has no sound answer; null when the form is complete.</summary>
    /// <param name="answers">The answers so far.</param>
    /// <param name="filesOf">How many files a question has.</param>
    /// <param name="rules">By what answers are read.</param>
    public SubmissionQuestion? FirstOpen(SubmissionAnswers answers, Func<string, int> filesOf, IdentityRules rules) =>
        Path(answers).FirstOrDefault(question => !IsAnswered(question, answers, filesOf, rules));

    private static bool IsAnswered(
        SubmissionQuestion question,
        SubmissionAnswers answers,
        Func<string, int> filesOf,
        IdentityRules rules
    ) =>
        answers[question.Key] is { } answer
        && (
            question.Kind == QuestionKind.File
                ? !question.IsRequired || filesOf(question.Key) > 0
                : !AnswerRules.Read(question, answer, rules).Failed
        );
}

/// <summary>The answers of one submission, by the keys of their questions; an empty one was left out on purpose.</summary>
internal sealed record SubmissionAnswers(IReadOnlyDictionary<string, string> ByKey)
{
    /// <summary>Nothing answered yet.</summary>
    public static SubmissionAnswers None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The answer; null while there is none.</summary>
    public string? this[string key] => ByKey.GetValueOrDefault(key);

    /// <summary>The answer; null also where it was left out.</summary>
    public string? Given(string key) => this[key] is { Length: > 0 } answer ? answer : null;

    /// <summary>The same with one more answer, or another one.</summary>
    public SubmissionAnswers With(string key, string answer) =>
        new(new Dictionary<string, string>(ByKey, StringComparer.Ordinal) { [key] = answer });
}
