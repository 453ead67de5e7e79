using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;

namespace CaiCach.Voice.Domain.Ratings;

/// <summary>What a person said.</summary>
/// <param name="IsLiked">Satisfied or not; null where nothing was chosen, which is refused.</param>
/// <param name="Answers">Levels 1 to 5 by question; questions may be left out.</param>
/// <param name="Remark">In the person's own words; null or empty for none.</param>
/// <param name="Channel">The way by which it came.</param>
internal sealed record GivenRating(bool? IsLiked, IReadOnlyDictionary<string, int> Answers, string? Remark, RatingChannel Channel);

/// <summary>
/// How a dossier's applicant rates the way it was handled: once a dossier, and only after handling has ended. Refused, withdrawn and stopped dossiers
/// are rated too: the criteria of Decree 61/2018, articles 29 to 33, speak of time, conduct and explanation, and index 766, 5.4, counts a dislike
/// of any dossier; to ask only those who got a result would flatter. What was said never changes.
/// </summary>
internal sealed class Rating
{
    /// <summary>How much of a code's end <see cref="CodeEnd"/> keeps: as many digits as number a day's dossiers.</summary>
    public const int CodeEndLength = 4;

    private Rating() { }

    private Rating(RatedDossier dossier, string scheme, bool isLiked, GivenRating given, string? remark, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        UnitId = dossier.UnitId;
        DossierId = dossier.Id;
        DossierCode = dossier.Code;
        ProcedureCode = dossier.ProcedureCode;
        ProcedureName = dossier.ProcedureName;
        Scheme = scheme;
        IsLiked = isLiked;
        Answers = JsonSerializer.Serialize(given.Answers);
        Remark = remark;
        Channel = given.Channel;
        FieldCode = dossier.FieldCode;
        IsFiledOnline = dossier.IsFiledOnline;
        IsDemo = dossier.IsDemo;
        RatedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit that decides on the dossier; its successor after a merger.</summary>
    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    public string DossierCode { get; private set; } = "";

    /// <summary>The last characters of <see cref="DossierCode"/>, by which the database finds it.</summary>
    public string CodeEnd { get; private set; } = "";

    public string ProcedureCode { get; private set; } = "";

    public string ProcedureName { get; private set; } = "";

    /// <summary>The scheme that was asked.</summary>
    public string Scheme { get; private set; } = "";

    public bool IsLiked { get; private set; }

    /// <summary>Levels 1 to 5 by question, as JSON.</summary>
    public string Answers { get; private set; } = "{}";

    /// <summary>The same as the database writes it, for grouping.</summary>
    public string AnswersText { get; private set; } = "";

    public string? Remark { get; private set; }

    public RatingChannel Channel { get; private set; }

    /// <summary>The field (lĩnh vực) of the procedure.</summary>
    public string FieldCode { get; private set; } = "";

    /// <summary>Whether the dossier was filed online; how the rating came is the channel.</summary>
    public bool IsFiledOnline { get; private set; }

    public bool IsDemo { get; private set; }

    public DateTimeOffset RatedAt { get; private set; }

    /// <summary>What was done about it; null while nobody has written it.</summary>
    public string? Response { get; private set; }

    public DateTimeOffset? RespondedAt { get; private set; }

    public Guid? ResponderId { get; private set; }

    public string? ResponderName { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes a rating.</summary>
    /// <param name="dossier">What is rated.</param>
    /// <param name="scheme">What was asked.</param>
    /// <param name="given">What was said.</param>
    /// <param name="now">Now.</param>
    /// <returns>The rating, or all that is wrong with it.</returns>
    public static Result<Rating> Give(RatedDossier dossier, RatingScheme scheme, GivenRating given, DateTimeOffset now)
    {
        if (dossier.EndedAt is null)
        {
            return RatingErrors.NotEnded;
        }

        var errors = new List<Error>();
        if (given.IsLiked is null)
        {
            errors.Add(RatingErrors.NotChosen);
        }

        if (!given.Answers.All(answer => answer.Value is >= 1 and <= RatingLimits.Levels && IsAsked(scheme, answer.Key)))
        {
            errors.Add(RatingErrors.AnswerWrong);
        }

        var remark = Plain(given.Remark);
        if (remark?.Length > RatingLimits.RemarkMaxLength)
        {
            errors.Add(RatingErrors.RemarkTooLong);
        }

        return errors.Count > 0
            ? Result<Rating>.Fail(errors)
            : new Rating(dossier, scheme.Code, given.IsLiked.GetValueOrDefault(), given, remark, now);
    }

    /// <summary>The level that was given to a question; null for none.</summary>
    public int? LevelOf(string question) => LevelsOf(Answers).TryGetValue(question, out var level) ? level : null;

    /// <summary>Levels by question, out of <see cref="Answers"/>.</summary>
    public static IReadOnlyDictionary<string, int> LevelsOf(string answers) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(answers) ?? [];

    /// <summary>Keeps what was done about it; once.</summary>
    public Result Respond(string? response, Actor actor, DateTimeOffset now)
    {
        if (RespondedAt is not null)
        {
            return RatingErrors.AlreadyResponded;
        }

        if (Plain(response) is not { } text)
        {
            return RatingErrors.ResponseMissing;
        }

        if (text.Length > RatingLimits.ResponseMaxLength)
        {
            return RatingErrors.ResponseTooLong;
        }

        (Response, RespondedAt, ResponderId, ResponderName) = (text, now, actor.PersonId, actor.Name);
        return Result.Done();
    }

    /// <summary>Goes with its dossier to the successor.</summary>
    public void GoOnAt(Guid unitId) => UnitId = unitId;

    private static bool IsAsked(RatingScheme scheme, string code) => scheme.Questions.Any(question => question.Code == code);

    // PostgreSQL keeps no NUL, and no page or workbook shows the other control characters.
    private static string? Plain(string? typed) =>
        string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter))).Trim()
            is { Length: > 0 } text
            ? text
            : null;
}
