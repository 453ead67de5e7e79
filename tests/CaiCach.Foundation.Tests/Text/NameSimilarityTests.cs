using CaiCach.Foundation.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Foundation.Tests.Text;

public sealed class NameSimilarityTests
{
    private static readonly string[] Units =
    [
        "Ủy ban nhân dân xã",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
        "Phòng Kinh tế",
        "Phòng Văn hóa – Xã hội",
        "Trung tâm Phục vụ hành chính công",
        "Công chức Văn phòng – Thống kê",
        "Công chức Tư pháp – Hộ tịch",
        "Công chức Văn hóa – Xã hội",
        "Công chức Địa chính – Nông nghiệp – Xây dựng và Môi trường",
        "Công chức Tài chính – Kế toán",
        "Ban Chỉ huy Quân sự",
        "Trạm Y tế",
    ];

    [Theory]
    [InlineData("UBND xã", "Ủy ban nhân dân xã")]
    [InlineData("CC.VP-TK", "Công chức Văn phòng – Thống kê")]
    [InlineData("CC VP-Thống kê", "Công chức Văn phòng – Thống kê")]
    [InlineData("Cán bộ Văn phòng - thống kê", "Công chức Văn phòng – Thống kê")]
    [InlineData("VP HĐND&UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")]
    [InlineData("Văn phòng HĐND và UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")]
    [InlineData("Tư pháp Hộ tịch", "Công chức Tư pháp – Hộ tịch")]
    [InlineData("CC Tư pháp- HT", "Công chức Tư pháp – Hộ tịch")]
    [InlineData("Phòng VH-XH", "Phòng Văn hóa – Xã hội")]
    [InlineData("Phòng Văn hoá, Xã hội", "Phòng Văn hóa – Xã hội")]
    [InlineData("phong kinh te", "Phòng Kinh tế")] // lost its diacritics in OCR
    [InlineData("Trung tâm PVHCC", "Trung tâm Phục vụ hành chính công")]
    [InlineData("Trung tâm Phuc vu hành chính cộng", "Trung tâm Phục vụ hành chính công")]
    [InlineData("CC Địa chính - Xây dựng", "Công chức Địa chính – Nông nghiệp – Xây dựng và Môi trường")]
    [InlineData("BCH Quân sự", "Ban Chỉ huy Quân sự")]
    [InlineData("Trạm ytế", "Trạm Y tế")]
    public void MostLike_WhenADocumentNamesAUnitInItsWay_ThenSuggestsTheUnitFirst(string named, string expected) =>
        NameSimilarity.MostLike(named, Units, unit => unit, 3)[0].Candidate.ShouldBe(expected);

    [Theory]
    [InlineData("Ngân hàng Chính sách xã hội")]
    [InlineData("Đoàn Thanh niên")]
    [InlineData("")]
    public void MostLike_WhenNoUnitIsMeant_ThenSuggestsNothing(string named) =>
        NameSimilarity.MostLike(named, Units, unit => unit, 3).ShouldBeEmpty();

    [Fact]
    public void Between_WhenNamesAreSwapped_ThenIsTheSameShare() =>
        Prop.ForAll<string, string>(
                (a, b) => NameSimilarity.Between(a, b).Equals(NameSimilarity.Between(b, a)) && NameSimilarity.Between(a, b) is >= 0 and <= 1
            )
            .QuickCheckThrowOnFailure();
}
