using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Refusals around dossiers.</summary>
internal static class DossierErrors
{
    public static readonly Error NotFound = new(
        "onestop.dossier.not_found",
        "Không có hồ sơ này trong phạm vi của anh, chị.",
        ErrorKind.NotFound
    );

    public static readonly Error ReasonMissing = new("onestop.dossier.reason_missing", "Hãy ghi lý do.", Field: "Note");

    public static readonly Error OfficerMissing = new("onestop.dossier.officer_missing", "Hãy chọn người thụ lý.", Field: "OfficerId");

    public static readonly Error OfficerUnknown = new(
        "onestop.dossier.officer_unknown",
        "Người được chọn hiện không giữ chức vụ nào ở đơn vị này. Hãy chọn người khác.",
        Field: "OfficerId"
    );

    public static readonly Error AnswerByMissing = new(
        "onestop.dossier.answer_by_missing",
        "Hãy ghi ngày người dân cần bổ sung xong.",
        Field: "AnswerBy"
    );

    public static readonly Error AnswerByPast = new(
        "onestop.dossier.answer_by_past",
        "Ngày bổ sung phải từ hôm nay trở đi, trong vòng một năm.",
        Field: "AnswerBy"
    );

    public static readonly Error ApologyMissing = new(
        "onestop.dossier.apology_missing",
        "Gia hạn phải đi cùng văn bản xin lỗi được lãnh đạo duyệt. Hãy lập văn bản ở trang “Xin lỗi và gia hạn” của hồ sơ.",
        Field: "DueAt"
    );

    public static readonly Error SecondSupplementIsTheLeaders = new(
        "onestop.dossier.second_supplement",
        "Hồ sơ đã yêu cầu bổ sung đủ số lần quy định. Yêu cầu thêm thì chỉ số 2.1 (Quyết định 766/QĐ-TTg) tính hồ sơ trễ hạn, nên phải do lãnh đạo thực hiện.",
        ErrorKind.Forbidden
    );

    public static readonly Error NothingCorrected = new(
        "onestop.dossier.nothing_corrected",
        "Chưa có thông tin nào được sửa. Hãy sửa ở trang “Sửa thông tin” của hồ sơ.",
        Field: "Note"
    );

    public static readonly Error SignatureMissing = new(
        "onestop.dossier.signature_missing",
        "Chưa có chữ ký số. Hãy ký ở trang “Ký số kết quả” của hồ sơ.",
        ErrorKind.Conflict
    );

    public static readonly Error TimeOutOfOrder = new(
        "onestop.dossier.time_out_of_order",
        "Thời điểm phải sau lần chuyển trước và không sau lúc này.",
        Field: "OccurredAt"
    );

    public static readonly Error BookEntryMissing = new(
        "onestop.dossier.book_entry_missing",
        "Chứng thực phải vào sổ. Hãy làm ở trang Chứng thực.",
        ErrorKind.Conflict
    );

    public static readonly Error NotInYourHand = new(
        "onestop.dossier.not_in_your_hand",
        "Hồ sơ đang do người khác thụ lý. Người đó, hoặc lãnh đạo, mới làm được bước này.",
        ErrorKind.Forbidden
    );

    public static readonly Error NotYourDoing = new(
        "onestop.dossier.not_your_doing",
        "Người đã chuyển kết quả ra quầy, hoặc lãnh đạo, mới rút lại được.",
        ErrorKind.Forbidden
    );

    public static readonly Error NotAtThisDesk = new(
        "onestop.dossier.not_at_this_desk",
        "Anh, chị không làm ở bộ phận một cửa của đơn vị đang xem, nên không tiếp nhận được hồ sơ ở đây.",
        ErrorKind.Forbidden
    );

    public static readonly Error NoneChosen = new("onestop.dossier.none_chosen", "Hãy chọn ít nhất một hồ sơ.", Field: "Chosen");

