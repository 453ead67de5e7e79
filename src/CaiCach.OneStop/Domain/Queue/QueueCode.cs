using System.Security.Cryptography;

namespace CaiCach.OneStop.Domain.Queue;

/// <summary>A ticket's code: eight signs that nobody guesses and that are not mistaken for each other (no 0, O, 1, I, L).</summary>
internal static class QueueCode
{
    private const int Length = 8;
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>As people read it: <c>AB3D-9KMN</c>.</summary>
    public static string Shown(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";

    /// <summary>What was typed, whatever its case, spaces and hyphens; null when it is no code.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null or { Length: > QueueLimits.TypedCodeMaxLength })
        {
            return null;
        }

        var code = string.Concat(typed.Where(sign => sign != '-' && !char.IsWhiteSpace(sign))).ToUpperInvariant();
        return code.Length == Length && code.All(Signs.Contains) ? code : null;
    }
}
