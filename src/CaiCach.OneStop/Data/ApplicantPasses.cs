using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.OneStop.Data;

/// <summary>What the browser of an applicant holds after the digits were right: it opens one dossier for a while, and says nothing about people.</summary>
internal sealed class ApplicantPasses(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>For how long one opens.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private const int GuidLength = 16;
    private const int MaxLength = 400;

    private readonly IDataProtector _protector = protection.CreateProtector("CaiCach.OneStop.ApplicantPass.v1");

    /// <summary>A pass for a dossier, from now on.</summary>
    public string Write(Guid dossierId)
    {
        var bytes = new byte[GuidLength + sizeof(long)];
        dossierId.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(GuidLength), (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds());
        return Base64Url.EncodeToString(_protector.Protect(bytes));
    }

    /// <summary>Whether it opens this dossier now.</summary>
    public bool Opens(string? pass, Guid dossierId)
    {
        if (pass is not { Length: > 0 and <= MaxLength } || !Base64Url.IsValid(pass))
        {
            return false;
        }

        try
        {
            var bytes = _protector.Unprotect(Base64Url.DecodeFromChars(pass));
            return new Guid(bytes.AsSpan(0, GuidLength)) == dossierId
                && BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(GuidLength)) > clock.GetUtcNow().ToUnixTimeSeconds();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
