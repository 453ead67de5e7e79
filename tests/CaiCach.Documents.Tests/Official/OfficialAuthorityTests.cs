using CaiCach.Documents.Official;

namespace CaiCach.Documents.Tests.Official;

public sealed class OfficialAuthorityTests
{
    /// <summary>Box 2 names the committee once, and box 4 the place alone (Decree 30/2020/NĐ-CP, annex I, part II, 2 and 4).</summary>
    [Theory]
    [InlineData("Xã Sơn Thủy", "xã Sơn Thủy", "Sơn Thủy")]
    [InlineData("UBND xã Sơn Thủy", "xã Sơn Thủy", "Sơn Thủy")]
    [InlineData("Ủy ban nhân dân phường Bình An", "phường Bình An", "Bình An")]
    [InlineData("UBND tỉnh Hà Sơn", "tỉnh Hà Sơn", "Hà Sơn")]
    public void Of_AName_PrintsTheCommitteeOnce(string name, string inSentence, string place)
    {
        var authority = new OfficialAuthority(name);

        authority.Issuer.Name.ShouldBe(["Ủy ban nhân dân", inSentence]);
        authority.ShortName.ShouldBe($"UBND {inSentence}");
        authority.Place.ShouldBe(place);
    }
}
