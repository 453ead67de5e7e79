using System.Globalization;

namespace CaiCach.Host.Web;

/// <summary>How much programs may ask.</summary>
/// <param name="RequestsPerMinute">Of one token; of one network address where there is no token.</param>
internal sealed record ApiSettings(int RequestsPerMinute)
{
    public const string RateSetting = "CAICACH_API_RATE";

    /// <summary>Bytes of a body, unless the endpoint says otherwise.</summary>
    public const int BodyMaxBytes = 1024 * 1024;

    private const int UsualRate = 600;
    private const int MostRate = 1_000_000;

    /// <summary>Reads <c>CAICACH_API_RATE</c>: 1 to 1,000,000 requests a minute, 600 where it is not set.</summary>
    /// <exception cref="InvalidOperationException">It is no number within the limits.</exception>
    public static ApiSettings Read(IConfiguration configuration)
    {
        var written = configuration[RateSetting];
        if (string.IsNullOrWhiteSpace(written))
        {
            return new ApiSettings(UsualRate);
        }

        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= 1 and <= MostRate
            ? new ApiSettings(rate)
            : throw new InvalidOperationException($"{RateSetting} must be a number of requests a minute from 1 to {MostRate}.");
    }
}
