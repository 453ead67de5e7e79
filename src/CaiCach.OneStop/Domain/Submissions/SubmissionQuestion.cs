namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>How a question is answered.</summary>
internal enum QuestionKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    Paragraph,

    /// <summary>A day; kept as yyyy-MM-dd.</summary>
    Date,

    /// <summary>One of the choices; kept as its value.</summary>
    Choice,

    /// <summary>Kept as <c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>Checked by its structure (<see cref="Dossiers.IdentityNumber"/>).</summary>
    IdentityNumber,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>Where somebody lives.</summary>
    Address,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>Files; the answer itself says only that the person has gone on.</summary>
    File,
}

/// <summary>Something to choose.</summary>
/// <param name="Value">As kept.</param>
/// <param name="Text">As read.</param>
internal sealed record QuestionChoice(string Value, string Text);

/// <summary>When a question is asked.</summary>
/// <param name="Question">Key of an earlier question that is chosen from.</param>
/// <param name="Is">Its answers to which this one belongs.</param>
internal sealed record QuestionCondition(string Question, IReadOnlyList<string> Is);

/// <summary>One question, which has a page of its own.</summary>
/// <param name="Key">Stands in the address; letters and digits, a small letter first.</param>
/// <param name="Title">The question.</param>
/// <param name="Label">A few words for the page that shows all answers.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="IsRequired">Whether there must be an answer.</param>
/// <param name="Hint">How to answer; null for nothing to say.</param>
/// <param name="MaxLength">Longest answer in characters; null for the longest of its kind.</param>
/// <param name="IsPast">For a day: whether it may not be later than today.</param>
/// <param name="Choices">What to choose from.</param>
/// <param name="ShownIf">When it is asked; null for always.</param>
internal sealed record SubmissionQuestion(
    string Key,
    string Title,
    string Label,
    QuestionKind Kind,
    bool IsRequired,
    string? Hint = null,
    int? MaxLength = null,
    bool IsPast = false,
    IReadOnlyList<QuestionChoice>? Choices = null,
    QuestionCondition? ShownIf = null
)
{
    /// <summary>Answer of a yes-or-no question.</summary>
    public const string Yes = "yes";

    /// <summary>Answer of a yes-or-no question.</summary>
    public const string No = "no";

    /// <summary>The values that a condition on this question may name; none where it is not chosen from.</summary>
    public IReadOnlyList<string> Values =>
        Kind switch
        {
            QuestionKind.YesNo => [Yes, No],
            QuestionKind.Choice => [.. (Choices ?? []).Select(choice => choice.Value)],
            _ => [],
        };
}
