using CaiCach.Foundation.Catalogues;

namespace CaiCach.Voice.Domain.Ratings;

/// <summary>A question that is answered on five levels.</summary>
/// <param name="Code">Stable over schemes that mean the same by it.</param>
/// <param name="Text">As the citizen reads it.</param>
/// <param name="Law">Where it comes from.</param>
internal sealed record RatingQuestion(string Code, string Text, string Law);

/// <summary>What is asked of people who rate from a day on; a rating keeps the scheme that it was given under.</summary>
/// <param name="Code">Names it for ever.</param>
/// <param name="From">The first day on which it is asked.</param>
/// <param name="Law">What it stands on.</param>
/// <param name="Certainty"><c>certain</c> or <c>uncertain</c>.</param>
/// <param name="Verdict">The one question that must be answered, with satisfied or not.</param>
/// <param name="Levels">The words of the five levels, the worst first.</param>
/// <param name="Questions">The further questions, which may be left out.</param>
internal sealed record RatingScheme(
    string Code,
    DateOnly From,
    string Law,
    string Certainty,
    string Verdict,
    IReadOnlyList<string> Levels,
    IReadOnlyList<RatingQuestion> Questions
);

/// <summary>The file.</summary>
/// <param name="Schemes">In order of their first day.</param>
internal sealed record RatingSchemeFile(IReadOnlyList<RatingScheme> Schemes);

/// <summary>The schemes over time, as <c>data/voice/rating-schemes.json</c> has them.</summary>
internal sealed class RatingSchemes
{
    public const string File = "voice/rating-schemes.json";

    private const int QuestionsMaxCount = 12;

    private RatingSchemes(IReadOnlyList<RatingScheme> all) => All = all;

    /// <summary>By their first day.</summary>
    public IReadOnlyList<RatingScheme> All { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static RatingSchemes Load(DataFiles files)
    {
        var all = files.ReadJson<RatingSchemeFile>(File).Schemes;
        var isSound =
            all.Count > 0
            && all.Zip(all.Skip(1)).All(pair => pair.First.From < pair.Second.From)
            && all.Select(scheme => scheme.Code).Distinct(StringComparer.Ordinal).Count() == all.Count
            && all.All(IsSound);
        return isSound
            ? new RatingSchemes(all)
            : throw new InvalidDataException(
                $"{files.PathOf(File)}: needs schemes in order of their first day, a code for each, five levels, and up to {QuestionsMaxCount} questions with codes of their own and a source."
            );
    }

    /// <summary>The scheme of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first scheme.</exception>
    public RatingScheme On(DateOnly day) =>
        All.LastOrDefault(scheme => scheme.From <= day)
        ?? throw new ArgumentOutOfRangeException(nameof(day), day, "No rating scheme is known for this day.");

    /// <summary>The scheme that a rating was given under.</summary>
    public RatingScheme Of(string code) => All.Single(scheme => scheme.Code == code);

    private static bool IsSound(RatingScheme scheme) =>
        scheme.Levels.Count == RatingLimits.Levels
        && scheme.Questions.Count <= QuestionsMaxCount
        && scheme.Questions.Select(question => question.Code).Distinct(StringComparer.Ordinal).Count() == scheme.Questions.Count
        && scheme.Questions.All(question => !string.IsNullOrWhiteSpace(question.Law))
        && !string.IsNullOrWhiteSpace(scheme.Law);
}
