using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaiCach.Foundation.Secrets;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.AspNetCore.WebUtilities;

namespace CaiCach.Voice.Data;

/// <summary>
/// Keys by which somebody shows to be the applicant of a dossier, signed (HMAC-SHA-256, 128 bits of it) with the installation's key: codes of dossiers
/// count up and can be guessed, keys cannot. A key holds for one dossier and one channel, and carries nothing personal.
/// </summary>
internal sealed class RatingKeys(SecretNumbers secrets)
{
    private const int Bytes = 16;

    /// <summary>The key of a dossier for a channel; always the same.</summary>
    public async Task<string> OfAsync(string code, RatingChannel channel, CancellationToken cancellationToken)
    {
        // The words before it keep these hashes apart from those of identity numbers, which have the same key.
        var named = string.Create(CultureInfo.InvariantCulture, $"voice.rating|{(int)channel}|{code}");
        return WebEncoders.Base64UrlEncode((await secrets.HashAsync(named, cancellationToken)).AsSpan(0, Bytes));
    }

    /// <summary>The channel that a key was given for; null for a key that was not given for this dossier.</summary>
    public async Task<RatingChannel?> ChannelOfAsync(string code, string? key, CancellationToken cancellationToken)
    {
        if (key?.Length != RatingLimits.KeyLength)
        {
            return null;
        }

        RatingChannel? found = null;
        foreach (var channel in Enum.GetValues<RatingChannel>())
        {
            var right = Encoding.UTF8.GetBytes(await OfAsync(code, channel, cancellationToken));
            found = CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(key)) ? channel : found;
        }

        return found;
    }
}
