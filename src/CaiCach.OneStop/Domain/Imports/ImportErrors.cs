using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>Refusals around imports; those of a row are listed with it.</summary>
internal static class ImportErrors
{
    private const string Prefix = "onestop.import.";

    public static readonly Error NotFound = new(
        Prefix + "not_found",
        "Không có lần nhập này trong phạm vi của anh, chị.",
        ErrorKind.NotFound
    );

    public static readonly Error FileMissing = new(Prefix + "file_missing", "Hãy chọn tệp kết xuất.", Field: "Upload");

    public static readonly Error TooLarge = new(
        Prefix + "too_large",
        "Tệp lớn hơn 20 MB. Hãy kết xuất theo khoảng ngày ngắn hơn rồi tải lại.",
        Field: "Upload"
    );

    public static readonly Error TooManyRows = new(
        Prefix + "too_many_rows",
        "Tệp có hơn 50.000 dòng. Hãy kết xuất theo khoảng ngày ngắn hơn rồi tải lại.",
        Field: "Upload"
    );

    public static readonly Error NotTable = new(
        Prefix + "not_table",
        "Tệp không phải bảng Excel (.xlsx, .xls) hay CSV đọc được: chữ không phải mã Unicode (UTF-8, UTF-16), Windows-1258 hay TCVN3. Hãy kết xuất lại, tốt nhất là .xlsx hoặc CSV UTF-8.",
        Field: "Upload"
    );

    public static readonly Error NoHeader = new(
        Prefix + "no_header",
        "Không thấy dòng tiêu đề có cột mã hồ sơ trong 30 dòng đầu. Hãy kiểm tra tệp có đúng là danh sách hồ sơ không.",
        Field: "Upload"
    );

    public static readonly Error NothingIn = new(Prefix + "nothing_in", "Tệp không có dòng hồ sơ nào dưới dòng tiêu đề.", Field: "Upload");

    public static readonly Error PeriodWrong = new(
        Prefix + "period_wrong",
        "Khoảng ngày kết xuất cần đủ từ ngày và đến ngày, theo thứ tự, không quá một năm và không sau hôm nay.",
        Field: "CoversFrom"
    );

    public static readonly Error MapTooLittle = new(
        Prefix + "map_too_little",
        "Cần chọn cột cho: mã hồ sơ, chủ hồ sơ, ngày tiếp nhận, trạng thái, và mã hoặc tên thủ tục.",
        Field: "Columns"
    );

    public static readonly Error MapUnknown = new(
        Prefix + "map_unknown",
        "Có cột không có trong tệp. Hãy tải lại trang.",
        Field: "Columns"
    );

    public static readonly Error NotReady = new(
        Prefix + "not_ready",
        "Lần nhập này không còn ở bước ấy. Hãy tải lại trang để xem.",
        ErrorKind.Conflict
    );

    public static readonly Error FileGone = new(Prefix + "file_gone", "Tệp đã tải lên không còn. Hãy tải lại tệp.");

    public static readonly Error NotHere = new(
        Prefix + "not_here",
        "Anh, chị không làm ở bộ phận một cửa của đơn vị đang xem, nên không nhập hồ sơ ở đây được.",
        ErrorKind.Forbidden
    );

    public static readonly Error CodeMissing = new(Prefix + "code_missing", "Thiếu mã hồ sơ.");

    public static readonly Error CodeTooLong = new(Prefix + "code_too_long", "Mã hồ sơ dài quá 60 ký tự.");

    public static readonly Error OwnerMissing = new(Prefix + "owner_missing", "Thiếu tên chủ hồ sơ.");

    public static readonly Error StatusMissing = new(Prefix + "status_missing", "Thiếu trạng thái.");

    public static readonly Error ReceivedMissing = new(Prefix + "received_missing", "Thiếu ngày tiếp nhận.");

    public static readonly Error ProcedureMissing = new(Prefix + "procedure_missing", "Thiếu mã và tên thủ tục.");

    public static readonly Error CodeOfOtherAgency = new(Prefix + "code_of_other_agency", "Mã hồ sơ thuộc cơ quan khác.");

    public static readonly Error CodeElsewhere = new(Prefix + "code_elsewhere", "Hồ sơ mã này đang ở đơn vị khác trong hệ thống.");

    public static readonly Error CodeIsOurs = new(
        Prefix + "code_is_ours",
        "Hồ sơ mã này được tiếp nhận ngay tại đây; hệ thống này là nơi quyết định nên không lấy trạng thái từ tệp. Nếu hồ sơ giải quyết ở hệ thống của bộ, hãy ghi mã ở đó trên trang hồ sơ."
    );

    public static readonly Error LinkNotOpen = new(
        Prefix + "link_not_open",
        "Chỉ ghi được mã của hệ thống khác khi hồ sơ đã tiếp nhận và chưa giải quyết xong.",
        ErrorKind.Conflict
    );

