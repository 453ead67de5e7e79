using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>What the Portal refuses of a message (<c>domain/national-portal.md</c>, sections 1, 3, 4 and 10): the first fault, or null.</summary>
internal static class PortalRules
{
    private static readonly string[] NeededOfDossiers =
    [
        "MaHoSo",
        "MaTTHC",
        "TenTTHC",
        "MaLinhVuc",
        "TenLinhVuc",
        "KenhThucHien",
        "ChuHoSo",
        "LoaiDoiTuong",
        "NgayTiepNhan",
        "TrangThaiHoSo",
        "DonViXuLy",
    ];

    private static readonly string[] NeededOfLines = ["MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "PhongBanXuLy", "NoiDungXuLy", "TrangThai"];

    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["NguoiXuLy"] = 50,
        ["TrichYeuHoSo"] = 1000,
        ["TenGiayTo"] = 2000,
        ["TenTepDinhKem"] = 4000,
    };

    public static string? DossierFault(JsonObject dossier) =>
        Missing(dossier, NeededOfDossiers)
        ?? Values(dossier).Select(Fault).FirstOrDefault(fault => fault is not null)
        ?? (IsOneOf(dossier, "KenhThucHien", 1, 3) ? null : "KenhThucHien")
        ?? (IsOneOf(dossier, "LoaiDoiTuong", 1, 4) ? null : "LoaiDoiTuong")
        ?? (IsOneOf(dossier, "TrangThaiHoSo", 1, 10) ? null : "TrangThaiHoSo");

    public static string? LineFault(JsonObject line, IReadOnlyList<JsonObject> before) =>
        Missing(line, NeededOfLines)
        ?? Values(line).Select(Fault).FirstOrDefault(fault => fault is not null)
        ?? (IsOneOf(line, "TrangThai", 1, 10) ? null : "TrangThai")
        ?? (before.Count == 0 && !IsOneOf(line, "TrangThai", 2, 3) ? "Sự kiện đầu tiên phải là tiếp nhận" : null)
        ?? (IsAfter(line, before) ? null : "Sai thứ tự thời gian");

    private static bool IsAfter(JsonObject line, IReadOnlyList<JsonObject> before) =>
        before.Any(known => JsonNode.DeepEquals(known, line))
        || before.All(known => string.CompareOrdinal(known["ThoiDiemXuLy"]!.ToString(), line["ThoiDiemXuLy"]!.ToString()) <= 0);

    private static string? Missing(JsonObject message, string[] needed) =>
        needed.FirstOrDefault(name => string.IsNullOrEmpty(message[name]?.ToString()));

    private static bool IsOneOf(JsonObject message, string name, int least, int most) =>
        int.TryParse(message[name]!.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && code >= least
        && code <= most;

    private static IEnumerable<(string Name, JsonNode? Value)> Values(JsonNode node) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field =>
                field.Value is JsonObject or JsonArray ? Values(field.Value) : [(field.Key, field.Value)]
            ),
            JsonArray list => list.SelectMany(item => item is null ? [("", null)] : Values(item)),
            _ => [("", node)],
        };

    private static string? Fault((string Name, JsonNode? Value) field)
    {
        if (field.Value is not JsonValue value || value.GetValueKind() != System.Text.Json.JsonValueKind.String)
        {
            return $"{field.Name}: mọi giá trị là chuỗi";
        }

        var text = value.GetValue<string>();
        var isTime = field.Name is "ThoiDiemXuLy" || field.Name.StartsWith("Ngay", StringComparison.Ordinal);
        return !text.IsNormalized(NormalizationForm.FormC) ? $"{field.Name}: không phải NFC"
            : Lengths.TryGetValue(field.Name, out var most) && text.Length > most ? $"{field.Name}: dài quá {most}"
            : isTime && text.Length > 0 && !IsTime(text) ? $"{field.Name}: sai định dạng thời gian"
            : null;
    }

    private static bool IsTime(string text) =>
        DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
