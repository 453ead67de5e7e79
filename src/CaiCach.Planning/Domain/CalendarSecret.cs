using System.Security.Cryptography;
using System.Text;

namespace CaiCach.Planning.Domain;

/// <summary>The secret in the address of a calendar.</summary>
internal static class CalendarSecret
{
    /// <summary>What is kept of it: SHA-256, lower-case hex. The secret is 32 random bytes, so the hash needs no salt.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
