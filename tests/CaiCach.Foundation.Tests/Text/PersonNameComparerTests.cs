using CaiCach.Foundation.Text;

namespace CaiCach.Foundation.Tests.Text;

public sealed class PersonNameComparerTests
{
    [Fact]
    public void Compare_WhenPeopleAreListed_ThenGivenNameDecidesInVietnameseOrder()
    {
        string[] expected =
        [
            "Trần Văn An",
            "Vũ Thị Ánh",
            "Lê Ân",
            "Hoàng Văn Cường",
            "Phạm Dũng",
            "Bùi Thị Đào",
            "Đỗ Thị Hoa",
            "Ngô Văn Hòa",
            "Nguyễn Thị Lan",
            "Phan Thị Lan",
            "Cao Văn Sơn",
            "Mai Thị Út",
            "Chu Văn Ước",
        ];

        expected.Reverse().Order(PersonNameComparer.Instance).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Nguyễn Văn Hoà", "NGUYỄN  VĂN HOA\u0300")] // spelling variants of one name
    [InlineData("", null)]
    public void Compare_WhenOnlyCaseSpacingOrCompositionDiffer_ThenNeitherComesFirst(string? first, string? second) =>
        PersonNameComparer.Instance.Compare(first, second).ShouldBe(0);
}