    public static readonly Error TooManyChosen = new(
        "onestop.dossier.too_many_chosen",
        "Mỗi lần chuyển tối đa 50 hồ sơ. Hãy bỏ bớt.",
        Field: "Chosen"
    );

    public static readonly Error DecidedElsewhere = new(
        "onestop.dossier.decided_elsewhere",
        "Hồ sơ này do hệ thống nguồn quyết định. Hãy làm bước này ở đó, rồi nhập lại tệp kết xuất để cập nhật.",
        ErrorKind.Conflict
    );

    public static readonly Error CodeTaken = new(
        "onestop.dossier.code_taken",
        "Mã hồ sơ vừa được cấp cho hồ sơ khác. Hãy bấm tiếp nhận lần nữa; nội dung vẫn được giữ.",
        ErrorKind.Conflict
    );

    public static readonly Error ProcedureUnknown = new(
        "onestop.dossier.procedure_unknown",
        "Không có thủ tục này, hoặc thủ tục không còn hiệu lực vào ngày tiếp nhận.",
        Field: "ProcedureCode"
    );

    public static readonly Error NameMissing = new(
        "onestop.dossier.name_missing",
        "Hãy ghi họ tên hoặc tên tổ chức của chủ hồ sơ.",
        Field: "OwnerName"
    );

    public static readonly Error KindNotOffered = new(
        "onestop.dossier.kind_not_offered",
        "Thủ tục này không dành cho đối tượng được chọn.",
        Field: "OwnerKind"
    );

    public static readonly Error ReusedPapersOfTheOther = new(
        "onestop.dossier.reused_papers_of_other",
        "Hồ sơ đang dùng lại giấy tờ lưu theo số cũ. Hãy số hóa giấy của đúng chủ hồ sơ thay cho giấy đó, rồi sửa số.",
        Field: "OwnerIdentity"
    );

    /// <summary>A paper with a file cannot have been ticked by mistake.</summary>
    public static Error PaperHasFile(string name) =>
        new("onestop.dossier.paper_has_file", $"“{name}” đã có tệp số hóa nên không bỏ được. Nếu nhầm tệp, hãy thay tệp.", Field: "Papers");

    /// <summary>The name of somebody is missing, at the field of that person.</summary>
    public static Error NameMissingOf(PartyRole role) =>
        role == PartyRole.Owner
            ? NameMissing
            : new(
                NameMissing.Code,
                $"Hãy ghi họ tên của {DossierNames.Of(role).ToLowerInvariant()}, hoặc xóa các ô khác của người đó.",
                Field: $"{role}Name"
            );

    /// <summary>Somebody else than the owner has the owner's number.</summary>
    public static Error SameAsOwner(PartyRole role) =>
        new(
            "onestop.dossier.same_as_owner",
            $"{DossierNames.Of(role)} có cùng số giấy tờ với chủ hồ sơ. Chủ hồ sơ tự làm thì để trống phần này.",
            Field: $"{role}Identity"
        );

    public static readonly Error AuthorityMissing = new(
        "onestop.dossier.authority_missing",
        "Hãy ghi văn bản ủy quyền: loại văn bản, số, ngày, nơi chứng thực.",
        Field: "Authority"
    );

    public static readonly Error IdentityWrong = new(
        "onestop.dossier.identity_wrong",
        "Số giấy tờ không đúng cấu trúc: số định danh có 12 chữ số, CMND cũ 9 chữ số, mã số thuế 10 hoặc 13 chữ số. Để trống nếu chưa có.",
        Field: "OwnerIdentity"
    );

    public static readonly Error ReceptionTimeWrong = new(
        "onestop.dossier.reception_time_wrong",
        $"Giờ tiếp nhận không được sau lúc này, và không sớm hơn {DossierLimits.TypedWithinDays} ngày.",
        Field: "ReceivedAt"
    );

    public static readonly Error ReceptionReasonMissing = new(
        "onestop.dossier.reception_reason_missing",
        "Hồ sơ nhập sau giờ tiếp nhận thật cần ghi lý do, ví dụ: mất điện, nhập theo giấy hẹn.",
        Field: "Note"
    );

