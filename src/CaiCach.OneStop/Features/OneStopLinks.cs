using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class OneStopLinks
{
    public const string Dossiers = "/mot-cua";
    public const string Receive = "/mot-cua/tiep-nhan";
    public const string Procedures = "/mot-cua/thu-tuc";
    public const string LookUp = "/tra-cuu";

    public const string Portal = "/mot-cua/cong-dich-vu-cong";
    public const string PortalSettings = "/mot-cua/cong-dich-vu-cong/cau-hinh";
    public const string PortalCounts = "/mot-cua/cong-dich-vu-cong/doi-soat";
    public const string PortalProcedures = "/mot-cua/cong-dich-vu-cong/thu-tuc";

    public static string Dossier(string code) => $"{Dossiers}/ho-so/{Uri.EscapeDataString(code)}";

    public static string Move(string code, DossierAction action) => $"{Dossier(code)}/chuyen/{action}";

    public static string MoveSeveral(DossierAction action) => $"{Dossiers}/chuyen-nhieu/{action}";

    public static string ReceiptSlip(string code) => $"{Dossier(code)}/mau-01";

    public static string AskPapersFor(string procedureCode) => $"{Dossiers}/phieu-bo-sung?thuTuc={Uri.EscapeDataString(procedureCode)}";

    public static string Slip(Guid slipId) => $"{Dossiers}/phieu-bo-sung/{slipId}";

    public static string File(string code, Guid fileId) => $"{Dossier(code)}/tep/{fileId}";

    public static string ReceiveFor(string procedureCode) => $"{Receive}?thuTuc={Uri.EscapeDataString(procedureCode)}";

    public static string Procedure(string code) => $"{Procedures}/{Uri.EscapeDataString(code)}";

    public static string InStage(DossierStage stage) => $"{Dossiers}?buoc={stage}";

    public static string LookUpOf(string code) => $"{LookUp}?ma={Uri.EscapeDataString(code)}";

    public static string PortalIn(PortalMessageState state) => $"{Portal}?tt={state}";

    public static string PortalMessage(Guid id) => $"{Portal}/thong-diep/{id}";
}
