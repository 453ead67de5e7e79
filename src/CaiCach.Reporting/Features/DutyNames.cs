using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>What owed reports are called.</summary>
internal static class DutyNames
{
    /// <summary>What waits for whoever reports for a unit.</summary>
    public static string Card => "Báo cáo phải gửi";

    /// <summary>The choices of periods for a duty of one's own: the written periods, and what they are called.</summary>
    public static IReadOnlyList<(string Periods, string Name)> PeriodChoices { get; } =
    [
        ("Q1,H1,9M,Y", "Quý I, 6 tháng, 9 tháng, năm"),
        ("Q1,Q2,Q3,Q4", "Hằng quý"),
        ("H1,Y", "6 tháng, năm"),
        ("Y", "Hằng năm"),
        ("01,02,03,04,05,06,07,08,09,10,11,12", "Hằng tháng"),
    ];

    /// <summary>The periods of a duty.</summary>
    public static string PeriodsOf(ReportingDuty duty)
    {
        var written = string.Join(',', duty.Periods);
        return PeriodChoices.FirstOrDefault(choice => choice.Periods == written).Name ?? string.Join(", ", duty.Periods);
    }

    /// <summary>The periods of a year that may be asked for once.</summary>
    public static IEnumerable<Period> PeriodsOnce(int year) =>
        [
            .. Enumerable.Range(1, 12).Select(month => Period.OfMonth(year, month)),
            .. Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(year, quarter)),
            Period.OfHalf(year, 1),
            Period.OfNineMonths(year),
            Period.OfYear(year),
        ];

    /// <summary>A period that is asked for once.</summary>
    public static string Once(Period period) => $"Một lần: {period.NameInSentence}";

    /// <summary>Periods that come again.</summary>
    public static string Again(string periods) => $"Lặp lại: {char.ToLowerInvariant(periods[0])}{periods[1..]}";

    /// <summary>Whose a duty beside the regime is.</summary>
    public static string WhoseOf(UnitDuty duty, bool isLaid) =>
        isLaid ? "cấp trên giao"
        : duty.IsForBelow ? "giao cho các đơn vị cấp dưới"
        : "riêng của đơn vị";

    /// <summary>The cut-off of its periods.</summary>
    public static string Of(PeriodCutoff cutoff) => cutoff is PeriodCutoff.Reporting ? "chốt ngày 14" : "chốt cuối tháng";

    /// <summary>Where an owed report stands.</summary>
    public static string Of(DutyRow row, DateOnly today) =>
        row.On(today) switch
        {
            DutyStanding.Running => "chưa hết kỳ",
            DutyStanding.Due => "chưa lập",
            DutyStanding.Drafted => "đã có dự thảo",
            DutyStanding.Late => row.Report is null ? "quá hạn, chưa lập" : "quá hạn, mới có dự thảo",
            DutyStanding.Sent => "đã ban hành đúng hạn",
            DutyStanding.SentLate => "đã ban hành, trễ hạn",
            DutyStanding.Accepted => "cấp trên đã tiếp nhận",
            DutyStanding.GivenBack => "cấp trên trả lại, chờ bổ sung",
            var other => throw new ArgumentOutOfRangeException(nameof(row), other, null),
        };

    /// <summary>Its status of <c>cc-pill</c>.</summary>
    public static string Pill(DutyStanding standing) =>
        standing switch
        {
            DutyStanding.Running => "idle",
            DutyStanding.Due or DutyStanding.Drafted => "soon",
            DutyStanding.Late or DutyStanding.GivenBack => "late",
            DutyStanding.SentLate => "donelate",
            _ => "ontime",
        };

    /// <summary>When it is due, for a line below its title.</summary>
    public static string DueOf(Obligation owed) => $"hạn gửi {VietnameseDate.Format(owed.DueOn)}, {owed.Duty.Recipient}";
}
