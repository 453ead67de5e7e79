using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Domain.Assessments;

/// <summary>Refusals around impact assessments.</summary>
internal static class AssessmentErrors
{
    private const string Prefix = "onestop.assessment.";

    public static readonly Error NotFound = new(
        Prefix + "not_found",
        "Không có bản đánh giá tác động này trong phạm vi của anh, chị.",
        ErrorKind.NotFound
    );

    public static readonly Error NotYours = new(
        Prefix + "not_yours",
        "Chỉ đầu mối cải cách hành chính và lãnh đạo của đơn vị đánh giá làm được việc này.",
        ErrorKind.Forbidden
    );

    public static readonly Error IsFinished = new(
        Prefix + "is_finished",
        "Bản đánh giá đã hoàn thành nên không sửa được nữa.",
        ErrorKind.Conflict
    );

    public static readonly Error DraftNameMissing = new(
        Prefix + "draft_name_missing",
        "Hãy ghi tên dự thảo văn bản, tối đa 1.000 ký tự.",
        Field: "DraftName"
    );

    public static readonly Error DraftKindMissing = new(
        Prefix + "draft_kind_missing",
        "Hãy ghi loại văn bản, tối đa 500 ký tự.",
        Field: "DraftKind"
    );

    public static readonly Error DraftingUnitMissing = new(
        Prefix + "drafting_unit_missing",
        "Hãy ghi cơ quan soạn thảo, tối đa 500 ký tự.",
        Field: "DraftingUnit"
    );

    public static readonly Error ProcedureNameMissing = new(
        Prefix + "procedure_name_missing",
        "Hãy ghi tên thủ tục, tối đa 1.000 ký tự.",
        Field: "Name"
    );

    public static readonly Error LegalBasesTooLong = new(
        Prefix + "legal_bases_too_long",
        "Căn cứ pháp lý dài quá 2.000 ký tự.",
        Field: "LegalBases"
    );

    public static readonly Error AnswersWrong = new(
        Prefix + "answers_wrong",
        "Mỗi câu hỏi của biểu mẫu có một câu trả lời, lý do tối đa 2.000 ký tự. Hãy tải lại trang."
    );

    public static readonly Error TooManyProcedures = new(
        Prefix + "too_many_procedures",
        $"Một dự thảo có tối đa {BurdenLimits.ProceduresMaxCount} thủ tục được đánh giá."
    );

    public static readonly Error ConclusionMissing = new(
        Prefix + "conclusion_missing",
        "Hãy ghi kết luận, tối đa 2.000 ký tự.",
        Field: "Conclusion"
    );

    public static readonly Error NotComplete = new(
        Prefix + "not_complete",
        "Cần ít nhất một thủ tục; mỗi thủ tục phải trả lời đủ câu hỏi kèm lý do và tính chi phí tuân thủ."
    );
}
