using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Payments;

/// <summary>
/// The word by which a transfer says for which dossier it is: <c>CC</c> and ten hexadecimal digits, told from the dossier's id. Banks change or drop
/// dots and dashes, so a dossier's code would not come back whole. The function <c>one_stop.dossiers_by_reference</c> tells the same.
/// </summary>
internal static partial class PaymentReference
{
    private const int Digits = 10;

    /// <summary>The dossier's word.</summary>
    public static string Of(Guid dossierId) =>
        "CC" + Convert.ToHexString(SHA256.HashData(dossierId.ToByteArray(bigEndian: true)))[..Digits];

    /// <summary>The words of this kind in what a bank wrote of a transfer, in their order, each once.</summary>
    public static IReadOnlyList<string> In(string content) =>
        [.. Word().Matches(content.ToUpperInvariant()).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("CC[0-9A-F]{10}(?![0-9A-F])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
