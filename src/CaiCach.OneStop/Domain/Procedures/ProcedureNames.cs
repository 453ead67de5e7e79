using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What the choices of a version are called.</summary>
internal static class ProcedureNames
{
    /// <summary>The unit of a limit.</summary>
    public static string Of(LimitChoice choice) =>
        choice switch
        {
            LimitChoice.SameDay => "Trong ngày làm việc",
            LimitChoice.WorkingHours => "Giờ làm việc",
            LimitChoice.WorkingDays => "Ngày làm việc",
            LimitChoice.CalendarDays => "Ngày",
            LimitChoice.Months => "Tháng",
            LimitChoice.None => "Không quy định",
            _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
        };

    /// <summary>Between whom a procedure runs.</summary>
    public static string Of(ProcedureKind kind) =>
        kind switch
        {
            ProcedureKind.Public => "Công khai cho người dân, doanh nghiệp",
            ProcedureKind.Internal => "Nội bộ cơ quan nhà nước",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The tier that handles a procedure.</summary>
    public static string Of(ProcedureLevel level) =>
        level switch
        {
            ProcedureLevel.Central => "Cấp trung ương",
            ProcedureLevel.Province => "Cấp tỉnh",
            ProcedureLevel.District => "Cấp huyện",
            ProcedureLevel.Commune => "Cấp xã",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };

    /// <summary>Fee or charge.</summary>
    public static string Of(FeeKind kind) =>
        kind switch
        {
            FeeKind.Fee => "Phí",
            FeeKind.Charge => "Lệ phí",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>What an amount is for.</summary>
    public static string Of(FeeBasis basis) =>
        basis switch
        {
            FeeBasis.Dossier => "Hồ sơ",
            FeeBasis.Copy => "Bản",
            FeeBasis.Page => "Trang",
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
        };

    /// <summary>Who decides on an exemption.</summary>
    public static string Of(ExemptionCondition condition) =>
        condition switch
        {
            ExemptionCondition.Chosen => "Người tiếp nhận xét",
            ExemptionCondition.Online => "Nộp hồ sơ trực tuyến",
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
        };

    /// <summary>Who pays how much less, e.g. "Giảm 50%: Nộp hồ sơ trực tuyến".</summary>
    public static string Of(FeeExemption exemption) =>
        exemption.Percent == 100 ? $"Miễn: {exemption.Name}" : $"Giảm {exemption.Percent}%: {exemption.Name}";

    /// <summary>From when until when it holds, in brackets; empty for always.</summary>
    public static string DaysOf(FeeExemption exemption) =>
        (exemption.From, exemption.To) switch
        {
            (null, null) => "",
            ({ } from, null) => $" (từ {VietnameseDate.Format(from)})",
            (null, { } to) => $" (đến {VietnameseDate.Format(to)})",
            ({ } from, { } to) => $" ({VietnameseDate.Format(from)} – {VietnameseDate.Format(to)})",
        };

    /// <summary>The exemptions of a fee that hold on a day, in a row; empty for none.</summary>
    public static string ExemptionsOn(ProcedureFee fee, DateOnly day) =>
        string.Join("; ", fee.Exemptions.Where(exemption => exemption.HoldsOn(day)).Select(Of));

    /// <summary>When a fee is collected.</summary>
    public static string Of(FeeMoment moment) =>
        moment switch
        {
            FeeMoment.Reception => "Khi tiếp nhận",
            FeeMoment.Supplement => "Khi bổ sung",
            FeeMoment.Result => "Khi trả kết quả",
            _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, null),
        };

    /// <summary>What a file is and how large, e.g. "Word, 35 KB".</summary>
    public static string Of(VersionFile file)
    {
        var kind =
            file.ContentType == AttachmentType.Docx.MediaType ? "Word"
            : file.ContentType == AttachmentType.Xlsx.MediaType ? "Excel"
            : "PDF";
        return $"{kind}, {VietnameseNumber.Format(Math.Max(1, file.SizeBytes / 1024))} KB";
    }

    public static string IsOnSite => "Giải quyết tại chỗ (4 tại chỗ)";
    public static string IsSpecial => "Thủ tục đặc thù của tỉnh";
    public static string IsForBusinesses => "Dành cho doanh nghiệp";
    public static string IsPayableOnline => "Thanh toán trực tuyến được";
    public static string IsEligibleOnline => "Đủ điều kiện làm trực tuyến";
    public static string IsOnPortal => "Có trên Cổng Dịch vụ công quốc gia";
    public static string IsInterAgency => "Liên thông nhiều cơ quan";
    public static string IsBoundaryFree => "Phi địa giới hành chính";

    public static string IsAtOneStop => "Tiếp nhận tại Bộ phận Một cửa";
    public static string IsPopulationLinked => "Kết nối Cơ sở dữ liệu quốc gia về dân cư";

    /// <summary>The flags that a version has, in words.</summary>
    public static IEnumerable<string> Of(ProcedureFlags flags)
    {
        (bool IsSet, string Name)[] all =
        [
            (flags.IsOnSite, IsOnSite),
            (flags.IsSpecial, IsSpecial),
            (flags.IsForBusinesses, IsForBusinesses),
            (flags.IsPayableOnline, IsPayableOnline),
            (flags.IsEligibleOnline, IsEligibleOnline),
            (flags.IsOnPortal, IsOnPortal),
            (flags.IsInterAgency, IsInterAgency),
            (flags.IsBoundaryFree, IsBoundaryFree),
            (flags.IsAtOneStop, IsAtOneStop),
            (flags.IsPopulationLinked, IsPopulationLinked),
        ];
        return all.Where(flag => flag.IsSet).Select(flag => flag.Name);
    }
}
