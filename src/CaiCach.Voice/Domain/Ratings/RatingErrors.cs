using System.Globalization;
using CaiCach.Foundation.Writes;

namespace CaiCach.Voice.Domain.Ratings;

/// <summary>Refusals around ratings.</summary>
internal static class RatingErrors
{
    private const string CodeField = "ma";

    public static readonly Error CodeUnknown = new(
        "voice.rating.code_unknown",
        "Không có hồ sơ mang mã này. Hãy xem lại mã trên giấy hẹn trả kết quả.",
        Field: CodeField
    );

    public static readonly Error OtherUnit = new(
        "voice.rating.other_unit",
        "Hồ sơ này do đơn vị khác giải quyết. Mời đánh giá trên điện thoại, ở trang tra cứu hồ sơ.",
        Field: CodeField
    );

    public static readonly Error NotEnded = new(
        "voice.rating.not_ended",
        "Hồ sơ này chưa giải quyết xong. Mời ông/bà đánh giá khi đã có kết quả.",
        ErrorKind.Conflict,
        CodeField
    );

    public static readonly Error AlreadyRated = new(
        "voice.rating.already_rated",
        "Hồ sơ này đã được đánh giá. Mỗi hồ sơ chỉ đánh giá một lần.",
        ErrorKind.Conflict,
        CodeField
    );

    public static readonly Error ProofMissing = new(
        "voice.rating.proof_missing",
        "Hãy ghi 4 số cuối của điện thoại hoặc của số định danh.",
        Field: "Proof"
    );

    public static readonly Error ProofWrong = new(
        "voice.rating.proof_wrong",
        "4 số này không khớp với hồ sơ. Hãy xem lại, hoặc quét mã QR trên giấy hẹn.",
        Field: "Proof"
    );

    public static readonly Error TooManyProofs = new(
        "voice.rating.too_many_proofs",
        "Hôm nay đã thử quá số lần cho hồ sơ này. Hãy quét mã QR trên giấy hẹn, hoặc thử lại ngày mai.",
        ErrorKind.Conflict,
        "Proof"
    );

    public static readonly Error KeyWrong = new(
        "voice.rating.key_wrong",
        "Đường dẫn đánh giá không đúng. Hãy ghi mã hồ sơ và 4 số cuối để tiếp tục.",
        Field: CodeField
    );

    public static readonly Error NotChosen = new("voice.rating.not_chosen", "Hãy chọn hài lòng hoặc không hài lòng.", Field: "IsLiked");

    public static readonly Error AnswerWrong = new(
        "voice.rating.answer_wrong",
        "Có câu trả lời không thuộc phiếu đánh giá này. Hãy tải lại trang."
    );

    public static readonly Error RemarkTooLong = new(
        "voice.rating.remark_too_long",
        string.Create(CultureInfo.InvariantCulture, $"Ý kiến dài tối đa {RatingLimits.RemarkMaxLength} ký tự."),
        Field: "Remark"
    );

    public static readonly Error NotFound = new("voice.rating.not_found", "Không có đánh giá này ở đơn vị.", ErrorKind.NotFound);

    public static readonly Error MayNotRespond = new(
        "voice.rating.may_not_respond",
        "Lãnh đạo hoặc người phụ trách cải cách hành chính của đơn vị ghi việc đã làm.",
        ErrorKind.Forbidden
    );

    public static readonly Error ResponseMissing = new("voice.rating.response_missing", "Hãy ghi việc đã làm.", Field: "WhatWasDone");

    public static readonly Error ResponseTooLong = new(
        "voice.rating.response_too_long",
        string.Create(CultureInfo.InvariantCulture, $"Việc đã làm ghi tối đa {RatingLimits.ResponseMaxLength} ký tự."),
        Field: "WhatWasDone"
    );

    public static readonly Error AlreadyResponded = new(
        "voice.rating.already_responded",
        "Đã có người ghi việc đã làm cho đánh giá này. Hãy tải lại trang.",
        ErrorKind.Conflict
    );
}
