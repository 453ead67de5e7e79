using System.Security.Cryptography;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Random first passwords: 58 bits out of letters and digits that nobody confuses when reading them out.</summary>
internal static class FirstPassword
{
    private const string Letters = "abcdefghkmnpqrstuvwxyz23456789";

    /// <summary>Three groups of four, e.g. <c>k7mq-2hxd-wp9c</c>.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
