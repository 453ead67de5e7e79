using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

public sealed class ExemptionRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);
    private static readonly ExemptionRules Rules = ExemptionRules.Load(RepositoryData.Files);

    // Children: Law on Children 2016, article 1, under 16. Elderly: Law on the Elderly 2009, article 2, from 60. A year alone leaves one year open.
    [Theory]
    [InlineData("Trẻ em", "2010-03-17", null, true)]
    [InlineData("Trẻ em", "2010-03-16", null, false)]
    [InlineData("trẻ em", null, 2011, true)]
    [InlineData("Trẻ em", null, 2010, false)]
    [InlineData("Trẻ em", "2027-01-01", null, false)]
    [InlineData("Trẻ em thuộc hộ nghèo", "2020-01-01", null, false)]
    [InlineData("Người cao tuổi", "1966-03-16", null, true)]
    [InlineData("Người cao tuổi", "1966-03-17", null, false)]
    [InlineData("Người cao tuổi", "1964-02-29", null, true)]
    [InlineData("Người cao tuổi", null, 1965, true)]
    [InlineData("Người cao tuổi", null, 1966, false)]
    [InlineData("Người cao tuổi", null, null, false)]
    [InlineData("Cha dượng, mẹ kế nhận con", "1960-01-01", null, false)]
    public void Age_WhenItIsSure_IsAReason(string exemption, string? born, int? year, bool isProposed)
    {
        var day = born is null ? (DateOnly?)null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture);
        var facts = new ApplicantFacts(ApplicantKind.Citizen, day, year, [], Today);

        (Rules.ReasonFor(Exemption(exemption), facts) is not null).ShouldBe(isProposed);
    }

    [Fact]
    public void Paper_ThatIsKept_IsAReasonAndSoIsWhoApplies()
    {
        var poor = new ApplicantFacts(ApplicantKind.Citizen, null, 1990, ["Giấy chứng nhận hộ nghèo năm 2026", "Căn cước"], Today);
        var agency = new ApplicantFacts(ApplicantKind.StateAgency, null, null, [], Today);

        Rules.ReasonFor(Exemption("Người thuộc hộ nghèo"), poor).ShouldBe("đã lưu Giấy chứng nhận hộ nghèo năm 2026");
        Rules.ReasonFor(Exemption("Người khuyết tật"), poor).ShouldBeNull();
        Rules.ReasonFor(Exemption("Cơ quan nhà nước"), agency).ShouldBe("đối tượng: Cơ quan nhà nước");
        Rules.ReasonFor(Exemption("Cơ quan nhà nước"), poor).ShouldBeNull();
    }

    [Theory]
    [InlineData(
        "{ \"rules\": [ { \"names\": [\"A\"], \"ageFrom\": null, \"ageUnder\": null, \"applicants\": [], \"papers\": [], \"law\": \"L\" } ] }"
    )]
    [InlineData(
        "{ \"rules\": [ { \"names\": [], \"ageFrom\": 60, \"ageUnder\": null, \"applicants\": [], \"papers\": [], \"law\": \"L\" } ] }"
    )]
    [InlineData(
        "{ \"rules\": [ { \"names\": [\"A\"], \"ageFrom\": -1, \"ageUnder\": null, \"applicants\": [], \"papers\": [], \"law\": \"L\" } ] }"
    )]
    [InlineData(
        "{ \"rules\": [ { \"names\": [\"A\"], \"ageFrom\": 60, \"ageUnder\": null, \"applicants\": [], \"papers\": [], \"law\": \"\" } ] }"
    )]
    public void File_WhenItIsWrong_IsRefusedWithItsName(string json) =>
        Should
            .Throw<InvalidDataException>(() => RepositoryData.LoadWith("one-stop/exemption-rules.json", json, ExemptionRules.Load))
            .Message.ShouldContain("exemption-rules.json");

    private static FeeExemption Exemption(string name) => new("X", name, "Luật", null, null);
}
