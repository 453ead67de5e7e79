using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain.Reading;

namespace CaiCach.Planning.Tests.Domain.Reading;

public sealed class MeasuresReaderTests
{
    /// <summary>Targets as plans of 2021–2026 write them, and every threshold that an official reads in them.</summary>
    [Theory]
    [InlineData("100% hồ sơ được số hóa", "= 100 %")]
    [InlineData("Tỷ lệ đúng hạn từ 98% trở lên", ">= 98 %")]
    [InlineData("Tối thiểu 95,5% hồ sơ", ">= 95.5 %")]
    [InlineData("đạt ít nhất 90%", ">= 90 %")]
    [InlineData("Mức độ hài lòng đạt trên 95%", "> 95 %")]
    [InlineData("Hồ sơ trên địa bàn đạt 50%", "= 50 %")]
    [InlineData("Hồ sơ quá hạn dưới 1%", "< 1 %")]
    [InlineData("Hồ sơ quá hạn không quá 2%", "<= 2 %")]
    [InlineData("Tối đa 5% hồ sơ trả lại", "<= 5 %")]
    [InlineData("Không thấp hơn 85%", ">= 85 %")]
    [InlineData("Phấn đấu giảm 10% số cuộc họp", "= 10 %")]
    [InlineData("Giảm tối thiểu 10% chi phí", ">= 10 %")]
    [InlineData("đạt tỷ lệ tối thiểu tương ứng là 80%, 75%", ">= 80 %|>= 75 %")]
    [InlineData("đạt tối thiểu 90%; trong đó, lĩnh vực đất đai 85%", ">= 90 %|>= 85 %")]
    [InlineData("tối thiểu 90%; 100% hồ sơ khác", ">= 90 %|= 100 %")]
    [InlineData("Từ 80-85% hồ sơ trực tuyến", ">= 80 %")]
    [InlineData("Tổ chức ít nhất 02 cuộc đối thoại", ">= 2 cuộc đối thoại")]
    [InlineData("Có 01 sáng kiến được công nhận", "= 1 sáng kiến")]
    [InlineData("Tối thiểu 1 tháng có 1 bản tin truyền thông", ">= 1 bản tin/tháng")]
    [InlineData("Ít nhất 12 tin, bài/năm", ">= 12 tin, bài/năm")]
    [InlineData("Tổ chức đối thoại với người dân 01-02 cuộc/năm", ">= 1 cuộc/năm|<= 2 cuộc/năm")] // S1-15
    [InlineData("Tổ chức từ 1 đến 2 cuộc đối thoại", ">= 1 cuộc đối thoại|<= 2 cuộc đối thoại")]
    [InlineData("Mỗi năm tổ chức 2–3 lớp tập huấn; 100% đạt", ">= 2 lớp tập huấn/năm|<= 3 lớp tập huấn/năm|= 100 %")]
    [InlineData("Tổ chức ít nhất 1-2 cuộc kiểm tra", ">= 1 cuộc kiểm tra")]
    [InlineData("Không quá 2-3 lần đi lại", "<= 3 lần")]
    [InlineData("Có từ 2-3 mô hình trở lên", ">= 2 mô hình")]
    // Numbers that are no aims.
    [InlineData("giai đoạn 2021-2025 đơn vị thực hiện", "")]
    [InlineData("từ ngày 01-02 đơn vị báo cáo", "")]
    [InlineData("trực tuyến mức độ 3, mức độ 4", "")]
    [InlineData("người dân từ 15 tuổi trở lên", "")]
    [InlineData("theo tiêu chuẩn ISO 9001:2015", "")]
    [InlineData("theo phương châm “4 tại chỗ” năm 2024", "")]
    [InlineData("Nghị định số 45/2020/NĐ-CP ngày 08/4/2020", "")]
    public void Read_WhenTextHasFigures_TakesEachAimWithItsComparator(string text, string expected) =>
        string.Join('|', MeasuresReader.Read(text).Measures.Select(MeasurePrint.Of)).ShouldBe(expected);
}
