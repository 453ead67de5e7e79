using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;

namespace CaiCach.OneStop.Tests.Domain.Submissions;

public sealed class AnswerRulesTests
{
    private static readonly IdentityRules Rules = IdentityPlaces.Load(RepositoryData.Files).On(new DateOnly(2026, 3, 16));

    /// <summary>What people type on a phone, and what is kept of it.</summary>
    [Theory]
    [InlineData("text", "  Nguyễn   Thị\tMẫu ", "Nguyễn Thị Mẫu")]
    [InlineData("text", "<script>alert(1)</script>", "<script>alert(1)</script>")] // words like others: pages encode them
    [InlineData("paragraph", "một\r\nhai ", "một\nhai")]
    [InlineData("date", "2026-03-16", "2026-03-16")]
    [InlineData("date", "5/3/1990", "1990-03-05")]
    [InlineData("choice", "b", "b")]
    [InlineData("yesNo", "no", "no")]
    [InlineData("identityNumber", "038 199 012 345", "038199012345")]
    [InlineData("phone", "+84 912 345 678", "+84 912 345 678")]
    [InlineData("email", "ten@vidu.vn", "ten@vidu.vn")]
    [InlineData("address", "Thôn 1", "Thôn 1")]
    public void Answer_OfThatKind_IsKeptTidied(string kind, string typed, string kept) =>
        AnswerRules.Read(Question(kind), typed, Rules).Value.ShouldBe(kept);

    [Theory]
    [InlineData("text", "", "onestop.submission.missing")]
    [InlineData("text", " \u200b ", "onestop.submission.missing")]
    [InlineData("date", "31/02/2026", "onestop.submission.day_wrong")]
    [InlineData("date", "0001-01-01", "onestop.submission.day_wrong")]
    [InlineData("date", "2026-03-17", "onestop.submission.day_ahead")]
    [InlineData("choice", "c", "onestop.submission.not_a_choice")]
    [InlineData("yesNo", "có", "onestop.submission.not_a_choice")]
    [InlineData("identityNumber", "123", "onestop.dossier.identity_wrong")]
    [InlineData("phone", "không có", "onestop.submission.phone_wrong")]
    [InlineData("phone", "12345", "onestop.submission.phone_wrong")]
    [InlineData("email", "a@b@c", "onestop.submission.email_wrong")]
    [InlineData("email", "Ten <ten@vidu.vn>", "onestop.submission.email_wrong")]
    public void Answer_ThatIsNone_IsRefused(string kind, string typed, string code) =>
        AnswerRules.Read(Question(kind), typed, Rules).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Answer_LongerThanTheQuestionTakes_IsRefused() =>
        AnswerRules
            .Read(Question("text") with { MaxLength = 3 }, "bốn chữ", Rules)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("onestop.submission.too_long");

    [Fact]
    public void Answer_ThatMayBeLeftOut_IsKeptEmpty() =>
        AnswerRules.Read(Question("email") with { IsRequired = false }, "  ", Rules).Value.ShouldBe("");

    private static SubmissionQuestion Question(string kind)
    {
        var parsed = Enum.Parse<QuestionKind>(kind, true);
        return new SubmissionQuestion(
            "q",
            "Hỏi?",
            "Hỏi",
            parsed,
            IsRequired: true,
            IsPast: parsed == QuestionKind.Date,
            Choices: parsed == QuestionKind.Choice ? [new("a", "A"), new("b", "B")] : null
        );
    }
}
