using System.Buffers.Text;
using System.Security.Cryptography;

namespace CaiCach.Organisation.Domain;

/// <summary>How a token is written: a mark by which scanners for leaked secrets know it, then 32 random bytes in base64url.</summary>
internal static class TokenText
{
    private const string Mark = "caicach_";
    private const int RandomBytes = 32;

    /// <summary>A new token and the hash under which it is kept.</summary>
    public static (string Text, byte[] Hash) Make()
    {
        var random = RandomNumberGenerator.GetBytes(RandomBytes);
        return (Mark + Base64Url.EncodeToString(random), SHA256.HashData(random));
    }

    /// <summary>The hash of a token as it was sent; null when it cannot be one.</summary>
    public static byte[]? HashOf(string text)
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        return
            text.StartsWith(Mark, StringComparison.Ordinal)
            && Base64Url.IsValid(text.AsSpan(Mark.Length), out var length)
            && length == RandomBytes
            && Base64Url.TryDecodeFromChars(text.AsSpan(Mark.Length), random, out _)
            ? SHA256.HashData(random)
            : null;
    }
}
