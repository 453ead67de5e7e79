using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.OneStop.Deliveries;

/// <summary>Seals the secrets of gateways and webhooks and the addresses of applicants for the database.</summary>
internal sealed class DeliverySecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CaiCach.OneStop.Delivery.v1");

    /// <summary>Seals it.</summary>
    public byte[] Seal(string text) => _protector.Protect(Encoding.UTF8.GetBytes(text));

    /// <summary>What was sealed; null when the protection keys it was sealed with are gone.</summary>
    public string? Open(byte[] content)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
