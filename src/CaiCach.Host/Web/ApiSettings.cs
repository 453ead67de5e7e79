using System.Globalization;

namespace CaiCach.Host.Web;

/// <summary>How much may be asked.</summary>
/// <param name="RequestsPerMinute">Of programs: of one token; of one network address where there is no token.</param>
/// <param name="PublicRequestsPerMinute">Of one network address, of what is open to everybody.</param>
internal sealed record ApiSettings(int RequestsPerMinute, int PublicRequestsPerMinute)
{
    public const string RateSetting = "CAICACH_API_RATE";
    public const string PublicRateSetting = "CAICACH_PUBLIC_RATE";

    /// <summary>Bytes of a body, unless the endpoint says otherwise.</summary>
    public const int BodyMaxBytes = 1024 * 1024;

    private const int UsualRate = 600;
    private const int UsualPublicRate = 120;
    private const int MostRate = 1_000_000;
    private const int ReadsPerWrite = 6;

    /// <summary>The same for requests that write.</summary>
    public int PublicWritesPerMinute => Math.Max(1, PublicRequestsPerMinute / ReadsPerWrite);

    /// <summary>
    /// Reads <c>CAICACH_API_RATE</c> (600 where it is not set) and <c>CAICACH_PUBLIC_RATE</c> (120): 1 to 1,000,000 requests a minute.
    /// </summary>
    /// <exception cref="InvalidOperationException">One is no number within the limits.</exception>
    public static ApiSettings Read(IConfiguration configuration) =>
        new(Read(configuration, RateSetting, UsualRate), Read(configuration, PublicRateSetting, UsualPublicRate));

    private static int Read(IConfiguration configuration, string setting, int usual)
    {
        var written = configuration[setting];
        if (string.IsNullOrWhiteSpace(written))
        {
            return usual;
        }

        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= 1 and <= MostRate
            ? rate
            : throw new InvalidOperationException($"{setting} must be a number of requests a minute from 1 to {MostRate}.");
    }
}
