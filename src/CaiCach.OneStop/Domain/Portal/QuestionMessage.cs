using System.Globalization;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>
/// Questions and answers as the client of 2020 reads and writes them (LayDanhSachHoiDapGuiTuDVCQG, DongBoKetQuaHoiDapGuiTuDVCQG); the guide names
/// these services, their fields are seen in that client alone.
/// </summary>
internal static class QuestionMessage
{
    /// <summary>Reads an element of <c>result[]</c>; null for one without identity or words, or of another agency.</summary>
    public static AskedQuestion? Read(JsonObject item, string agencyCode)
    {
        var id = Text(item, "HOIDAPID", PortalLimits.QuestionFieldMaxLength);
        var content = Text(item, "NOIDUNG", PortalLimits.QuestionMaxLength);
        var agency = Text(item, "MADONVI", PortalLimits.QuestionFieldMaxLength);
        if (id is "" or "0" || content.Length == 0 || (agency.Length > 0 && agency != agencyCode))
        {
            return null;
        }

        var field = Text(item, "MALINHVUC", PortalLimits.QuestionFieldMaxLength);
        return new AskedQuestion(
            id,
            field.Length > 0 ? field : Text(item, "MATTHCDP", PortalLimits.QuestionFieldMaxLength),
            Text(item, "HOVATEN", PortalLimits.QuestionFieldMaxLength),
            content,
            Text(item, "TRALOIID", PortalLimits.QuestionFieldMaxLength) is not ("" or "0")
                || Text(item, "NOIDUNGTRALOI", PortalLimits.AnswerMaxLength).Length > 0
        );
    }

    /// <summary>Whether an element of the list of a question's answers is this answer.</summary>
    public static bool IsAnswer(JsonObject item, string answer) => Text(item, "NOIDUNGTRALOI", int.MaxValue) == PortalValue.Text(answer);

    /// <summary>The element of <c>data[]</c> by which an answer goes back.</summary>
    public static JsonObject Of(PortalQuestion question, string agencyCode, PortalCodes codes) =>
        new()
        {
            ["HOIDAPID"] = PortalValue.Text(question.PortalId),
            ["MADONVI"] = PortalValue.Text(agencyCode),
            ["NGUOITRALOI"] = PortalValue.Text(question.AnsweredByName, PortalLimits.HandlerMaxLength),
            ["CHUCVUNGUOITRALOI"] = PortalValue.Text(question.AnsweredByTitle),
            ["NGAYTRALOI"] = question.AnsweredAt is { } at
                ? VietnamTime.DayOf(at).ToString(codes.AnswerDateFormat.Value, CultureInfo.InvariantCulture)
                : "",
            ["NOIDUNGTRALOI"] = PortalValue.Text(question.Answer),
        };

    private static string Text(JsonObject item, string name, int maxLength) =>
        item[name] is JsonValue value ? PortalValue.Text(value.ToString(), maxLength) : "";
}
