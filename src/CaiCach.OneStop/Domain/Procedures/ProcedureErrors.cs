using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>Refusals around the catalogue of procedures.</summary>
internal static class ProcedureErrors
{
    private const string Prefix = "onestop.procedure.";

    public static readonly Error NotFound = new(Prefix + "not_found", "Không có thủ tục hoặc phiên bản này.", ErrorKind.NotFound);

    public static readonly Error NotKeeper = new(
        Prefix + "not_keeper",
        "Danh mục thủ tục dùng chung cho mọi đơn vị, chỉ quản trị của đơn vị cấp cao nhất sửa được.",
        ErrorKind.Forbidden
    );

    public static readonly Error CodeWrong = new(
        Prefix + "code_wrong",
        "Mã là mã của cơ sở dữ liệu quốc gia (ví dụ 1.001193 hoặc 1.001193.000.00.00.H56), hoặc mã riêng bắt đầu bằng chữ in hoa không dấu, gồm chữ, số, dấu chấm, gạch nối, tối đa 40 ký tự.",
        Field: "Code"
    );

    public static readonly Error CodeTaken = new(
        Prefix + "code_taken",
        "Đã có thủ tục mang mã này. Hãy mở thủ tục đó và thêm phiên bản.",
        Field: "Code"
    );

    public static readonly Error NameMissing = new(Prefix + "name_missing", "Hãy ghi tên thủ tục.", Field: "Name");

    public static readonly Error FieldMissing = new(
        Prefix + "field_missing",
        "Hãy chọn lĩnh vực, hoặc ghi mã và tên lĩnh vực mới.",
        Field: "FieldCode"
    );

    public static readonly Error SourceMismatch = new(
        Prefix + "source_mismatch",
        "Thủ tục đã đối chiếu thì ghi nguồn, chưa đối chiếu thì để trống nguồn.",
        Field: "Source"
    );

    public static readonly Error NoVersion = new(Prefix + "no_version", "Thủ tục chưa có phiên bản nào.");

    public static readonly Error EndsBeforeItBegins = new(
        Prefix + "ends_before_it_begins",
        "Ngày hết hiệu lực trước ngày bắt đầu.",
        Field: "EffectiveTo"
    );

    public static readonly Error Overlap = new(
        Prefix + "overlap",
        "Các phiên bản phải nối tiếp nhau, không trùng ngày.",
        Field: "EffectiveFrom"
    );

    public static readonly Error DayMissing = new(Prefix + "day_missing", "Hãy ghi ngày bắt đầu có hiệu lực.", Field: "EffectiveFrom");

    public static readonly Error DayWrong = new(
        Prefix + "day_wrong",
        "Ngày phải trong khoảng từ năm 1990 đến năm 2100.",
        Field: "EffectiveFrom"
    );

    public static readonly Error Locked = new(
        Prefix + "locked",
        "Phiên bản này đã có hiệu lực hoặc đã có hồ sơ tiếp nhận theo, không sửa được nữa. Hãy thêm phiên bản mới từ ngày thay đổi.",
        ErrorKind.Conflict
    );

    public static readonly Error DecisionMissing = new(
        Prefix + "decision_missing",
        "Quyết định công bố cần đủ số, ký hiệu và cơ quan ban hành; để trống cả hai nếu chưa biết.",
        Field: "DecisionNumber"
    );

    public static readonly Error DecisionDayWrong = new(
        Prefix + "decision_day_wrong",
        "Ngày quyết định từ năm 1990 đến hôm nay.",
        Field: "DecisionOn"
    );

    public static readonly Error DecisionKept = new(
        Prefix + "decision_kept",
        "Quyết định công bố đã ghi thì không đổi được, chỉ bổ sung phần còn thiếu.",
        ErrorKind.Conflict
    );

    public static readonly Error WithdrawalMissing = new(
        Prefix + "withdrawal_missing",
        "Hãy ghi số quyết định bãi bỏ và cơ quan ban hành.",
        Field: "DecisionNumber"
    );

    public static readonly Error NotInForce = new(Prefix + "not_in_force", "Thủ tục đã bãi bỏ hoặc đã hết hiệu lực.", ErrorKind.Conflict);

    public static readonly Error LegalBasesMissing = new(Prefix + "bases_missing", "Hãy ghi ít nhất một căn cứ.", Field: "LegalBases");

    public static readonly Error ApplicantsMissing = new(
        Prefix + "applicants_missing",
        "Hãy chọn ít nhất một đối tượng thực hiện.",
        Field: "Applicants"
    );

    public static readonly Error InternalApplicants = new(
        Prefix + "internal_applicants",
        "Thủ tục nội bộ chỉ do cơ quan nhà nước hoặc tổ chức khác thực hiện, không phải người dân, doanh nghiệp.",
        Field: "Applicants"
    );

    public static readonly Error InternalOffered = new(
        Prefix + "internal_offered",
        "Thủ tục nội bộ không thu phí, không dành cho doanh nghiệp và không đưa lên Cổng Dịch vụ công.",
        Field: "IsOnPortal"
    );

    public static readonly Error KindContradicted = new(
        Prefix + "kind_contradicted",
        "Phiên bản đang có hoặc sắp có hiệu lực của thủ tục này dành cho người dân, doanh nghiệp, có thu phí hoặc có trên Cổng Dịch vụ công; hãy sửa phiên bản trước.",
        Field: "IsInternal"
    );

    public static readonly Error ResultsMissing = new(Prefix + "results_missing", "Hãy ghi ít nhất một kết quả.", Field: "Results");

