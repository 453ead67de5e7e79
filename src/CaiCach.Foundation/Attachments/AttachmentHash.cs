using System.Diagnostics.CodeAnalysis;

namespace CaiCach.Foundation.Attachments;

/// <summary>The SHA-256 of a file's bytes, by which it is stored and found: 64 lower-case hexadecimal digits.</summary>
public sealed record AttachmentHash
{
    private const int Digits = 64;

    private AttachmentHash(string value) => Value = value;

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <summary>Reads 64 lower-case hexadecimal digits and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AttachmentHash? hash)
    {
        hash = text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower) ? new AttachmentHash(text) : null;
        return hash is not null;
    }

    /// <summary>Reads what we stored ourselves.</summary>
    /// <exception cref="FormatException">It is no hash.</exception>
    public static AttachmentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException($"Not a SHA-256: {text}");

    /// <summary>The digits.</summary>
    public override string ToString() => Value;

    internal static AttachmentHash Of(byte[] sha256) => new(Convert.ToHexStringLower(sha256));
}
