using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.OneStop.Data;

/// <summary>Seals the secrets by which gateways sign, and proves their signatures.</summary>
internal sealed class PaymentSecrets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How old a signature may be, and how far a gateway's clock may run ahead.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("CaiCach.OneStop.PaymentSecret.v1");

    /// <summary>Seals a secret for the database.</summary>
    public byte[] Seal(string secret) => _protector.Protect(Encoding.UTF8.GetBytes(secret));

    /// <summary>
    /// Whether the body was signed just now with the unit's secret: HMAC-SHA256 over the seconds since 1970, a full stop and the body.
    /// </summary>
    /// <param name="sealedSecret">As kept; null proves nothing.</param>
    /// <param name="timestamp">Seconds since 1970, as sent.</param>
    /// <param name="signature">Hexadecimal, as sent.</param>
    /// <param name="body">The body, byte for byte.</param>
    public bool IsSigned(byte[]? sealedSecret, string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (sealedSecret is null || signature is null || signature.Length != 64 || !long.TryParse(timestamp, out var seconds))
        {
            return false;
        }

        var age = clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        if (Math.Abs((double)age) > Tolerance.TotalSeconds || !TryHex(signature, out var sent))
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_protector.Unprotect(sealedSecret), signed), sent);
    }

    private static bool TryHex(string text, out byte[] bytes)
    {
        bytes = new byte[32];
        return Convert.FromHexString(text, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length;
    }
}
