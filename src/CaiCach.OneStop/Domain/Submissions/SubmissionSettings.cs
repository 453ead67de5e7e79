using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>A value with where it comes from.</summary>
internal sealed record SubmissionValue(int Value, string Source);

/// <summary>How long drafts are kept and how often an address may begin, as <c>data/one-stop/submissions.json</c> has it.</summary>
/// <param name="DraftDays">Days for which a draft is kept after its last answer.</param>
/// <param name="PreparedDays">Days for which what was prepared at home waits for the desk.</param>
/// <param name="StartsPerHour">Drafts that one network address may begin in an hour.</param>
/// <param name="SendsPerHour">Submissions that one network address may send in an hour.</param>
/// <param name="PostsPerMinute">Answers and files that one network address may send in a minute.</param>
internal sealed record SubmissionSettings(
    SubmissionValue DraftDays,
    SubmissionValue PreparedDays,
    SubmissionValue StartsPerHour,
    SubmissionValue SendsPerHour,
    SubmissionValue PostsPerMinute
)
{
    private const string FileName = "one-stop/submissions.json";
    private const int MostDays = 365;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static SubmissionSettings Load(DataFiles files)
    {
        var settings = files.ReadJson<SubmissionSettings>(FileName);
        SubmissionValue[] all =
        [
            settings.DraftDays,
            settings.PreparedDays,
            settings.StartsPerHour,
            settings.SendsPerHour,
            settings.PostsPerMinute,
        ];
        return
            all.All(one => one.Value >= 1 && !string.IsNullOrWhiteSpace(one.Source))
            && settings.DraftDays.Value <= MostDays
            && settings.PreparedDays.Value <= MostDays
            ? settings
            : throw new InvalidDataException(
                $"{files.PathOf(FileName)}: each value is at least 1, days at most {MostDays}, with a source."
            );
    }
}
