using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>The six digits that a telephone shows, as all authenticator applications compute them (TOTP, RFC 6238: SHA-1, 30 seconds).</summary>
internal static class TimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    // RFC 6238, 5.2: the clock of a telephone may be one step off, not more.
    private const int Drift = 1;

    /// <summary>The time step that the digits belong to; null when they are of none around now.</summary>
    /// <param name="key">The shared secret in base 32.</param>
    /// <param name="digits">What was typed.</param>
    /// <param name="now">The instant.</param>
    public static long? StepOf(string key, string digits, DateTimeOffset now)
    {
        if (Decode(key) is not { Length: > 0 } secret)
        {
            return null;
        }

        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current + Drift; step >= current - Drift; step--)
        {
            if (digits == DigitsOf(secret, step))
            {
                return step;
            }
        }

        return null;
    }

    private static string DigitsOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The algorithm of RFC 6238 that telephones know; its weakness against collisions does not touch an HMAC.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Base 32 of RFC 4648; null when a letter is none of its alphabet.</summary>
    private static byte[]? Decode(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in key)
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)((buffer >> bits) & 0xFF));
            }
        }

        return [.. bytes];
    }
}
