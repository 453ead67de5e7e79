using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>Headers of calls to gateways.</summary>
internal static partial class GatewayHeaders
{
    /// <summary>Carries the message's id, the same each time it is sent.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        IdempotencyKey,
        "Host",
        "Content-Length",
        "Content-Type",
        "Transfer-Encoding",
        "Connection",
        "Expect",
        "Upgrade",
    };

    /// <summary>Whether a unit may name a header so (a token of RFC 9110 that is not ours to set).</summary>
    public static bool IsName(string name) => Token().IsMatch(name) && !Ours.Contains(name);

    /// <summary>Whether a header may hold this: printable letters of ASCII, so no line can be smuggled in.</summary>
    public static bool IsValue(string value) => value.All(letter => letter is >= ' ' and < '\u007f');

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,100}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
