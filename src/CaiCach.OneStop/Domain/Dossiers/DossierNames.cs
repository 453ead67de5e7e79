using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What stages, statuses and actions are called.</summary>
internal static class DossierNames
{
    /// <summary>The stage, as officials speak of it.</summary>
    public static string Of(DossierStage stage) =>
        stage switch
        {
            DossierStage.Arrived => "Mới đăng ký",
            DossierStage.Received => "Chờ phân công",
            DossierStage.InHand => "Đang thụ lý",
            DossierStage.Proposed => "Chờ phê duyệt",
            DossierStage.Approved => "Đã phê duyệt, chờ phát hành",
            DossierStage.AwaitingSupplement => "Chờ bổ sung",
            DossierStage.AwaitingPayment => "Chờ nộp tiền",
            DossierStage.Completed => "Có kết quả, chờ trả",
            DossierStage.Returned => "Đã trả kết quả",
            DossierStage.NotAccepted => "Không tiếp nhận",
            DossierStage.Withdrawn => "Đã rút",
            DossierStage.Stopped => "Đã dừng",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    /// <summary>The status, in the portal's words.</summary>
    public static string Of(DossierStatus status) =>
        status switch
        {
            DossierStatus.Submitted => "Mới đăng ký",
            DossierStatus.Received => "Được tiếp nhận",
            DossierStatus.NotAccepted => "Không được tiếp nhận",
            DossierStatus.InProgress => "Đang xử lý",
            DossierStatus.SupplementRequested => "Yêu cầu bổ sung giấy tờ",
            DossierStatus.AwaitingPayment => "Yêu cầu thực hiện nghĩa vụ tài chính",
            DossierStatus.WithdrawalRequested => "Công dân yêu cầu rút hồ sơ",
            DossierStatus.Stopped => "Dừng xử lý",
            DossierStatus.Completed => "Đã xử lý xong",
            DossierStatus.ResultReturned => "Đã trả kết quả",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };

    /// <summary>The action, as its button says.</summary>
    public static string Of(DossierAction action) =>
        action switch
        {
            DossierAction.Accept => "Tiếp nhận",
            DossierAction.Reject => "Từ chối tiếp nhận",
            DossierAction.Assign => "Phân công thụ lý",
            DossierAction.Submit => "Trình phê duyệt",
            DossierAction.SendBack => "Trả lại người thụ lý",
            DossierAction.Recall => "Rút lại đề xuất",
            DossierAction.Approve => "Phê duyệt",
            DossierAction.Complete => "Chuyển kết quả ra quầy",
            DossierAction.Return => "Trả kết quả",
            DossierAction.AskSupplement => "Yêu cầu bổ sung",
            DossierAction.Supplement => "Nhận bổ sung",
            DossierAction.AskPayment => "Yêu cầu nộp tiền",
            DossierAction.ConfirmPayment => "Xác nhận đã nộp tiền",
            DossierAction.Withdraw => "Cho rút hồ sơ",
            DossierAction.Stop => "Dừng giải quyết",
            DossierAction.TakeOver => "Chuyển sang đơn vị mới sau sắp xếp",
            DossierAction.Certify => "Chứng thực",
            DossierAction.Forward => "Chuyển bước tiếp theo",
            DossierAction.Consult => "Lấy ý kiến cơ quan khác",
            DossierAction.Answer => "Ghi ý kiến trả lời",
            DossierAction.Extend => "Xin lỗi và gia hạn",
            DossierAction.Correct => "Sửa thông tin",
            DossierAction.Sign => "Ký số kết quả",
            DossierAction.Seal => "Ký số của cơ quan",
            DossierAction.Import => "Cập nhật từ hệ thống nguồn",
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };

    /// <summary>The action as it is called where a dossier stands: a hand-over, and what is taken back.</summary>
    public static string Of(DossierAction action, DossierStage from) =>
        (action, from) switch
        {
            (DossierAction.Recall, DossierStage.Approved) => "Rút lại phê duyệt",
            (DossierAction.Recall, DossierStage.Completed) => "Rút lại kết quả đã ra quầy",
            (DossierAction.Assign, not DossierStage.Received) => "Bàn giao người thụ lý",
            _ => Of(action),
        };

    /// <summary>Why handling stops when papers did not come; a person may change it.</summary>
    public static string NotAnswered(DateOnly answerBy) =>
        $"Chủ hồ sơ không bổ sung giấy tờ trong thời hạn yêu cầu (đến hết ngày {VietnameseDate.Format(answerBy)}).";

    /// <summary>What the history says of a withdrawal for which fees were paid.</summary>
    public static string Withdrawn(string reason, string moneyHandling) => $"{reason} (phí, lệ phí đã nộp: {moneyHandling})";

    /// <summary>What the history says of a correction: what was changed, never what it was; that stays with the former data of the people.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="parts">What was changed.</param>
    /// <param name="added">Names of papers that were ticked.</param>
    /// <param name="removed">Names of papers that were ticked by mistake.</param>
    public static string Corrected(
        string reason,
        IReadOnlyList<CorrectedPart> parts,
        IReadOnlyList<string> added,
        IReadOnlyList<string> removed
    )
    {
        (string Label, IReadOnlyList<string> Names)[] all =
        [
            ("đã sửa", [.. parts.Select(Of)]),
            ("thêm giấy tờ", added),
            ("bỏ giấy tờ", removed),
        ];
        return $"{reason} ({string.Join("; ", all.Where(one => one.Names.Count > 0).Select(one => $"{one.Label}: {string.Join(", ", one.Names)}"))})";
    }

    private static string Of(CorrectedPart part) =>
        part switch
        {
            CorrectedPart.OwnerName => "họ tên chủ hồ sơ",
            CorrectedPart.OwnerIdentity => "số giấy tờ chủ hồ sơ",
            CorrectedPart.OwnerKind => "đối tượng",
            CorrectedPart.OwnerBornOn => "ngày sinh",
            CorrectedPart.Phone => "điện thoại",
            CorrectedPart.Email => "thư điện tử",
            CorrectedPart.Address => "địa chỉ",
            CorrectedPart.Submitter => "người nộp",
            CorrectedPart.Authorised => "người được ủy quyền",
            CorrectedPart.ReturnWay => "cách trả kết quả",
            CorrectedPart.Note => "ghi chú",
            CorrectedPart.TellBy => "cách báo tin",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
        };

    /// <summary>Why due times move when dossiers go on at the successor of a merged unit.</summary>
    public static string Merger => "việc chuyển sang lịch làm việc của đơn vị mới sau sắp xếp";

    /// <summary>Why due times move when files of calendars or rules change with a release; where no file is known, all may have changed.</summary>
    /// <param name="years">The years whose calendars changed, with the notices that fixed them.</param>
    /// <param name="isOther">Whether the calendar that the law lets expect changed, or its ordinary week.</param>
    /// <param name="isRules">Whether the rules of the reception day changed.</param>
    public static string OtherData(IEnumerable<CalendarYear> years, bool isOther, bool isRules)
    {
        string[] parts =
        [
            .. years.Select(year => $"lịch nghỉ năm {year.Year} ({string.Join(", ", year.Documents)})"),
            .. isOther ? ["lịch nghỉ dự kiến theo luật"] : Array.Empty<string>(),
            .. isRules ? ["quy tắc tính thời hạn"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "bản cập nhật lịch nghỉ và quy tắc tính thời hạn" : $"bản cập nhật {string.Join("; ", parts)}";
    }

    /// <summary>What the notices of moved due times are called.</summary>
    public static string DueNotices => "Hẹn trả thay đổi";

    /// <summary>What an officer is told, in a line.</summary>
    public static string Of(DueNotice notice) =>
        $"Hẹn trả của {notice.Moved} hồ sơ đang thụ lý đã đổi: lịch làm việc ngày {VietnameseDate.Format(notice.Day)} thay đổi{By(notice.Document)}";

    /// <summary>By which document, after a calendar's change; nothing where none is known.</summary>
    public static string By(string? document) => document is null ? "" : $" theo {document}";

    /// <summary>How it came in.</summary>
    public static string Of(DossierChannel channel) =>
        channel switch
        {
            DossierChannel.Desk => "Trực tiếp",
            DossierChannel.Online => "Trực tuyến",
            DossierChannel.Postal => "Bưu chính công ích",
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
        };

    /// <summary>Minutes allotted to a step; one without any is done at once.</summary>
    public static string Allotted(int minutes) => minutes == 0 ? "ngay" : Length(minutes);

    /// <summary>By which means a fee was paid.</summary>
    public static string Of(PaymentMeans means) =>
        means switch
        {
            PaymentMeans.Cash => "Tiền mặt",
            PaymentMeans.Transfer => "Chuyển khoản",
            PaymentMeans.Portal => "Đã nộp trên Cổng Dịch vụ công quốc gia",
            PaymentMeans.Gateway => "Mã VietQR",
            _ => throw new ArgumentOutOfRangeException(nameof(means), means, null),
        };

    /// <summary>The means of which a person says that it was so; a gateway tells by itself.</summary>
    public static IReadOnlyList<PaymentMeans> TypedMeans { get; } = [PaymentMeans.Cash, PaymentMeans.Transfer, PaymentMeans.Portal];

    /// <summary>Reads one of them by its name in the API, never a number.</summary>
    public static bool TryReadMeans(string? name, out PaymentMeans means) =>
        Enum.TryParse(name, true, out means) && TypedMeans.Contains(means) && !char.IsAsciiDigit(name![0]);

    /// <summary>How much of a fee is paid, exempt or open.</summary>
    public static string StateOf(DossierFee fee)
    {
        var state =
            fee.PaidAt is { } paid
                ? $"đã thu {VietnameseDate.Format(paid)}{(fee.Means is { } means ? $", {Of(means).ToLowerInvariant()}" : "")}"
            : fee.AmountVnd == 0 ? "không phải nộp"
            : "chưa thu";
        return fee.ExemptionName is not { } name ? state
            : fee.AmountVnd == 0 ? $"miễn: {name}"
            : $"giảm {VietnameseNumber.Format(fee.FullAmountVnd - fee.AmountVnd)} đồng: {name}; {state}";
    }

    /// <summary>How the result is returned.</summary>
    public static string Of(ReturnWay way) =>
        way switch
        {
            ReturnWay.Desk => "Trả tại quầy",
            ReturnWay.Postal => "Trả qua bưu chính công ích",
            ReturnWay.Online => "Trả bản điện tử",
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
        };

    /// <summary>Working minutes in words, e.g. "2 ngày 3 giờ"; a working day has 8 hours.</summary>
    public static string Length(long minutes) =>
        minutes >= 480 ? $"{minutes / 480} ngày{(minutes % 480 >= 60 ? $" {minutes % 480 / 60} giờ" : "")}"
        : minutes >= 60 ? $"{minutes / 60} giờ{(minutes % 60 > 0 ? $" {minutes % 60} phút" : "")}"
        : $"{minutes} phút";

    /// <summary>In what form a paper is.</summary>
    public static string Of(PaperKind kind) =>
        kind switch
        {
            PaperKind.Original => "Bản chính",
            PaperKind.Copy => "Bản sao",
            PaperKind.CertifiedCopy => "Bản sao có chứng thực",
            PaperKind.Electronic => "Bản điện tử",
            PaperKind.Shown => "Xuất trình",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>A limit in words.</summary>
    public static string Of(TimeLimit limit) =>
        limit switch
        {
            { IsSameDay: true } => "Trong ngày làm việc",
            { Unit: TimeLimitUnit.WorkingHours } => $"{limit.Amount} giờ làm việc",
            { Unit: TimeLimitUnit.WorkingDays } => $"{limit.Amount} ngày làm việc",
            { Unit: TimeLimitUnit.CalendarDays } => $"{limit.Amount} ngày",
            { Unit: TimeLimitUnit.Months } => $"{limit.Amount} tháng",
            _ => "Không quy định thời hạn",
        };

    /// <summary>How far a procedure is offered online.</summary>
    public static string Of(OnlineLevel level) =>
        level switch
        {
            OnlineLevel.Full => "Toàn trình",
            OnlineLevel.Partial => "Một phần",
            OnlineLevel.Information => "Cung cấp thông tin",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };

    /// <summary>Who applies.</summary>
    public static string Of(ApplicantKind kind) =>
        kind switch
        {
            ApplicantKind.Citizen => "Cá nhân",
            ApplicantKind.Enterprise => "Doanh nghiệp",
            ApplicantKind.HouseholdBusiness => "Hộ kinh doanh",
            ApplicantKind.StateAgency => "Cơ quan nhà nước",
            ApplicantKind.OtherOrganisation => "Tổ chức khác",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>In which role a person stands.</summary>
    public static string Of(PartyRole role) =>
        role switch
        {
            PartyRole.Owner => "Chủ hồ sơ",
            PartyRole.Submitter => "Người nộp",
            PartyRole.Authorised => "Người được ủy quyền",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
