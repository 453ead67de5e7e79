using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class PlanNamesTests
{
    [Theory]
    [InlineData("KẾ HOẠCH Cải cách hành chính năm 2026 của xã Thử", "Kế hoạch cải cách hành chính năm 2026 của xã Thử")]
    [InlineData("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026", "Kế hoạch cải cách hành chính năm 2026")]
    [InlineData("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026 XÃ THỬ", "Kế hoạch cải cách hành chính nhà nước năm 2026 XÃ THỬ")]
    [InlineData("KẾ HOẠCH UBND xã triển khai", "Kế hoạch UBND xã triển khai")]
    [InlineData("Kế hoạch năm 2026", "Kế hoạch năm 2026")]
    [InlineData("KẾ HOẠCH ", "KẾ HOẠCH ")]
    [InlineData("", "")]
    public void Of_ATitleAsPrinted_ReadsAsALine(string title, string expected) => PlanNames.Of(title).ShouldBe(expected);
}
