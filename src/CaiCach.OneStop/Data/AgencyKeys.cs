using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.OneStop.Data;

/// <summary>Seals the keys by which units sign as agencies; each is bound to its unit, so that a row copied to another unit opens nothing.</summary>
internal sealed class AgencyKeys(IDataProtectionProvider protection)
{
    /// <summary>Seals a PKCS#12 file with its password.</summary>
    public byte[] Seal(Guid unitId, byte[] pkcs12, string password)
    {
        var words = Encoding.UTF8.GetBytes(password);
        byte[] plain = [.. BitConverter.GetBytes(words.Length), .. words, .. pkcs12];
        return Of(unitId).Protect(plain);
    }

    /// <summary>Opens it; null where the application's keys are others than those that sealed it.</summary>
    public (byte[] Pkcs12, string Password)? Open(Guid unitId, byte[] sealedKey)
    {
        try
        {
            var plain = Of(unitId).Unprotect(sealedKey);
            var length = BitConverter.ToInt32(plain);
            return (plain[(4 + length)..], Encoding.UTF8.GetString(plain, 4, length));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(Guid unitId) => protection.CreateProtector("CaiCach.OneStop.AgencyKey.v1", unitId.ToString());
}
