using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>What the feed of procedures says.</summary>
internal static class PublicNames
{
    public static string FeedTitle => "Thủ tục hành chính mới công bố";

    public static string FeedDescription => "Thủ tục hành chính mới được công bố, sửa đổi tại đơn vị";

    public static string Published(string code, ProcedureVersion version) =>
        $"Mã {code}, áp dụng từ ngày {VietnameseDate.Format(version.EffectiveFrom)}"
        + (version.Decision is { } decision ? $", theo Quyết định số {decision.Number} của {decision.Issuer}" : "");
}
