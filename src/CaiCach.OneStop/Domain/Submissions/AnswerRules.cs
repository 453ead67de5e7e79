using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>Reads what somebody typed as the answer to a question.</summary>
internal static partial class AnswerRules
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int FirstYear = 1900;
    private const int LastYearAhead = 10;
    private const int PhoneMinDigits = 8;

    /// <summary>The answer as it is kept; empty where the question may be left out; or what is wrong with it.</summary>
    public static Result<string> Read(SubmissionQuestion question, string? typed, IdentityRules rules)
    {
        var text = question.Kind == QuestionKind.Paragraph ? (typed ?? "").ReplaceLineEndings("\n").Trim() : VietnameseText.Tidy(typed);
        if (text.Length == 0)
        {
            return question.IsRequired ? SubmissionErrors.Missing(question) : "";
        }

        var longest = question.MaxLength ?? LongestOf(question.Kind);
        return text.Length > longest
            ? SubmissionErrors.TooLong(longest)
            : question.Kind switch
            {
                QuestionKind.Date => ReadDay(question, text, rules.Today),
                QuestionKind.Choice or QuestionKind.YesNo => question.Values.Contains(text, StringComparer.Ordinal)
                    ? text
                    : SubmissionErrors.NotAChoice,
                QuestionKind.IdentityNumber => IdentityNumber.Read(text, rules)?.Value is { } number ? number : DossierErrors.IdentityWrong,
                QuestionKind.Phone => PhoneShape().IsMatch(text) && text.Count(char.IsAsciiDigit) >= PhoneMinDigits
                    ? text
                    : SubmissionErrors.PhoneWrong,
                QuestionKind.Email => MailAddress.TryCreate(text, out var mail) && mail.Address == text
                    ? text
                    : SubmissionErrors.EmailWrong,
                _ => text,
            };
    }

    /// <summary>A kept day.</summary>
    public static DateOnly? DayOf(string? answer) =>
        DateOnly.TryParseExact(answer, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Result<string> ReadDay(SubmissionQuestion question, string text, DateOnly today)
    {
        if (
            !DateOnly.TryParseExact(
                text,
                [DayFormat, "d/M/yyyy", "d-M-yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            || day.Year < FirstYear
            || day.Year > today.Year + LastYearAhead
        )
        {
            return SubmissionErrors.DayWrong;
        }

        return question.IsPast && day > today ? SubmissionErrors.DayAhead : day.ToString(DayFormat, CultureInfo.InvariantCulture);
    }

    private static int LongestOf(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Paragraph => SubmissionLimits.ParagraphMaxLength,
            QuestionKind.Address => DossierLimits.AddressMaxLength,
            QuestionKind.Phone => DossierLimits.PhoneMaxLength,
            _ => SubmissionLimits.TextMaxLength,
        };

    [GeneratedRegex(@"\A\+?[0-9 .\-()]+\z", RegexOptions.None, 1000)]
    private static partial Regex PhoneShape();
}
