using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

public sealed class IdentityNumberTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    // Decree 137/2015, article 13: place, century and sex, year, six digits. Tax codes: Circular 86/2024, made-up ones with a right check digit.
    [Theory]
    [InlineData("038199012345", "PersonalNumber", 1999)]
    [InlineData("038 199 012 345", "PersonalNumber", 1999)]
    [InlineData("001.306.000001", "PersonalNumber", 2006)]
    [InlineData("123456789", "OldCard", null)]
    [InlineData("b1234567", "Passport", null)]
    [InlineData("0100109106", "TaxCode", null)]
    [InlineData("0100109106-001", "TaxCode", null)]
    public void Read_WhenTheStructureIsRight_TellsItsKind(string typed, string kind, int? born)
    {
        var number = IdentityNumber.Read(typed, Today)!;

        number.Kind.ToString().ShouldBe(kind);
        number.BirthYear.ShouldBe(born);
        number.Masked.ShouldEndWith(number.Value[^3..]);
        number.Masked.ShouldNotContain(number.Value[..^3]);
    }

    [Theory]
    [InlineData("000199012345", "no place 000")]
    [InlineData("097199012345", "places end at 096")]
    [InlineData("038399012345", "born in 2099")]
    [InlineData("0100109107", "wrong check digit")]
    [InlineData("12345678", "too short")]
    [InlineData("03819901234A", "a letter")]
    [InlineData("", "nothing")]
    public void Read_WhenTheStructureIsThatOfNone_IsNull(string typed, string why) => IdentityNumber.Read(typed, Today).ShouldBeNull(why);
}
