using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Domain.Reviews;

/// <summary>Refusals around reviews.</summary>
internal static class ReviewErrors
{
    private const string Prefix = "onestop.review.";

    public static readonly Error NotFound = new(
        Prefix + "not_found",
        "Không có đợt rà soát này trong phạm vi của anh, chị.",
        ErrorKind.NotFound
    );

    public static readonly Error NotYours = new(
        Prefix + "not_yours",
        "Chỉ đầu mối cải cách hành chính và lãnh đạo của đơn vị rà soát làm được việc này.",
        ErrorKind.Forbidden
    );

    public static readonly Error ProcedureUnknown = new(
        Prefix + "procedure_unknown",
        "Không có thủ tục này, hoặc thủ tục không còn hiệu lực hôm nay.",
        Field: "ProcedureCode"
    );

    public static readonly Error AlreadyOpen = new(
        Prefix + "already_open",
        "Đơn vị đang rà soát phiên bản này rồi; hãy mở đợt rà soát đó trong danh sách.",
        ErrorKind.Conflict,
        "ProcedureCode"
    );

    public static readonly Error NotDraft = new(
        Prefix + "not_draft",
        "Kết quả rà soát đã được duyệt nên không sửa được nữa; lãnh đạo trả lại dự thảo thì mới sửa được.",
        ErrorKind.Conflict
    );

    public static readonly Error MoveNotOpen = new(
        Prefix + "move_not_open",
        "Việc này không còn làm được ở tình trạng hiện tại. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error YearWrong = new(
        Prefix + "year_wrong",
        $"Năm phải từ {BurdenLimits.YearMin} đến {BurdenLimits.YearMax}.",
        Field: "Year"
    );

    public static readonly Error ReasonMissing = new(
        Prefix + "reason_missing",
        "Hãy ghi lý do rà soát, tối đa 2.000 ký tự.",
        Field: "Reason"
    );

    public static readonly Error LeadMissing = new(
        Prefix + "lead_missing",
        "Hãy ghi người hoặc bộ phận rà soát, tối đa 500 ký tự.",
        Field: "Lead"
    );

    public static readonly Error TooManyProposals = new(
        Prefix + "too_many_proposals",
        $"Tối đa {BurdenLimits.ProposalsMaxCount} phương án cho một thủ tục."
    );

    public static readonly Error NoProposals = new(Prefix + "no_proposals", "Chưa có phương án đơn giản hóa nào.");

    public static readonly Error NoCosts = new(
        Prefix + "no_costs",
        "Hãy tính chi phí tuân thủ cả trước và sau đơn giản hóa rồi mới duyệt."
    );

    public static readonly Error SentOnWrong = new(
        Prefix + "sent_on_wrong",
        "Hãy ghi ngày gửi, không trước ngày duyệt và không sau hôm nay.",
        Field: "SentOn"
    );

    public static readonly Error SentToMissing = new(Prefix + "sent_to_missing", "Hãy ghi cơ quan nhận.", Field: "SentTo");

    public static readonly Error SentSymbolMissing = new(
        Prefix + "sent_symbol_missing",
        "Hãy ghi số, ký hiệu văn bản gửi.",
        Field: "SentSymbol"
    );

    public static readonly Error VersionWrong = new(
        Prefix + "version_wrong",
        "Hãy chọn phiên bản mới của chính thủ tục này, đã thực hiện phương án.",
        Field: "NewVersionId"
    );

    public static readonly Error NoteMissing = new(Prefix + "note_missing", "Hãy ghi lý do, tối đa 2.000 ký tự.", Field: "Note");

    /// <summary>A proposal that does not say everything.</summary>
    public static Error ProposalWrong(int line) =>
        new(Prefix + "proposal_wrong", $"Phương án {line}: hãy ghi đủ nội dung, lý do và quy định phải sửa, mỗi phần tối đa 2.000 ký tự.");
}
