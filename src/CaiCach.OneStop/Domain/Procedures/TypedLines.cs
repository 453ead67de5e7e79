using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>Several entries typed into one box or cell, one a line.</summary>
internal static class TypedLines
{
    /// <summary>The lines that say something, tidied, each once.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        [.. (text ?? "").Split('\n').Select(VietnameseText.Tidy).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];
}
