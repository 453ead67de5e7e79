using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using CaiCach.OneStop.Domain.Submissions;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.OneStop.Data;

/// <summary>Makes the keys by which browsers go on with their drafts, and seals the answers, which are personal data.</summary>
internal sealed class SubmissionSecrets(IDataProtectionProvider protection)
{
    /// <summary>Letters of a key as the browser holds it.</summary>
    public const int KeyLength = 43;

    private const int KeyBytes = 32;
    private const int CodeLength = 8;
    private const string CodeLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly IDataProtector _protector = protection.CreateProtector("CaiCach.OneStop.Submission.v1");

    /// <summary>A key that nobody guesses.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What is kept of a key.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key));

    /// <summary>The code by which the desk finds what was prepared; without letters that look alike.</summary>
    public static string NewCode()
    {
        var letters = RandomNumberGenerator.GetString(CodeLetters, CodeLength);
        return $"CB-{letters[..4]}-{letters[4..]}";
    }

    /// <summary>Enciphers the answers.</summary>
    public byte[] Seal(SubmissionAnswers answers) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(answers.ByKey));

    /// <summary>The answers; none when the protection keys they were sealed with are gone.</summary>
    public SubmissionAnswers Open(byte[] sealedAnswers)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, string>>(_protector.Unprotect(sealedAnswers));
            return new SubmissionAnswers(read!);
        }
        catch (CryptographicException)
        {
            return SubmissionAnswers.None;
        }
    }
}
