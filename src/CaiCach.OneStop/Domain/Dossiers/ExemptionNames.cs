using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Why an exemption is proposed.</summary>
internal static class ExemptionNames
{
    /// <summary>By day of birth, or the year that the personal number tells.</summary>
    public static string ByAge(ApplicantFacts applicant) =>
        applicant.BornOn is { } day ? $"sinh ngày {VietnameseDate.Format(day)}" : $"sinh năm {applicant.BirthYear} theo số định danh";

    /// <summary>By a paper that is kept.</summary>
    public static string ByPaper(string name) => $"đã lưu {name}";

    /// <summary>By who applies.</summary>
    public static string ByKind(ApplicantKind kind) => $"đối tượng: {DossierNames.Of(kind)}";
}