    public static Error QuantityWrong { get; } =
        new("onestop.dossier.quantity_wrong", $"Số lượng tính phí từ 0 đến {DossierLimits.QuantityMax}.", Field: "Quantities");

    public static readonly Error ReturnWayUnknown = new(
        "onestop.dossier.return_way_unknown",
        "Cách trả kết quả là desk (tại quầy), postal (bưu chính) hoặc online (bản điện tử).",
        Field: "ReturnWay"
    );

    /// <summary>A procedure that is not handed in that way.</summary>
    public static Error ChannelNotOffered(DossierChannel channel, IReadOnlyList<DossierChannel> offered) =>
        new(
            "onestop.dossier.channel_not_offered",
            $"Thủ tục này không nhận hồ sơ theo hình thức {DossierNames.Of(channel).ToLowerInvariant()}; chỉ nhận: {string.Join(", ", offered.Select(DossierNames.Of)).ToLowerInvariant()}.",
            Field: "Channel"
        );

    /// <summary>A procedure of a tier that the unit is not.</summary>
    public static Error LevelNotHere(ProcedureLevel level) =>
        new(
            "onestop.dossier.level_not_here",
            $"Thủ tục này do {ProcedureNames.Of(level).ToLowerInvariant()} giải quyết, không thuộc thẩm quyền của đơn vị.",
            Field: "ProcedureCode"
        );

    public static readonly Error ChannelUnknown = new(
        "onestop.dossier.channel_unknown",
        "Hình thức nộp là 1 (trực tiếp), 2 (trực tuyến) hoặc 3 (bưu chính công ích).",
        Field: "Channel"
    );

    public static readonly Error TooManyPapers = new("onestop.dossier.too_many_papers", "Quá nhiều giấy tờ.", Field: "Components");

    public static readonly Error ActionUnknown = new("onestop.dossier.action_unknown", "Không có thao tác này.", ErrorKind.NotFound);

    /// <summary>A text is too long.</summary>
    public static Error TooLong(int limit) => new("onestop.dossier.too_long", $"Nội dung dài quá {limit} ký tự.");

    /// <summary>A paper with a wrong number or form.</summary>
    public static Error PaperWrong(string code) =>
        new(
            "onestop.dossier.paper_wrong",
            $"Giấy tờ “{code}”: số bản từ 1 đến {DossierLimits.CopiesMax}, hình thức là original, copy, certifiedCopy, electronic hoặc shown.",
            Field: "Components"
        );

    public static readonly Error NothingAsked = new(
        "onestop.slip.nothing_asked",
        "Hãy chọn ít nhất một giấy tờ cần bổ sung.",
        Field: "Papers"
    );

    /// <summary>Required papers are missing; they are named.</summary>
    public static Error PapersMissing(IEnumerable<string> names) =>
        new(
            "onestop.dossier.papers_missing",
            $"Hồ sơ chưa đủ: {string.Join("; ", names)}. Hãy nhận đủ rồi tiếp nhận, hoặc bấm “Hồ sơ chưa đủ” để lập phiếu yêu cầu bổ sung (Mẫu 02).",
            Field: "Papers"
        );

    /// <summary>Something is still to be paid.</summary>
    public static Error FeeUnpaid(long amountVnd) =>
        new(
            "onestop.dossier.fee_unpaid",
            $"Còn {VietnameseNumber.Format(amountVnd)} đồng phí, lệ phí chưa thu. Hãy thu và đánh dấu “Đã thu đủ”.",
            Field: "IsFeePaid"
        );

    /// <summary>Nobody is asked to pay nothing.</summary>
    public static readonly Error NothingOwed = new(
        "onestop.dossier.nothing_owed",
        "Hồ sơ không còn khoản nào chưa thu. Hãy ghi khoản phải nộp và số tiền.",
        Field: "FeeName"
    );