    public static readonly Error LimitWrong = new(
        Prefix + "limit_wrong",
        "Thời hạn phải từ 1 đến 1.000; không quy định thời hạn thì để trống số.",
        Field: "Limit"
    );

    public static readonly Error OnlineLimitLonger = new(
        Prefix + "online_limit_longer",
        "Thời hạn nộp trực tuyến phải có số và không dài hơn thời hạn chung.",
        Field: "OnlineLimit"
    );

    public static readonly Error LevelUnknown = new(Prefix + "level_unknown", "Hãy chọn cấp thực hiện.", Field: "Level");

    public static readonly Error ChannelsMissing = new(
        Prefix + "channels_missing",
        "Hãy chọn ít nhất một cách thức thực hiện.",
        Field: "Channels"
    );

    public static readonly Error ChannelNotOnline = new(
        Prefix + "channel_not_online",
        "Thủ tục chỉ cung cấp thông tin trực tuyến thì không nhận hồ sơ trực tuyến; hãy sửa mức độ trực tuyến hoặc bỏ cách thức trực tuyến.",
        Field: "Channels"
    );

    public static readonly Error NothingToPay = new(
        Prefix + "nothing_to_pay",
        "Đánh dấu thanh toán trực tuyến, nhưng thủ tục không thu khoản nào.",
        Field: "IsPayableOnline"
    );

    public static readonly Error StepsOrder = new(
        Prefix + "steps_order",
        "Quy trình nội bộ phải bắt đầu bằng bước tiếp nhận và kết thúc bằng bước trả kết quả.",
        Field: "Steps"
    );

    public static readonly Error StepsApprove = new(
        Prefix + "steps_approve",
        "Quy trình nội bộ phải có đúng một bước phê duyệt.",
        Field: "Steps"
    );

    public static readonly Error StepMinutes = new(Prefix + "step_minutes", "Số phút của mỗi bước phải từ 0 trở lên.", Field: "Steps");

    /// <summary>The steps take longer than the law allows.</summary>
    public static Error StepsTooLong(long allottedMinutes, long mostMinutes) =>
        new(
            Prefix + "steps_too_long",
            $"Các bước của quy trình nội bộ cộng lại {allottedMinutes} phút, vượt thời hạn {mostMinutes} phút.",
            Field: "Steps"
        );

    /// <summary>A text is too long.</summary>
    public static Error TooLong(string field, int most) =>
        new(Prefix + "too_long", $"Dài quá {VietnameseNumber.Format(most)} ký tự.", Field: field);

    /// <summary>A list has too many entries.</summary>
    public static Error TooMany(string field, int most) => new(Prefix + "too_many", $"Tối đa {most} dòng.", Field: field);

    /// <summary>An entry without a name.</summary>
    public static Error Unnamed(string field) => new(Prefix + "unnamed", "Hãy ghi tên của dòng này, hoặc bỏ dòng.", Field: field);

    /// <summary>An entry without a code, or with one that another entry has.</summary>
    public static Error CodeDoubled(string field, string code) =>
        new(Prefix + "code_doubled", $"Mỗi dòng cần một mã riêng; mã “{code}” để trống hoặc bị trùng.", Field: field);

    /// <summary>A wrong number of copies.</summary>
    public static Error CopiesWrong(string field) =>
        new(Prefix + "copies_wrong", $"Số bản từ 1 đến {ProcedureLimits.CopiesMax}.", Field: field);

    /// <summary>A paper that the law no longer lets an office ask for.</summary>
    public static Error ComponentRefused(string field, RefusedComponent refused) =>
        new(
            Prefix + "component_refused",
            $"Không được yêu cầu {refused.Name} từ ngày {VietnameseDate.Format(refused.From)} ({refused.Law}).",
            Field: field
        );

    /// <summary>A fee below nothing, or beyond all measure.</summary>
    public static Error AmountWrong(string field) => new(Prefix + "amount_wrong", "Mức thu là số đồng nguyên từ 0 trở lên.", Field: field);

    /// <summary>A fee or an exemption without its law.</summary>
    public static Error LawMissing(string field) =>
        new(Prefix + "law_missing", "Mỗi khoản thu và mỗi trường hợp miễn, giảm phải ghi căn cứ.", Field: field);

    /// <summary>An exemption of nothing, or of more than all.</summary>
    public static Error PercentWrong(string field) =>
        new(Prefix + "percent_wrong", "Tỷ lệ miễn, giảm là số nguyên từ 1 đến 100; 100 là miễn toàn bộ.", Field: field);

    /// <summary>An exemption that ends before it begins.</summary>
    public static Error ExemptionDays(string field) =>
        new(Prefix + "exemption_days", "Ngày hết miễn, giảm trước ngày bắt đầu.", Field: field);

    /// <summary>The field's code is another field's.</summary>
    public static Error FieldTaken(string name) => new(Prefix + "field_taken", $"Mã lĩnh vực này là của “{name}”.", Field: "NewFieldCode");

    /// <summary>A version that begins no later than the last.</summary>
    public static Error MustFollow(DateOnly lastFrom) =>
        new(
            Prefix + "must_follow",
            $"Phiên bản mới phải bắt đầu sau ngày {VietnameseDate.Format(lastFrom)}, ngày bắt đầu của phiên bản trước đó.",
            Field: "EffectiveFrom"
        );

    /// <summary>A procedure withdrawn from a day on which its last version has not begun.</summary>
    public static Error WithdrawalTooEarly(DateOnly lastFrom) =>
        new(
            Prefix + "withdrawal_too_early",
            $"Ngày bãi bỏ phải sau ngày {VietnameseDate.Format(lastFrom)}, ngày bắt đầu của phiên bản cuối cùng.",
            Field: "From"
        );
}
