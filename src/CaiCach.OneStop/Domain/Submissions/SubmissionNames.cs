using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>What is said of submissions.</summary>
internal static class SubmissionNames
{
    /// <summary>The card of the home page.</summary>
    public static readonly string HomeTitle = "Hồ sơ nộp đến, chờ kiểm tra";

    /// <summary>Beside an arrival that has been looked at in time, and one that has not.</summary>
    public static readonly string ToCheck = "chờ kiểm tra";

    /// <summary>The hour by which it had to be checked has gone by.</summary>
    public static readonly string CheckLate = "quá giờ kiểm tra";

    /// <summary>Who acts while nobody is signed in.</summary>
    public static readonly Actor Applicant = new(null, null, "Người nộp hồ sơ trực tuyến");

    private const string NotGiven = "Không ghi";

    /// <summary>By when an arrival is checked.</summary>
    public static string CheckBy(DateTimeOffset at) => $"kiểm tra trước {VietnameseDate.Format(at)}";

    /// <summary>What a paper has to look like.</summary>
    public static string PaperHint(ProcedureComponent component)
    {
        var when =
            component.When is { } only ? $" Chỉ cần {char.ToLowerInvariant(only[0])}{only[1..]}."
            : component.IsRequired ? ""
            : " Nếu có.";
        return $"{DossierNames.Of(component.Kind)}, {component.Copies} bản.{when} Chụp đủ các trang, rõ chữ.";
    }

    /// <summary>An answer as people read it.</summary>
    public static string Of(SubmissionQuestion question, string? answer) =>
        string.IsNullOrEmpty(answer)
            ? NotGiven
            : question.Kind switch
            {
                QuestionKind.Date => AnswerRules.DayOf(answer) is { } day ? VietnameseDate.Format(day) : answer,
                QuestionKind.YesNo => answer == SubmissionQuestion.Yes ? "Có" : "Không",
                QuestionKind.Choice => question.Choices!.FirstOrDefault(choice => choice.Value == answer)?.Text ?? answer,
                _ => answer,
            };
}