    public static readonly Error FeeNameMissing = new(
        "onestop.dossier.fee_name_missing",
        $"Hãy ghi tên khoản phải nộp, tối đa {DossierLimits.NameMaxLength} ký tự.",
        Field: "FeeName"
    );

    public static readonly Error FeeAmountWrong = new(
        "onestop.dossier.fee_amount_wrong",
        $"Số tiền từ 1 đến {VietnameseNumber.Format(DossierLimits.FeeMaxVnd)} đồng.",
        Field: "FeeVnd"
    );

    /// <summary>Fees were paid for what is stopped or withdrawn.</summary>
    public static Error MoneyHandlingMissing(long amountVnd) =>
        new(
            "onestop.dossier.money_handling_missing",
            $"Đã thu {VietnameseNumber.Format(amountVnd)} đồng phí, lệ phí. Hãy ghi cách xử lý: hoàn trả bao nhiêu, bằng cách nào, hoặc vì sao không hoàn.",
            Field: "MoneyHandling"
        );

    /// <summary>A paper that the procedure does not know.</summary>
    public static Error PaperUnknown(string code) =>
        new("onestop.dossier.paper_unknown", $"Thủ tục không có thành phần hồ sơ “{code}”.", Field: "Papers");

    /// <summary>The action is not open in this state.</summary>
    public static Error NotOpen(DossierAction action, DossierStage stage) =>
        new(
            "onestop.dossier.not_open",
            $"Hồ sơ đang ở bước “{DossierNames.Of(stage)}”, không thể {DossierNames.Of(action, stage).ToLowerInvariant()}. Hãy tải lại trang để xem các việc làm được.",
            ErrorKind.Conflict
        );

    /// <summary>The person's roles do not allow it.</summary>
    public static Error NotYourRole(DossierMove move) =>
        new(
            "onestop.dossier.not_your_role",
            $"Vai trò của anh, chị không được {DossierNames.Of(move.Action, move.From).ToLowerInvariant()} hồ sơ này.",
            ErrorKind.Forbidden
        );

    public static readonly Error NoProcess = new(
        "onestop.dossier.no_process",
        "Hồ sơ này không theo quy trình nội bộ được phê duyệt, nên không có các bước để chuyển hoặc lấy ý kiến.",
        ErrorKind.Conflict
    );

    public static readonly Error NothingIsAsked = new(
        "onestop.dossier.nothing_asked",
        "Hồ sơ không chờ ý kiến của cơ quan nào.",
        ErrorKind.Conflict
    );

    public static readonly Error NextStepMissing = new(
        "onestop.dossier.next_step_missing",
        "Quy trình rẽ nhánh ở đây. Hãy chọn bước tiếp theo.",
        Field: "NextStep"
    );

    public static readonly Error NextStepUnknown = new(
        "onestop.dossier.next_step_unknown",
        "Từ bước hiện tại, quy trình không dẫn đến bước được chọn.",
        Field: "NextStep"
    );

    public static readonly Error AgencyMissing = new("onestop.dossier.agency_missing", "Hãy chọn cơ quan được hỏi.", Field: "Asked");

    public static readonly Error AgencyUnknown = new(
        "onestop.dossier.agency_unknown",
        "Không có cơ quan này trong những cơ quan có thể hỏi.",
        Field: "Asked"
    );

    /// <summary>Another agency has not answered yet.</summary>
    public static Error NotAnswered(string agency) =>
        new(
            "onestop.dossier.not_answered",
            $"Hồ sơ đang chờ ý kiến của {agency}. Hãy ghi ý kiến trả lời trước, hoặc ghi rõ là quá hạn không trả lời.",
            ErrorKind.Conflict
        );

    /// <summary>The step of the process does not allow it.</summary>
    public static Error NotInStep(DossierAction action, ProcessStep step) =>
        new(
            "onestop.dossier.not_in_step",
            $"Theo quy trình nội bộ, bước “{step.Name}” không được {DossierNames.Of(action).ToLowerInvariant()}.",
            ErrorKind.Conflict
        );
}
