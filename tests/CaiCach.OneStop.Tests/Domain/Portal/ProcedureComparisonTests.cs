using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Tests.Domain.Portal;

public sealed class ProcedureComparisonTests
{
    [Fact]
    public void Lists_AreComparedByTheNationalCode()
    {
        var compared = ProcedureComparison.Of(
            [new("1.001193", "Đăng ký khai sinh"), new("1.000894", "Đăng ký kết hôn"), new("1.000656", "Đăng ký khai tử")],
            [
                new("1.001193.000.00.00.H56", "Thủ tục đăng ký khai sinh"),
                new("1.000894", "đăng ký  kết hôn"),
                new("2.000908", "Cấp bản sao từ sổ gốc"),
                new("2.000908", "Cấp bản sao từ sổ gốc"),
            ]
        );

        compared.Same.ShouldBe(1);
        compared.Differences.ShouldBe([
            new(ProcedureDifference.OnlyHere, "1.000656", "Đăng ký khai tử", null),
            new(ProcedureDifference.OtherName, "1.001193", "Đăng ký khai sinh", "Thủ tục đăng ký khai sinh"),
            new(ProcedureDifference.OnlyOnPortal, "2.000908", null, "Cấp bản sao từ sổ gốc"),
        ]);
    }
}
