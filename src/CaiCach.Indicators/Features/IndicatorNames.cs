using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features;

/// <summary>How figures are said on pages and in workbooks.</summary>
internal static class IndicatorNames
{
    /// <summary>Where there is nothing to say: never 0, never 100.</summary>
    public static readonly string NoData = "chưa có số liệu";

    /// <summary>Where a department is asked for and the records do not tell whose they are.</summary>
    public static readonly string Undivided = "không tách theo phòng";

    /// <summary>How what no department handles is called.</summary>
    public static readonly string RestOfDepartments = "Chưa phân phòng";

    /// <summary>How records come to a department.</summary>
    public static readonly string DepartmentNote =
        "Hồ sơ, giao dịch theo người đang giữ hoặc giữ sau cùng, nhiệm vụ theo đơn vị chủ trì, như ghi đến hôm nay; người thuộc phòng nào theo vị trí vào ngày cuối kỳ";

    /// <summary>What the job does that counts figures as of a day.</summary>
    public static readonly string AsOfJob = "Tính lại chỉ tiêu theo ngày đã qua";

    /// <summary>How far it is.</summary>
    public static string Counted(int done, int total) => $"Đã tính {done}/{total} nhóm số liệu";

    /// <summary>The value with its unit of measure.</summary>
    public static string Of(IndicatorValue value) =>
        value.Origin == FigureOrigin.Undivided ? Undivided
        : value.Value is not { } number ? NoData
        : value.Measure == IndicatorDefinition.Share
            ? VietnameseNumber.Format(number, IndicatorArithmetic.Decimals) + IndicatorDefinition.Share
        : VietnameseNumber.Format(number, IndicatorDefinition.MostDecimals);

    /// <summary>A share in percent.</summary>
    public static string Percent(decimal? share) =>
        share is { } number ? VietnameseNumber.Format(number, IndicatorArithmetic.Decimals) + IndicatorDefinition.Share : NoData;

    /// <summary>The counts that the value comes from; null for a plain number.</summary>
    public static string? CountsOf(IndicatorValue value) =>
        value.Denominator is { } of ? $"{VietnameseNumber.Format(value.Numerator)} / {VietnameseNumber.Format(of)}" : null;

    /// <summary>How a value stands to the one before it, e.g. "tăng 1,2 so với quý II năm 2026"; null where one of them is missing.</summary>
    public static string? Change(IndicatorValue now, IndicatorValue? before, Period period) =>
        (now.Value, before?.Value) switch
        {
            ({ } value, { } was) when value == was => $"bằng {period.NameInSentence}",
            ({ } value, { } was) =>
                $"{(value > was ? "tăng" : "giảm")} {VietnameseNumber.Format(Math.Abs(value - was), IndicatorArithmetic.Decimals)}{(now.Measure == IndicatorDefinition.Share ? " điểm %" : "")} so với {period.NameInSentence}",
            _ => null,
        };

    /// <summary>The status of a change: better, worse, or neither.</summary>
    public static string? StatusOf(Direction? better, decimal? now, decimal? before) =>
        better is null || now is null || before is null || now == before ? null
        : now > before == (better == Direction.Higher) ? "ontime"
        : "late";

    /// <summary>Where a figure comes from; null for one that is computed.</summary>
    public static string? Of(FigureOrigin origin) =>
        origin switch
        {
            FigureOrigin.Recorded => "ghi tay",
            FigureOrigin.Waiting => "ghi tay, chờ xác nhận",
            _ => null,
        };

    /// <summary>That an indicator is the installation's own; null for a shipped one.</summary>
    public static string? OwnOf(string? file) => file is null ? null : "của địa phương";

    /// <summary>A recorded figure with its counts.</summary>
    public static string Of(RecordedFigure figure) =>
        figure.Denominator is { } of ? $"{Number(figure.Numerator)} / {Number(of)}" : Number(figure.Numerator);

    /// <summary>The counts, or the number where there is nothing that it is a share of.</summary>
    public static string CountsOrNumber(IndicatorValue value) => CountsOf(value) ?? Number(value.Counted);

    private static string Number(decimal number) => VietnameseNumber.Format(number, IndicatorDefinition.MostDecimals);

    /// <summary>The name of a department by its code.</summary>
    public static string OfDepartment(IEnumerable<UnitInfo> departments, string code) =>
        code == Department.Rest ? RestOfDepartments : departments.First(one => one.Code == code).Name;

    /// <summary>The days that a period has.</summary>
    public static string Of(DayRange days, PeriodCutoff cutoff) =>
        $"{(cutoff == PeriodCutoff.Reporting ? "theo kỳ báo cáo" : "theo lịch")} {days.From:dd/MM/yyyy}–{days.To:dd/MM/yyyy}";

    /// <summary>Which direction is good.</summary>
    public static string Of(Direction? better) =>
        better switch
        {
            Direction.Higher => "Càng cao càng tốt",
            Direction.Lower => "Càng thấp càng tốt",
            _ => "Số để theo dõi",
        };

    /// <summary>How a record stands in a figure.</summary>
    public static string Of(RecordPart? part) =>
        part is null ? "không thuộc kỳ"
        : string.Join(", ", part.Why) is { Length: > 0 } why ? $"{(part.IsCounted ? "tính" : "không tính")}: {why}"
        : part.IsCounted ? "tính"
        : "không tính";

    /// <summary>What a share of nothing means.</summary>
    public static string Of(EmptyDenominator empty) =>
        empty switch
        {
            EmptyDenominator.Full => "Không có gì để tính thì coi là đạt đủ 100%",
            EmptyDenominator.Zero => "Không có gì để tính thì tính là 0%",
            _ => "Không có gì để tính thì ghi “chưa có số liệu”",
        };

    /// <summary>A period where space is scarce, e.g. IV/26.</summary>
    public static string Short(Period period) =>
        period.Kind switch
        {
            PeriodKind.Quarter => $"{Roman(period.Number)}/{period.Year % 100:00}",
            PeriodKind.Month => $"{period.Number}/{period.Year % 100:00}",
            PeriodKind.Half => $"6T{(period.Number == 1 ? "đầu" : "cuối")}/{period.Year % 100:00}",
            PeriodKind.NineMonths => $"9T/{period.Year % 100:00}",
            _ => $"{period.Year}",
        };

    private static string Roman(int number) =>
        number switch
        {
            1 => "I",
            2 => "II",
            3 => "III",
            _ => "IV",
        };
}
