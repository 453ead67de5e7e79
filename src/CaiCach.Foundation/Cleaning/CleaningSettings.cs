using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CaiCach.Foundation.Cleaning;

/// <summary>How long what is finished is kept.</summary>
/// <param name="JobDays">Days for which jobs that ended stay listed; what they did stays in the audit trail for good.</param>
internal sealed record CleaningSettings(int JobDays)
{
    public const string JobDaysSetting = "CAICACH_JOB_DAYS";

    private const int UsualJobDays = 90;
    private const int LeastJobDays = 7;
    private const int MostJobDays = 3650;

    /// <summary>Reads <c>CAICACH_JOB_DAYS</c>: 7 to 3650, 90 where it is not set.</summary>
    /// <exception cref="InvalidOperationException">It is no number within the limits.</exception>
    public static CleaningSettings Read(IConfiguration configuration)
    {
        var written = configuration[JobDaysSetting];
        if (string.IsNullOrWhiteSpace(written))
        {
            return new CleaningSettings(UsualJobDays);
        }

        return
            int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= LeastJobDays and <= MostJobDays
            ? new CleaningSettings(days)
            : throw new InvalidOperationException($"{JobDaysSetting} must be a number of days from {LeastJobDays} to {MostJobDays}.");
    }
}
