using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class OneStopLinks
{
    public const string Dossiers = "/mot-cua";
    public const string Receive = "/mot-cua/tiep-nhan";
    public const string Procedures = "/mot-cua/thu-tuc";
    public const string LookUp = "/tra-cuu";

    public const string Imports = "/mot-cua/nhap-ho-so";
    public const string Reconcile = "/mot-cua/nhap-ho-so/doi-chieu";

    public static string Import(Guid importId) => $"{Imports}/{importId}";

    public static string ImportJob(Guid importId) => $"{Import(importId)}?handler=Job";

    public static string ImportMap(Guid importId) => $"{Import(importId)}/cach-doc";

    public static string ReconcileOf(DossierImport import) =>
        import.AppliedAt is { } at
            ? $"{Reconcile}?nguon={import.Source}&ngay={VietnamTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : Reconcile;

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
}
