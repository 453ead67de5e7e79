using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>
/// Questions of citizens as the double keeps them. The guide names the services; the fields are those that the client of 2020 reads and writes, and
/// what else the real Portal refuses is not known.
/// </summary>
internal sealed class AskedQuestions
{
    private const string Refused = "2";
    private static readonly string[] Needed = ["HOIDAPID", "MADONVI", "NGUOITRALOI", "NGAYTRALOI", "NOIDUNGTRALOI"];

    private readonly List<JsonObject> _questions = [];

    /// <summary>An answer that it refuses whatever the rules say.</summary>
    public Func<JsonObject, bool> RefusesAnswer { get; set; } = _ => false;

    /// <summary>A citizen asks.</summary>
    public JsonObject Ask(string id, string content, string agency = PortalDouble.Agency)
    {
        var question = new JsonObject
        {
            ["HOIDAPID"] = id,
            ["MALINHVUC"] = "LV01",
            ["MADONVI"] = agency,
            ["HOVATEN"] = "Nguyễn Văn Hỏi",
            ["THUDIENTU"] = "hoi@example.vn",
            ["NOIDUNG"] = content,
            ["TRANGTHAI"] = "1",
        };
        _questions.Add(question);
        return question;
    }

    /// <summary>What was answered to a question; null for nothing.</summary>
    public JsonObject? AnswerOf(string id) => _questions.Single(one => one["HOIDAPID"]!.ToString() == id)["answer"] as JsonObject;

    public JsonObject List() =>
        PortalWords.Found(
            new JsonArray([
                .. _questions.Select(one =>
                {
                    var copy = (JsonObject)one.DeepClone();
                    copy.Remove("answer");
                    copy["TRALOIID"] = one["answer"] is null ? one["TRALOIID"]?.ToString() ?? "0" : "1";
                    return (JsonNode)copy;
                }),
            ])
        );

    public JsonObject AnswersOf(string id) =>
        PortalWords.Found(
            _questions.Find(one => one["HOIDAPID"]!.ToString() == id)?["answer"] is JsonObject answer ? [answer.DeepClone()] : []
        );

    public JsonObject Take(JsonObject body)
    {
        foreach (var answer in PortalWords.Elements(body))
        {
            var question = _questions.Find(one => one["HOIDAPID"]!.ToString() == answer["HOIDAPID"]?.ToString());
            var fault =
                Needed.FirstOrDefault(name => string.IsNullOrEmpty(answer[name]?.ToString()))
                ?? answer
                    .Where(field => field.Value?.ToString().IsNormalized(NormalizationForm.FormC) == false)
                    .Select(field => field.Key)
                    .FirstOrDefault()
                ?? (IsDay(answer["NGAYTRALOI"]!.ToString()) ? null : "NGAYTRALOI")
                ?? (question is null ? "Không có câu hỏi" : null)
                ?? (question!["answer"] is null ? null : "Câu hỏi đã có câu trả lời");
            if (fault is not null || RefusesAnswer(answer))
            {
                return PortalWords.Coded(Refused, fault ?? "Dữ liệu không hợp lệ");
            }

            question!["answer"] = answer;
        }

        return PortalWords.Coded("0", "");
    }

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
