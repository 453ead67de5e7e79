using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;

/// <summary>The words of the workbook by which several dossiers are taken in.</summary>
internal static class SeveralNames
{
    public static string Sheet => "Hồ sơ";
    public static string Procedure => "Mã thủ tục";
    public static string Owner => "Chủ hồ sơ";
    public static string Identity => "Số giấy tờ";
    public static string Phone => "Điện thoại";
    public static string Address => "Địa chỉ";
    public static string Submitter => "Người nộp thay";
    public static string SubmitterIdentity => "Số giấy tờ người nộp thay";
    public static string SubmitterPhone => "Điện thoại người nộp thay";
    public static string Authorised => "Người được ủy quyền";
    public static string AuthorisedIdentity => "Số giấy tờ người được ủy quyền";
    public static string Authority => "Văn bản ủy quyền";
    public static string Papers => "Giấy tờ đã nhận";
    public static string ReturnWay => "Cách trả kết quả";
    public static string Paid => "Đã thu phí";
    public static string Exemptions => "Miễn, giảm phí";
    public static string PaidBy => "Hình thức nộp tiền";
    public static string Email => "Thư điện tử";
    public static string TellBy => "Báo tin qua";

    public static string ProcedureSheet => "Thủ tục";
    public static string ProcedureName => "Tên thủ tục";
    public static string Components => "Mã giấy tờ";
    public static string ExemptionCodes => "Mã miễn, giảm";

    public static string Yes => "Có";
    public static string No => "Không";

    public static string TemplateFile => "mau-tiep-nhan-nhieu.xlsx";

    public static string Title => "Tiếp nhận nhiều hồ sơ";

    public static IReadOnlyList<string> Help { get; } =
    [
        $"Mỗi dòng một hồ sơ, tối đa {DossierLimits.BatchMaxCount} dòng. Bắt buộc: {Procedure}, {Owner}.",
        $"{Papers}: mã giấy tờ ở trang {ProcedureSheet}, cách nhau bằng dấu chấm phẩy; để trống là đủ các giấy tờ bắt buộc.",
        $"{Paid}: {Yes} hoặc {No}; để trống là {Yes}. {PaidBy}: {string.Join("; ", DossierNames.TypedMeans.Select(DossierNames.Of))}; để trống là {DossierNames.Of(PaymentMeans.Cash)}. {ReturnWay}: để trống là {DossierNames.Of(Domain.Dossiers.ReturnWay.Desk)}.",
        $"{Exemptions}: mã ở cột {ExemptionCodes} của trang {ProcedureSheet}, áp dụng cho mọi khoản thu có trường hợp đó; nhiều mã cách nhau bằng dấu chấm phẩy; để trống là không miễn, giảm.",
        $"{TellBy}: {string.Join("; ", MessageChannels.All.Select(MessageNames.Of))}, cách nhau bằng dấu chấm phẩy; {No} là không báo; để trống là chưa hỏi người nộp.",
    ];
}
