using CaiCach.Documents.Signatures;
using Microsoft.AspNetCore.Http;

namespace CaiCach.OneStop.Features;

/// <summary>A PKCS#12 file that is sent with a form; it stays in memory.</summary>
internal static class CertificateFile
{
    /// <summary>Its bytes, one more than is allowed at most, so that a larger one is refused as what it is; null for none.</summary>
    public static async Task<byte[]?> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return null;
        }

        await using var stream = file.OpenReadStream();
        var buffer = new byte[SignatureLimits.CertificateFileMaxBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }
}
