using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Plans.ReminderLetter;

/// <summary>What a reminder letter is made of.</summary>
/// <param name="AuthorityName">The authority that writes.</param>
/// <param name="PlanTitle">The plan.</param>
/// <param name="PlanNumber">Its number, with its day; null where none is known.</param>
/// <param name="Tasks">The late tasks, each with its lead's name.</param>
/// <param name="Signer">Who signs; null leaves it blank.</param>
/// <param name="Day">The day up to which it counts.</param>
/// <param name="AnswerBy">The day by which leads report.</param>
/// <param name="MadeAt">When it is made.</param>
internal sealed record LetterContent(
    string AuthorityName,
    string PlanTitle,
    string? PlanNumber,
    IReadOnlyList<(LateTask Task, string LeadName)> Tasks,
    (string Title, string Name)? Signer,
    DateOnly Day,
    DateOnly AnswerBy,
    DateTimeOffset MadeAt
);

/// <summary>The words of the reminder letter (công văn đôn đốc), typeset by Decree 30/2020/NĐ-CP; the file is this letter's template.</summary>
internal static class LetterText
{
    private const string PrintedType = "KẾ HOẠCH";
    private const string TypeInSentence = "Kế hoạch";

    /// <summary>The letter as a document.</summary>
    public static OfficialDocument Of(LetterContent content)
    {
        var issuer = LetterIssuer.Of(content.AuthorityName);
        var leads = content.Tasks.Select(task => task.LeadName).Distinct(StringComparer.Ordinal).ToList();
        var plan = InSentence(content.PlanTitle) + (content.PlanNumber is null ? "" : $" ({content.PlanNumber})");
        return new OfficialDocument
        {
            Issuer = new OfficialIssuer(null, issuer.Lines),
            Symbol = "UBND",
            Place = issuer.Place,
            Date = new OfficialDate(content.Day.Year, content.Day.Month, null),
            Subject = "đôn đốc thực hiện nhiệm vụ cải cách hành chính trễ hạn",
            Addressees = leads,
            Body =
            [
                new OfficialParagraph(
                    $"Thực hiện {plan}, tính đến hết ngày {VietnameseDate.Format(content.Day)}, còn {content.Tasks.Count} nhiệm vụ chưa hoàn thành và đã quá thời hạn, gồm:"
                ),
                Table(content.Tasks),
                new OfficialParagraph(
                    $"Đề nghị các bộ phận chủ trì khẩn trương hoàn thành, báo cáo kết quả kèm minh chứng hoặc nêu rõ nguyên nhân, khó khăn và thời gian hoàn thành trước ngày {VietnameseDate.Format(content.AnswerBy)}."
                ),
                new OfficialParagraph("Người đứng đầu bộ phận chủ trì chịu trách nhiệm về tiến độ, kết quả các nhiệm vụ nêu trên."),
            ],
            Signatures = [new OfficialSignature(Authority(content.Signer?.Title), content.Signer?.Name)],
            Recipients = ["Như trên", "Lưu: VT"],
            MadeAt = content.MadeAt,
        };
    }

    /// <summary>The title as it stands within a sentence: the name of the type is no longer in capitals.</summary>
    private static string InSentence(string title) =>
        title.StartsWith(PrintedType, StringComparison.Ordinal) ? TypeInSentence + title[PrintedType.Length..] : title;

    private static OfficialTable Table(IReadOnlyList<(LateTask Task, string LeadName)> tasks) =>
        new(
            [
                new("TT", 8, OfficialAlignment.Centre),
                new("Nhiệm vụ", 62, OfficialAlignment.Justified),
                new("Chủ trì", 34),
                new("Thời hạn", 24, OfficialAlignment.Centre),
                new("Tiến độ", 16, OfficialAlignment.Centre),
            ],
            [
                .. tasks.Select(
                    (row, index) =>
                        new OfficialRow([
                            new((index + 1).ToString(CultureInfo.InvariantCulture)),
                            new(row.Task.Text),
                            new(row.LeadName),
                            new(Due(row.Task)),
                            new(string.Create(CultureInfo.InvariantCulture, $"{row.Task.PercentComplete}%")),
                        ])
                ),
            ]
        );

    private static IReadOnlyList<string> Due(LateTask task) =>
        task.ExtendedDueOn is { } extended
            ? [VietnameseDate.Format(task.DueOn), $"(gia hạn {VietnameseDate.Format(extended)})"]
            : [VietnameseDate.Format(task.DueOn)];

    /// <summary>A chairman signs for the committee, anybody else in the chairman's place (Decree 30/2020, annex I, II.7).</summary>
    private static IReadOnlyList<string> Authority(string? title) =>
        title is null || title.StartsWith("Chủ tịch", StringComparison.Ordinal)
            ? ["TM. Ủy ban nhân dân", "Chủ tịch"]
            : ["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"];
}
