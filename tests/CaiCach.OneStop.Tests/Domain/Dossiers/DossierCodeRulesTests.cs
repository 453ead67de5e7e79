using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

public sealed class DossierCodeRulesTests
{
    private readonly DossierCodeRules _rules = RepositoryData.Files.ReadJson<DossierCodeRules>(DossierCodeRules.File);

    /// <summary>Circular 01/2018, article 19: agency, day of reception, number of the day.</summary>
    [Theory]
    [InlineData("000.01.02.H00", 2026, 11, 20, 1, "000.01.02.H00-261120-0001")]
    [InlineData("H56.1.2", 2026, 1, 5, 9999, "H56.1.2-260105-9999")]
    [InlineData("H56.1.2", 2026, 1, 5, 10000, "H56.1.2-260105-10000")]
    public void CodeOf_NamesAgencyDayAndNumber(string agency, int year, int month, int day, int number, string code) =>
        _rules.CodeOf(agency, new DateOnly(year, month, day), number).ShouldBe(code);

    [Fact]
    public void CodeOf_WhenNoRuleCoversTheDay_Throws() =>
        Should.Throw<InvalidDataException>(() => _rules.CodeOf("H00", new DateOnly(1990, 1, 1), 1));
}
