using System.Security.Cryptography;

namespace CaiCach.OneStop.Features.Webhooks;

/// <summary>Makes the secrets by which webhooks are signed.</summary>
internal static class WebhookSecrets
{
    private const int Bytes = 32;

    /// <summary>A new one, 64 hexadecimal digits.</summary>
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
