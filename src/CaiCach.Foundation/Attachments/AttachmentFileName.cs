using System.Globalization;
using System.Text;
using CaiCach.Foundation.Text;

namespace CaiCach.Foundation.Attachments;

/// <summary>Names under which files are downloaded.</summary>
internal static class AttachmentFileName
{
    private const string Nameless = "tai-lieu";
    private const int LongestExtension = 5;
    private const string Forbidden = "<>:\"/\\|?*";

    // Names that Windows keeps for devices, with any ending.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// The ending of a name with its dot, lower case; empty when there is none. Only up to five Latin letters and digits are an ending:
    /// "1. Kế hoạch" and "Báo cáo 12.2025" have none.
    /// </summary>
    internal static string ExtensionOf(string fileName)
    {
        var name = Clean(fileName);
        var ending = name[(name.LastIndexOf('.') + 1)..];
        var isEnding =
            ending.Length < name.Length
            && ending.Length is >= 1 and <= LongestExtension
            && ending.All(char.IsAsciiLetterOrDigit)
            && ending.Any(char.IsAsciiLetter);
        return isEnding ? "." + ending.ToLowerInvariant() : "";
    }

    /// <summary>A name without folders, control and direction characters or what a file system refuses; with the right ending, of bounded length.</summary>
    internal static string Safe(string fileName, AttachmentType type)
    {
        var name = Clean(fileName);
        var extension = ExtensionOf(fileName) is { Length: > 0 } own ? own : type.Extensions[0];
        var stem = name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name;
        stem = Shorten(stem.Trim(' ', '.'), AttachmentLimits.NameMaxLength - extension.Length);
        return (stem.Length == 0 || Devices.Contains(stem.Split('.')[0]) ? $"{Nameless}{stem}" : stem) + extension;
    }

    private static string Clean(string fileName)
    {
        var tidy = VietnameseText.Tidy(fileName);
        tidy = tidy[(tidy.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(tidy.Length);
        foreach (var letter in tidy)
        {
            clean.Append(Forbidden.Contains(letter, StringComparison.Ordinal) ? '_' : letter);
        }

        return clean.ToString().Trim(' ').TrimEnd('.', ' ');
    }

    // Between text elements, so that no letter loses its marks and no pair is halved.
    private static string Shorten(string stem, int most)
    {
        if (stem.Length <= most)
        {
            return stem;
        }

        var cut = StringInfo.ParseCombiningCharacters(stem).TakeWhile(at => at <= most).Last();
        return stem[..cut].TrimEnd(' ', '.');
    }
}
