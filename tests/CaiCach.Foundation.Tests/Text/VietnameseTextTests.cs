using System.Text;
using CaiCach.Foundation.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Foundation.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Cải cách hành chính", "cai cach hanh chinh")]
    [InlineData("ĐẶNG THỊ HƯỜNG", "dang thi huong")]
    [InlineData("Hòa Bình", "hoa binh")]
    [InlineData("Hoà Bình", "hoa binh")] // the other placement of the tone
    [InlineData("thuỷ lợi", "thuy loi")]
    [InlineData("thủy lợi", "thuy loi")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "tieng viet")] // decomposed, marks in either order
    [InlineData("Ð\u00f4ng, \u0189ông, Đông", "dong, dong, dong")] // Eth and African D, seen in old conversions
    [InlineData("Y Ƀlŭ Niê", "y blu nie")] // Ê Đê name
    [InlineData("  Tư pháp –\u00a0Hộ\ttịch \n", "tu phap - ho tich")]
    [InlineData("cải\u00adcách\u200b số", "caicach so")] // soft hyphen and zero-width space
    [InlineData("Café Ñandú Ø ß Москва 東京", "cafe nandu ø ß москва 東京")] // other letters keep their base
    [InlineData("", "")]
    [InlineData(" \t ", "")]
    [InlineData(null, "")]
    public void Fold_WhenGivenText_ThenLeavesWhatSearchComparesBy(string? text, string expected) =>
        VietnameseText.Fold(text).ShouldBe(expected);

    [Fact]
    public void Fold_WhenEveryVietnameseVowelIsGiven_ThenLeavesOnlyPlainLetters()
    {
        const string Vowels = "aăâeêioôơuưy";
        string[] tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
        var all = string.Concat(
            from vowel in Vowels + Vowels.ToUpperInvariant()
            from tone in tones
            select (vowel + tone).Normalize(NormalizationForm.FormC)
        );

        all.Length.ShouldBe(144);
        VietnameseText.Fold(all).ShouldAllBe(letter => "aeiouy".Contains(letter, StringComparison.Ordinal));
    }

    [Fact]
    public void Fold_WhenFoldedAgain_ThenChangesNothing() =>
        Prop.ForAll<string>(text => VietnameseText.Fold(VietnameseText.Fold(text)) == VietnameseText.Fold(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_WhenAnyText_ThenGrowsNeverMoreThanItsDecomposition() =>
        Prop.ForAll<string>(text => VietnameseText.Fold(text).Length <= 3 * (text?.Length ?? 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_WhenTextIsComposedOrNot_ThenIsTheSame() =>
        Prop.ForAll(VietnameseWords(), text => VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)) == VietnameseText.Fold(text))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_WhenHalfASurrogatePairIsPasted_ThenDoesNotThrow() => VietnameseText.Fold("a\ud83d b").ShouldBe("a\ufffd b");

    [Theory]
    [InlineData("hoà", "hòa", true)]
    [InlineData("Thuý  Hằng", "THÚY HẰNG", true)]
    [InlineData("toàn", "tòan", true)] // typed with the tone one letter early
    [InlineData("hòa", "hoa", false)]
    [InlineData("hòa", "hóa", false)]
    [InlineData("đông", "dong", false)]
    [InlineData("hoà bình", "hoa bình", false)]
    public void Key_WhenWordsDifferInTonePlacementOnly_ThenIsTheSame(string first, string second, bool isSame) =>
        (VietnameseText.Key(first) == VietnameseText.Key(second)).ShouldBe(isSame);

    [Fact]
    public void Tidy_WhenTextIsDecomposedAndSpacedOut_ThenKeepsWordingAndDiacritics() =>
        VietnameseText.Tidy(" Hoa\u0300  Bình\u200b\r\n(Đợt 1) ").ShouldBe("Hoà Bình (Đợt 1)");

    [Fact]
    public void Tidy_WhenTidiedAgain_ThenChangesNothing() =>
        Prop.ForAll<string>(text => VietnameseText.Tidy(VietnameseText.Tidy(text)) == VietnameseText.Tidy(text)).QuickCheckThrowOnFailure();

    private static Arbitrary<string> VietnameseWords() =>
        Gen.Elements([.. "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ ĐẶƠbcghkmnpqrstvx"])
            .ListOf()
            .Select(letters => string.Concat(letters))
            .ToArbitrary();
}
