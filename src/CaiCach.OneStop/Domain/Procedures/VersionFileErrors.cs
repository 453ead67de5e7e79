using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>Refusals around the files of the catalogue.</summary>
internal static class VersionFileErrors
{
    private const string Prefix = "onestop.version_file.";

    public static readonly Error PaperUnknown = new(
        Prefix + "paper_unknown",
        "Phiên bản này không có giấy tờ như vậy. Hãy tải lại trang.",
        ErrorKind.NotFound
    );

    public static readonly Error DecisionWrong = new(
        Prefix + "decision_wrong",
        "Quyết định công bố là tệp PDF: bản ký số hoặc bản quét.",
        Field: "Upload"
    );

    public static readonly Error TemplateWrong = new(
        Prefix + "template_wrong",
        "Mẫu đơn, tờ khai là tệp .docx, .xlsx hoặc .pdf.",
        Field: "Upload"
    );

    public static readonly Error Fixed = new(
        Prefix + "fixed",
        "Phiên bản đã có hiệu lực hoặc đã có hồ sơ tiếp nhận theo, nên không thay, không bỏ tệp được nữa. Hãy thêm phiên bản mới từ ngày thay đổi.",
        ErrorKind.Conflict
    );

    public static readonly Error Changed = new(
        Prefix + "changed",
        "Người khác vừa tải lên, thay hoặc bỏ tệp này. Hãy tải lại trang, xem tệp đang có rồi làm tiếp.",
        ErrorKind.Conflict
    );
}
