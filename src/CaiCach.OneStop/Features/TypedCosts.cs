using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features;

/// <summary>A cost sheet as typed; rows that say nothing are none.</summary>
internal sealed record TypedCosts
{
    private const int EmptyRows = 3;

    [Range(BurdenLimits.YearMin, BurdenLimits.YearMax)]
    public int? WageYear { get; set; }

    [Range(1d, BurdenLimits.WageMaxVnd)]
    public decimal? WageVnd { get; set; }

    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? WageSource { get; set; }

    [MaxLength(BurdenLimits.StepsMaxCount + EmptyRows)]
    public List<TypedCost> Rows { get; set; } = [];

    /// <summary>Whether any row says something.</summary>
    public bool IsFilled => Rows.Exists(row => !row.IsBlank);

    /// <summary>A sheet as its form shows it, with rows to add to.</summary>
    public static TypedCosts Of(CostSheet sheet) =>
        Of(
            sheet.Wage,
            sheet.Steps.Select(step => new TypedCost
            {
                Work = step.Work,
                Activity = step.Activity,
                Hours = step.Hours,
                ConsultingVnd = step.ConsultingVnd,
                FeeVnd = step.FeeVnd,
                OtherVnd = step.OtherVnd,
                TimesPerYear = step.TimesPerYear,
                ApplicantsPerYear = step.ApplicantsPerYear,
            })
        );

    /// <summary>What a version makes applicants go through; hours are left open.</summary>
    /// <param name="wage">What an hour is worth.</param>
    /// <param name="content">The version; null where there is none yet.</param>
    /// <param name="received">How many dossiers there were in a year by the way they came in; none where there is nothing to count.</param>
    public static TypedCosts Proposed(HourlyWage wage, ProcedureContent? content, IReadOnlyDictionary<DossierChannel, int> received) =>
        Of(
            wage,
            (content is null ? [] : BurdenNames.Proposed(content)).Select(line => new TypedCost
            {
                Work = line.Work,
                Activity =
                    VietnameseText.Tidy(line.Activity) is var text && text.Length > BurdenLimits.LineMaxLength
                        ? text[..BurdenLimits.LineMaxLength]
                        : text,
                FeeVnd = line.FeeVnd == 0 ? null : line.FeeVnd,
                TimesPerYear = 1,
                ApplicantsPerYear =
                    received.Count == 0 ? null
                    : line.Channel is { } channel ? received.GetValueOrDefault(channel)
                    : received.Values.Sum(),
            })
        );

    /// <summary>The sheet, its lines in the order of the parts. What was left open or is no whole number becomes one that the rules refuse.</summary>
    public CostSheet Read() =>
        new(
            new HourlyWage(WageYear ?? 0, Whole(WageVnd), VietnameseText.Tidy(WageSource)),
            [.. Rows.Where(row => !row.IsBlank).OrderBy(row => row.Work).Select(row => row.Read())]
        );

    /// <summary>đồng as a whole number; -1, which no rule allows, for another.</summary>
    internal static long Whole(decimal? amount) =>
        amount is null ? 0
        : amount is >= 0 and <= BurdenLimits.AmountMaxVnd && amount == decimal.Truncate(amount.Value) ? (long)amount.Value
        : -1;

    private static TypedCosts Of(HourlyWage wage, IEnumerable<TypedCost> rows) =>
        new()
        {
            WageYear = wage.Year,
            WageVnd = wage.AmountVnd,
            WageSource = wage.Source,
            Rows = [.. rows, .. Enumerable.Range(0, EmptyRows).Select(_ => new TypedCost())],
        };
}

/// <summary>A row of the sheet as typed.</summary>
internal sealed record TypedCost
{
    [EnumDataType(typeof(CostWork))]
    public CostWork Work { get; set; } = CostWork.Other;

    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? Activity { get; set; }

    [Range(0d, BurdenLimits.HoursMax)]
    public decimal? Hours { get; set; }

    [Range(0d, BurdenLimits.AmountMaxVnd)]
    public decimal? ConsultingVnd { get; set; }

    [Range(0d, BurdenLimits.AmountMaxVnd)]
    public decimal? FeeVnd { get; set; }

    [Range(0d, BurdenLimits.AmountMaxVnd)]
    public decimal? OtherVnd { get; set; }

    [Range(0d, BurdenLimits.TimesMax)]
    public decimal? TimesPerYear { get; set; }

    [Range(0d, BurdenLimits.ApplicantsMax)]
    public decimal? ApplicantsPerYear { get; set; }

    /// <summary>Whether its words were taken out: that drops the row.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Activity);

    /// <summary>The numbers by the names of their inputs, in the order of the columns.</summary>
    public IReadOnlyList<(string Name, decimal? Value)> Numbers =>
        [
            (nameof(Hours), Hours),
            (nameof(ConsultingVnd), ConsultingVnd),
            (nameof(FeeVnd), FeeVnd),
            (nameof(OtherVnd), OtherVnd),
            (nameof(TimesPerYear), TimesPerYear),
            (nameof(ApplicantsPerYear), ApplicantsPerYear),
        ];

    /// <summary>The row as a line of the sheet.</summary>
    public CostStep Read() =>
        new(
            Work,
            VietnameseText.Tidy(Activity),
            Hours ?? -1,
            TypedCosts.Whole(ConsultingVnd),
            TypedCosts.Whole(FeeVnd),
            TypedCosts.Whole(OtherVnd),
            TimesPerYear ?? -1,
            ApplicantsPerYear is >= 0 and <= BurdenLimits.ApplicantsMax && ApplicantsPerYear == decimal.Truncate(ApplicantsPerYear.Value)
                ? (int)ApplicantsPerYear.Value
                : -1
        );
}
