using CaiCach.Foundation.Text;

namespace CaiCach.Organisation.Data;

/// <summary>What people type into a search box, as a LIKE pattern over folded text.</summary>
internal static class LikePattern
{
    /// <summary>Matches what contains the words, signs of LIKE taken as they stand.</summary>
    public static string Containing(string words) =>
        "%"
        + VietnameseText
            .Fold(words)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
        + "%";
}
