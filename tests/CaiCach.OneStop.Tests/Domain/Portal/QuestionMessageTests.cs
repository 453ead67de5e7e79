using System.Text.Json.Nodes;
using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Tests.Domain.Portal;

/// <summary>Fields of the client of 2020 (LayDanhSachHoiDapGuiTuDVCQG); whatever stands in them, nothing breaks.</summary>
public sealed class QuestionMessageTests
{
    [Theory]
    [InlineData("""{"HOIDAPID":7,"NOIDUNG":" Hỏi  gì ","MADONVI":"A"}""", "7", "Hỏi gì", false)] // a number is as good as a string
    [InlineData("""{"HOIDAPID":"7","NOIDUNG":"Hỏi","TRALOIID":"12"}""", "7", "Hỏi", true)]
    [InlineData("""{"HOIDAPID":"7","NOIDUNG":"Hỏi","TRALOIID":0,"NOIDUNGTRALOI":null}""", "7", "Hỏi", false)]
    [InlineData("""{"HOIDAPID":"7","NOIDUNG":"Hỏi","NOIDUNGTRALOI":"Đáp"}""", "7", "Hỏi", true)]
    [InlineData("""{"HOIDAPID":"7","NOIDUNG":"Hỏi","MADONVI":"B"}""", null, null, false)] // of another agency
    [InlineData("""{"HOIDAPID":"0","NOIDUNG":"Hỏi"}""", null, null, false)]
    [InlineData("""{"HOIDAPID":"7","NOIDUNG":"  "}""", null, null, false)]
    [InlineData("""{"HOIDAPID":{"a":1},"NOIDUNG":["Hỏi"]}""", null, null, false)]
    [InlineData("{}", null, null, false)]
    public void Question_OfTheList_IsReadOrLeftOut(string json, string? id, string? content, bool isAnswered)
    {
        var read = QuestionMessage.Read((JsonObject)JsonNode.Parse(json)!, "A");

        (read?.PortalId, read?.Content, read?.IsAnswered ?? false).ShouldBe((id, content, isAnswered));
    }

    [Fact]
    public void Answer_GoesBackInStringsComposedWithItsDay()
    {
        var at = new DateTimeOffset(2026, 3, 16, 17, 30, 0, TimeSpan.Zero); // 00:30 of the 17th in Vietnam
        var question = new PortalQuestion(Guid.CreateVersion7(), new("7", "", "", "Hỏi", false), at, at);
        question.AnswerWith("Trả lời".Normalize(System.Text.NormalizationForm.FormD), new(null, new string('Ễ', 60), "Công chức"), at);

        QuestionMessage
            .Of(question, "A", PortalStory.Codes)
            .Select(field => $"{field.Key}={field.Value}")
            .ShouldBe([
                "HOIDAPID=7",
                "MADONVI=A",
                $"NGUOITRALOI={new string('Ễ', 50)}",
                "CHUCVUNGUOITRALOI=Công chức",
                "NGAYTRALOI=17/03/2026",
                "NOIDUNGTRALOI=Trả lời",
            ]);
    }

    [Theory]
    [InlineData("", "onestop.portal.answer_wrong")]
    [InlineData("   ", "onestop.portal.answer_wrong")]
    public void Answer_WhenEmpty_IsRefused(string text, string error)
    {
        var now = new DateTimeOffset(2026, 3, 16, 1, 0, 0, TimeSpan.Zero);
        var question = new PortalQuestion(Guid.CreateVersion7(), new("7", "", "", "Hỏi", false), now, now);

        question.AnswerWith(text, new(null, "Ai", ""), now).Errors.ShouldHaveSingleItem().Code.ShouldBe(error);
        question.IsOpen.ShouldBeTrue();
    }
}
