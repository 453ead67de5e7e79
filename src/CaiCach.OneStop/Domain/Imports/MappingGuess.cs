using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>Guesses what columns and words of an export mean; people see the guess before anything is written.</summary>
internal static partial class MappingGuess
{
    private static readonly FrozenDictionary<string, DossierStatus> Statuses = ImportVocabulary
        .Statuses.SelectMany(line => line.Words.Select(word => (word, line.Status)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Status, StringComparer.Ordinal);

    /// <summary>The columns by their headers; a field that no header names is left out.</summary>
    public static ColumnMap Of(IReadOnlyList<string> headers)
    {
        var keys = headers.Select(header => (Header: header, Key: KeyOf(header))).Where(pair => pair.Key.Length > 0).ToList();
        var columns = new Dictionary<ImportField, string>();
        foreach (var (field, names) in ImportVocabulary.Headers)
        {
            var found = names.SelectMany(name => keys.Where(pair => pair.Key == name)).Select(pair => pair.Header).FirstOrDefault();
            if (found is not null)
            {
                columns[field] = found;
            }
        }

        return new ColumnMap(columns, new Dictionary<string, DossierStatus>(StringComparer.Ordinal), null);
    }

    /// <summary>Whether a row is the header: it names code and status, and one thing more.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells)
    {
        var guess = Of(cells).Columns;
        return guess.ContainsKey(ImportField.Code) && guess.Count >= 3;
    }

    /// <summary>The status that a word means: a code of the portal, or its words; null when unknown.</summary>
    public static DossierStatus? StatusOf(string text)
    {
        var key = KeyOf(text);
        if (Statuses.TryGetValue(key, out var status))
        {
            return status;
        }

        return int.TryParse(key, out var code) && Enum.IsDefined((DossierStatus)code) ? (DossierStatus)code : null;
    }

    /// <summary>How it came in; at the desk unless said otherwise.</summary>
    public static DossierChannel ChannelOf(string text)
    {
        var folded = $" {KeyOf(text)} ";
        var found = ImportVocabulary.Channels.FirstOrDefault(line => line.Parts.Any(part => Says(folded, part)));
        return found.Parts is null ? DossierChannel.Desk : found.Channel;
    }

    /// <summary>How a fee was paid; null when the source says nothing that is known.</summary>
    public static PaymentMeans? MeansOf(string text)
    {
        var folded = $" {KeyOf(text)} ";
        return ImportVocabulary.Means.FirstOrDefault(line => line.Parts.Any(part => Says(folded, part))).Means;
    }

    /// <summary>Whether words name a channel at all.</summary>
    public static bool IsChannel(string text)
    {
        var folded = $" {KeyOf(text)} ";
        return ImportVocabulary.Channels.Any(line => line.Parts.Any(part => Says(folded, part)));
    }

    /// <summary>The source's verdict; null when it says none.</summary>
    public static SourceVerdict? VerdictOf(string text)
    {
        var folded = $" {KeyOf(text)} ";
        var found = ImportVocabulary.Verdicts.FirstOrDefault(line => line.Parts.Any(part => Says(folded, part)));
        return found.Parts is null ? null : found.Verdict;
    }

    private static bool Says(string folded, string part) => folded.Contains($" {part} ", StringComparison.Ordinal);

    /// <summary>Folded words alone: no brackets with their content, no stars, colons or slashes.</summary>
    private static string KeyOf(string text) => string.Join(' ', VietnameseText.FoldedWords(Brackets().Replace(text, " ")));

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Brackets();
}
