using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>The words of a turn, with fields in braces.</summary>
/// <param name="Subject">Of the e-mail; one line.</param>
/// <param name="Mail">The e-mail.</param>
/// <param name="Short">For SMS and Zalo.</param>
internal sealed partial record MessageText(string Subject, string Mail, string Short)
{
    public const int SubjectMaxLength = 150;
    public const int MailMaxLength = 5000;
    public const int ShortMaxLength = 480;

    /// <summary>Values are cut to this in short texts, so that a long name does not cost several messages.</summary>
    public const int ShortValueMaxLength = 80;

    /// <summary>The subject, filled in; whatever a value holds, it stays one line.</summary>
    public string SubjectOf(IReadOnlyDictionary<string, string> values) => LineBreaks().Replace(Fill(Subject, values), " ").Trim();

    /// <summary>The e-mail, filled in.</summary>
    public string MailOf(IReadOnlyDictionary<string, string> values) => Fill(Mail, values);

    /// <summary>The short text, filled in; addresses are never cut.</summary>
    public string ShortOf(IReadOnlyDictionary<string, string> values) =>
        Fill(Short, values.ToDictionary(pair => pair.Key, pair => Cut(pair.Key, pair.Value), StringComparer.Ordinal));

    /// <summary>The names in braces that a turn does not know, each once.</summary>
    public IReadOnlyList<string> Unknown(MessageTurn turn)
    {
        var known = MessageFields.Of(turn);
        return
        [
            .. new[] { Subject, Mail, Short }
                .SelectMany(text => Field().Matches(text))
                .Select(match => match.Groups[1].Value)
                .Where(name => !known.Contains(name, StringComparer.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>One pass: braces within a value are that value's words and are not filled in again.</summary>
    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Field().Replace(text, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

    private static string Cut(string name, string value) =>
        value.Length <= ShortValueMaxLength || MessageFields.IsAddress(name) ? value : value[..(ShortValueMaxLength - 1)] + "…";

    [GeneratedRegex(@"\{([^{}\s]{0,60})\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineBreaks();
}
