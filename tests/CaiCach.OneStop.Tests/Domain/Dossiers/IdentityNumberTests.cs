using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

public sealed class IdentityNumberTests
{
    private static readonly IdentityPlaces Places = IdentityPlaces.Load(RepositoryData.Files);
    private static readonly IdentityRules Rules = Places.On(new DateOnly(2026, 3, 16));

    // Decree 137/2015, article 13: place, century and sex, year, six digits. Tax codes: Circular 86/2024, made-up ones with a right check digit.
    [Theory]
    [InlineData("038199012345", "PersonalNumber", 1999)]
    [InlineData("038 199 012 345", "PersonalNumber", 1999)]
    [InlineData("001.306.000001", "PersonalNumber", 2006)]
    [InlineData("127199012345", "PersonalNumber", 1999)] // registered abroad
    [InlineData("123456789", "OldCard", null)]
    [InlineData("b1234567", "Passport", null)]
    [InlineData("0100109106", "TaxCode", null)]
    [InlineData("0100109106-001", "TaxCode", null)]
    public void Read_WhenTheStructureIsRight_TellsItsKind(string typed, string kind, int? born)
    {
        var number = IdentityNumber.Read(typed, Rules)!;

        number.Kind.ToString().ShouldBe(kind);
        number.BirthYear.ShouldBe(born);
        number.Masked.ShouldEndWith(number.Value[^3..]);
        number.Masked.ShouldNotContain(number.Value[..^3]);
    }

    /// <summary>A province adds what its people hold: the file decides, and from its day.</summary>
    [Fact]
    public void Read_WhenAPlaceIsAddedToTheFile_TakesItsNumbersFromItsDay()
    {
        var added = Places with { Places = [.. Places.Places, new IdentityPlace("097", "Một tỉnh", new DateOnly(2026, 4, 1), "Thông tư")] };

        IdentityNumber.Read("097199012345", added.On(new DateOnly(2026, 3, 31))).ShouldBeNull();
        IdentityNumber.Read("097199012345", added.On(new DateOnly(2026, 4, 1)))!.BirthYear.ShouldBe(1999);
    }

    /// <summary>The 63 provinces before the mergers of 2025; their numbers stay valid.</summary>
    [Fact]
    public void Places_AreThe63Provinces()
    {
        Places.Places.Count.ShouldBe(63);
        Places.Places.Select(place => place.Name).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(
        "{ \"source\": \"\", \"countriesFrom\": \"100\", \"places\": [ { \"code\": \"001\", \"name\": \"A\", \"from\": \"2016-01-01\", \"law\": \"L\" } ] }"
    )]
    [InlineData("{ \"source\": \"S\", \"countriesFrom\": \"100\", \"places\": [] }")]
    [InlineData(
        "{ \"source\": \"S\", \"countriesFrom\": \"100\", \"places\": [ { \"code\": \"1\", \"name\": \"A\", \"from\": \"2016-01-01\", \"law\": \"L\" } ] }"
    )]
    [InlineData(
        "{ \"source\": \"S\", \"countriesFrom\": \"100\", \"places\": [ { \"code\": \"001\", \"name\": \"A\", \"from\": \"2016-01-01\", \"law\": \"\" } ] }"
    )]
    [InlineData(
        "{ \"source\": \"S\", \"countriesFrom\": \"1\", \"places\": [ { \"code\": \"001\", \"name\": \"A\", \"from\": \"2016-01-01\", \"law\": \"L\" } ] }"
    )]
    public void Places_WhenTheFileIsWrong_AreRefusedWithItsName(string json) =>
        Should
            .Throw<InvalidDataException>(() => RepositoryData.LoadWith("one-stop/identity-places.json", json, IdentityPlaces.Load))
            .Message.ShouldContain("identity-places.json");

    [Theory]
    [InlineData("000199012345", "no place 000")]
    [InlineData("003199012345", "no province has 003")]
    [InlineData("097199012345", "places end at 096")]
    [InlineData("038399012345", "born in 2099")]
    [InlineData("0100109107", "wrong check digit")]
    [InlineData("12345678", "too short")]
    [InlineData("03819901234A", "a letter")]
    [InlineData("", "nothing")]
    public void Read_WhenTheStructureIsThatOfNone_IsNull(string typed, string why) => IdentityNumber.Read(typed, Rules).ShouldBeNull(why);
}
