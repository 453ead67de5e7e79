using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Refusals to whoever says to be the applicant of a dossier.</summary>
internal static class ApplicantErrors
{
    private const string DigitsField = "Digits";

    public static readonly Error DigitsMissing = new(
        "onestop.applicant.digits_missing",
        "Hãy ghi 4 số cuối của số định danh.",
        Field: DigitsField
    );

    public static readonly Error DigitsWrong = new(
        "onestop.applicant.digits_wrong",
        "4 số này không khớp với hồ sơ. Hãy xem lại số định danh đã khai của người nộp hoặc chủ hồ sơ.",
        Field: DigitsField
    );

    public static readonly Error TooManyTries = new(
        "onestop.applicant.too_many_tries",
        "Hôm nay đã thử quá số lần cho hồ sơ này. Hãy thử lại ngày mai, hoặc hỏi Bộ phận Một cửa.",
        ErrorKind.Conflict,
        DigitsField
    );
}
