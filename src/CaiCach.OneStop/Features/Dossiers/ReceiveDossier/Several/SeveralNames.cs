using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;

/// <summary>The words of the workbook by which several dossiers are taken in.</summary>
internal static class SeveralNames
{
    public const string Sheet = "Hồ sơ";
    public const string Procedure = "Mã thủ tục";
    public const string Owner = "Chủ hồ sơ";
    public const string Identity = "Số giấy tờ";
    public const string Phone = "Điện thoại";
    public const string Address = "Địa chỉ";
    public const string Submitter = "Người nộp thay";
    public const string Papers = "Giấy tờ đã nhận";
    public const string ReturnWay = "Cách trả kết quả";
    public const string Paid = "Đã thu phí";

    public const string ProcedureSheet = "Thủ tục";
    public const string ProcedureName = "Tên thủ tục";
    public const string Components = "Mã giấy tờ";

    public const string Yes = "Có";
    public const string No = "Không";

    public const string TemplateFile = "mau-tiep-nhan-nhieu.xlsx";

    public static string Title => "Tiếp nhận nhiều hồ sơ";

    public static IReadOnlyList<string> Help { get; } =
    [
        $"Mỗi dòng một hồ sơ, tối đa {DossierLimits.BatchMaxCount} dòng. Bắt buộc: {Procedure}, {Owner}.",
        $"{Papers}: mã giấy tờ ở trang {ProcedureSheet}, cách nhau bằng dấu chấm phẩy; để trống là đủ các giấy tờ bắt buộc.",
        $"{Paid}: {Yes} hoặc {No}; để trống là {Yes}. {ReturnWay}: để trống là {DossierNames.Of(Domain.Dossiers.ReturnWay.Desk)}.",
    ];
}
