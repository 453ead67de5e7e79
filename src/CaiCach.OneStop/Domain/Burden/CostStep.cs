namespace CaiCach.OneStop.Domain.Burden;

/// <summary>What an applicant does (the parts of the sheet, in its order).</summary>
internal enum CostWork
{
    /// <summary>Makes the papers ready (chuẩn bị hồ sơ).</summary>
    Prepare,

    /// <summary>Hands them in, by whichever channel (nộp hồ sơ).</summary>
    Submit,

    /// <summary>Pays fees and charges (nộp phí, lệ phí).</summary>
    Pay,

    /// <summary>Serves an inspection of the agency (phục vụ việc kiểm tra, đánh giá).</summary>
    Inspection,

    /// <summary>Something else.</summary>
    Other,

    /// <summary>Receives the result (nhận kết quả).</summary>
    Receive,
}

/// <summary>A line of the sheet: one thing that an applicant does.</summary>
/// <param name="Work">The part of the sheet.</param>
/// <param name="Activity">What is done, in words.</param>
/// <param name="Hours">Hours of the applicant's time, 0 or more, two decimals.</param>
/// <param name="ConsultingVnd">What others are paid for doing it (tư vấn, dịch vụ), whole đồng.</param>
/// <param name="FeeVnd">Fees and charges (phí, lệ phí), whole đồng.</param>
/// <param name="OtherVnd">Other expenses, whole đồng.</param>
/// <param name="TimesPerYear">How often an applicant does it in a year; less than 1 for what is done once in several years.</param>
/// <param name="ApplicantsPerYear">How many applicants a year.</param>
internal sealed record CostStep(
    CostWork Work,
    string Activity,
    decimal Hours,
    long ConsultingVnd,
    long FeeVnd,
    long OtherVnd,
    decimal TimesPerYear,
    int ApplicantsPerYear
);
