using System.Text.Json.Nodes;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>Messages as they are kept and shown: what identifies or reaches a person, or opens a file, is hidden but for its end.</summary>
internal static class PortalMask
{
    private const int Shown = 3;

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "SoGiayToChuHoSo",
        "SoDinhDanh",
        "SoDienThoai",
        "Email",
        "Fax",
        "MaDoiTuong",
        "MaSoThue",
        "DiaChiChiTiet",
        "DuongDanTaiTepTin",
        "DuongDanTepTinKetQua",
    };

    /// <summary>A copy without what is hidden.</summary>
    public static JsonObject Of(JsonObject message)
    {
        var copy = (JsonObject)message.DeepClone();
        Hide(copy);
        return copy;
    }

    private static void Hide(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Hide(item);
            }
        }
        else if (node is JsonObject fields)
        {
            foreach (var name in fields.Select(field => field.Key).ToList())
            {
                if (Hidden.Contains(name) && fields[name] is JsonValue value)
                {
                    fields[name] = Masked(value.ToString());
                }
                else
                {
                    Hide(fields[name]);
                }
            }
        }
    }

    private static string Masked(string text) =>
        text.Length == 0 ? "" : new string('•', Math.Max(1, text.Length - Shown)) + (text.Length > Shown ? text[^Shown..] : "");
}