    public static readonly Error LinkedAlready = new(
        Prefix + "linked_already",
        "Hồ sơ này đã theo hệ thống khác và đã có bước mới, nên không đổi mã được nữa.",
        ErrorKind.Conflict
    );

    public static readonly Error LinkCodeMissing = new(
        Prefix + "link_code_missing",
        "Hãy ghi mã hồ sơ ở hệ thống của bộ.",
        Field: "ExternalCode"
    );

    public static readonly Error LinkTaken = new(
        Prefix + "link_taken",
        "Mã này của hệ thống ấy đã có ở hồ sơ khác. Hãy xem lại mã.",
        ErrorKind.Conflict,
        "ExternalCode"
    );

    public static readonly Error TimesBackwards = new(
        Prefix + "times_backwards",
        "Ngày giờ xử lý xong hoặc trả kết quả trước lần chuyển trước đó."
    );

    public static readonly Error DueBackwards = new(Prefix + "due_backwards", "Ngày hẹn trả trước ngày tiếp nhận.");

    /// <summary>The reader of workbooks refused.</summary>
    public static Error Unreadable(string code, string message) => new(code, message, Field: "Upload");

    /// <summary>Columns by which the unit's exports are read are not in the file.</summary>
    public static Error ColumnsGone(IEnumerable<string> headers) =>
        new(Prefix + "columns_gone", $"Tệp không có các cột đã chọn lần trước: {string.Join(", ", headers)}. Hãy chọn lại cách đọc.");

    /// <summary>A cell is no time.</summary>
    public static Error TimeWrong(ImportField field, string text) =>
        new(Prefix + "time_wrong", $"{ImportNames.Of(field)} “{Cut(text)}” không đọc được.");

    /// <summary>A time lies ahead.</summary>
    public static Error TimeAhead(ImportField field) => new(Prefix + "time_ahead", $"{ImportNames.Of(field)} sau lúc này.");

    /// <summary>A word for a status that nobody has mapped.</summary>
    public static Error StatusUnknown(string text) =>
        new(Prefix + "status_unknown", $"Trạng thái “{Cut(text)}” chưa được ghép. Hãy ghép ở trang “Cách đọc tệp”.");

    /// <summary>Code or name of a procedure that the catalogue lacks.</summary>
    public static Error ProcedureUnknown(string text) =>
        new(Prefix + "procedure_unknown", $"Danh mục không có thủ tục “{Cut(text)}”. Hãy bổ sung danh mục rồi nhập lại tệp.");

    /// <summary>A name that several procedures have.</summary>
    public static Error ProcedureAmbiguous(string text) =>
        new(Prefix + "procedure_ambiguous", $"Nhiều thủ tục cùng tên “{Cut(text)}”. Tệp cần có cột mã thủ tục.");

    /// <summary>The catalogue has no version for the day.</summary>
    public static Error ProcedureNotInForce(string code, DateOnly day) =>
        new(
            Prefix + "procedure_not_in_force",
            $"Thủ tục {code} không có phiên bản hiệu lực ngày {VietnameseDate.Format(day)}. Hãy bổ sung danh mục rồi nhập lại tệp."
        );

    /// <summary>The number is left out: it has not the structure of one. It is not repeated here.</summary>
    public static string IdentityLeftOut => "Số giấy tờ không đúng cấu trúc nên không lấy.";

    /// <summary>The sum is left out.</summary>
    public static string FeeLeftOut(string text) => $"Phí, lệ phí “{Cut(text)}” không đọc được nên không lấy.";

    /// <summary>The channel is unknown.</summary>
    public static string ChannelGuessed(string text) => $"Kênh nộp “{Cut(text)}” không rõ, coi là trực tiếp.";

    /// <summary>The verdict is unknown.</summary>
    public static string VerdictLeftOut(string text) => $"Đánh giá “{Cut(text)}” không rõ nên không lấy.";

    /// <summary>Words were cut.</summary>
    public static string WordsCut(ImportField field, int length) => $"{ImportNames.Of(field)} dài quá {length} ký tự, phần sau bị bỏ.";

    /// <summary>The same code stands above.</summary>
    public static Error Twice(int number) => new(Prefix + "twice", $"Trùng mã hồ sơ với dòng {number}; dòng ấy được lấy.");

    /// <summary>The dossier came from another source.</summary>
    public static Error OtherSource(string name) => new(Prefix + "other_source", $"Hồ sơ mã này do “{name}” quyết định.");

    /// <summary>The source is behind what is known here.</summary>
    public static Error StatusBack(DossierStage here, DossierStage there) =>
        new(
            Prefix + "status_back",
            $"Ở đây hồ sơ đã “{DossierNames.Of(here)}”, tệp ghi “{DossierNames.Of(there)}”. Hãy đối chiếu với hệ thống nguồn."
        );

    private static string Cut(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
