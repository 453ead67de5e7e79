using System.Text;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain.Reading;

namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>A made-up plan as two conversions flatten it: a blank line after each line, and two cells run into one line.</summary>
public sealed class FlattenedPlansTests
{
    private const string Blanks = """
        ỦY BAN NHÂN DÂN

        PHƯỜNG AN HÒA

        KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024

        Phụ lục 01: Nhiệm vụ cải cách thủ tục hành chính



        STT Nội dung công việc Sản phẩm Đơn vị chủ

        trì

        Đơn vị phối

        hợp

        Thời hạn



        1.

        Rà soát quy trình nội bộ giải quyết thủ tục

        hành chính tại Bộ phận Một cửa của phường.



        - Kế hoạch rà soát;

        - Báo cáo kết quả

        rà soát.



        Công chức Văn phòng

        - Thống kê



        - Công chức Tư pháp

        - Hộ tịch;

        - Các tổ dân phố.



        Quý

        II/2024



        2.

        Niêm yết công khai danh mục thủ tục hành

        chính mới ban hành.



        Danh mục niêm yết



        UBND phường



        Thường xuyên
        STT Nội dung công việc Sản phẩm Đơn vị chủ

        trì

        Đơn vị phối

        hợp

        Thời hạn

        trong năm



        3.

        Khảo sát mức độ hài lòng của người dân khi

        đến giao dịch.



        Báo cáo khảo sát



        Công chức Văn hóa

        - Xã hội



        Hội Liên hiệp Phụ nữ phường



        Trước ngày

        30/11/2024
        """;

    private const string RunTogether = """
        KẾ HOẠCH
        Cải cách hành chính năm 2024 của UBND phường An Hòa
        PHỤ LỤC
        STT Nội dung công việc Sản phẩm Đơn vị chủ trì Đơn vị phối hợp Thời hạn
        I. Cải cách thủ tục hành chính
        1 Rà soát quy trình nội bộ giải quyết thủ tục
        hành chính tại Bộ phận Một cửa của phường.
        - Kế hoạch rà soát;
        - Báo cáo kết quả rà soát.
        Công chức Văn phòng - Thống kê - Công chức Tư pháp - Hộ tịch;
        - Các tổ dân phố.
        Quý II/2024
        2 Niêm yết công khai danh mục thủ tục hành
        chính mới ban hành.
        Danh mục niêm yết UBND phường
        Thường xuyên trong năm
        3 Khảo sát mức độ hài lòng của người dân khi
        đến giao dịch.
        Báo cáo khảo sát Công chức Văn hóa - Xã hội
        Hội Liên hiệp Phụ nữ phường Trước ngày 30/11/2024
        """;

    [Theory]
    [InlineData(Blanks)]
    [InlineData(RunTogether)]
    public async Task Read_WhenATableIsFlattened_PutsItsCellsBack(string text)
    {
        var plan = await ReadAsync(text);

        plan.Header.Issuer.ShouldBe("UBND phường An Hòa");
        plan.Tasks.Select(t => t.No).ShouldBe(["1", "2", "3"]);
        plan.Tasks.Select(t => t.Area).ShouldAllBe(a => a == ReformArea.Procedures);
        plan.Tasks[0].Text.ShouldBe("Rà soát quy trình nội bộ giải quyết thủ tục hành chính tại Bộ phận Một cửa của phường.");
        plan.Tasks[0].Deliverables.ShouldBe(["Kế hoạch rà soát", "Báo cáo kết quả rà soát"]);
        plan.Tasks.Select(t => string.Join("; ", t.Lead))
            .ShouldBe(["Công chức Văn phòng - Thống kê", "UBND phường", "Công chức Văn hóa - Xã hội"]);
        plan.Tasks.Select(t => string.Join("; ", t.Coordinating))
            .ShouldBe(["Công chức Tư pháp - Hộ tịch; Các tổ dân phố", string.Empty, "Hội Liên hiệp Phụ nữ phường"]);
        plan.Tasks.Select(t => t.Deadline.Milestones.ShouldHaveSingleItem())
            .Select(m => (m.Kind, m.Due))
            .ShouldBe([
                (MilestoneKind.Quarter, new DateOnly(2024, 6, 30)),
                (MilestoneKind.Continuous, null),
                (MilestoneKind.Date, new DateOnly(2024, 11, 30)),
            ]);
        plan.Warnings.ShouldContain(w => w.Message == PlanReadingErrors.FlattenedTable);
        plan.Tasks.ShouldAllBe(t => t.InDoubt.Contains(ReadingField.Lead));
    }

    /// <summary>As <c>pdftotext -layout</c> prints a table: words in their places, cells side by side, a row cut by a page.</summary>
    [Fact]
    public async Task Read_WhenWordsStandInTheirPlaces_ReadsTheColumns()
    {
        var plan = await ReadAsync(
            """
            ỦY BAN NHÂN DÂN
              XÃ THANH BÌNH
                              KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025

            Phụ lục số 01: Nhiệm vụ về cải cách chế độ công vụ
            TT            Nội dung thực hiện                 Sản phẩm            Cơ quan         Cơ quan phối hợp      Thời gian hoàn
                                                                                 chủ trì                               thành
            1.   Ban hành kế hoạch kiểm tra công vụ     - Kế hoạch;         Văn phòng HĐND và UBND Các phòng chuyên      Quý II/2025
                 của xã năm 2025                        - Báo cáo kết quả                           môn
                                                          kiểm tra.
            2    Cử cán bộ, công chức đi bồi dưỡng về   Quyết định cử đi    - Phòng Kinh tế;       Văn phòng HĐND và     Trước 30/6
            TT            Nội dung thực hiện                 Sản phẩm            Cơ quan         Cơ quan phối hợp      Thời gian hoàn
                                                                                 chủ trì                               thành
                 chuyển đổi số                          học                 - Phòng Văn hóa -      UBND
                                                                              Xã hội.
            Phụ lục số 02: Nhiệm vụ về cải cách thủ tục hành chính
            TT            Nội dung thực hiện                 Sản phẩm            Cơ quan         Cơ quan phối hợp      Thời gian hoàn
                                                                                 chủ trì                               thành
            1    Niêm yết công khai thủ tục hành chính tại Bảng niêm yết    Trung tâm Phục vụ      Công an xã            Thường xuyên
                 Trung tâm                                                  hành chính công
            Nơi nhận:
            - UBND tỉnh.
            """
        );

        plan.Tasks.Select(t => $"{t.No} {t.Area} {t.Text}")
            .ShouldBe([
                "1 CivilService Ban hành kế hoạch kiểm tra công vụ của xã năm 2025",
                "2 CivilService Cử cán bộ, công chức đi bồi dưỡng về chuyển đổi số",
                "1 Procedures Niêm yết công khai thủ tục hành chính tại Trung tâm",
            ]);
        plan.Tasks.Select(t => string.Join(" + ", t.Deliverables))
            .ShouldBe(["Kế hoạch + Báo cáo kết quả kiểm tra", "Quyết định cử đi học", "Bảng niêm yết"]);
        plan.Tasks.Select(t => string.Join(" + ", t.Lead))
            .ShouldBe(["Văn phòng HĐND và UBND", "Phòng Kinh tế + Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"]);
        plan.Tasks.Select(t => string.Join(" + ", t.Coordinating))
            .ShouldBe(["Các phòng chuyên môn", "Văn phòng HĐND và UBND", "Công an xã"]);
        plan.Tasks.Select(t => t.Deadline.Milestones.ShouldHaveSingleItem().Kind)
            .ShouldBe([MilestoneKind.Quarter, MilestoneKind.Date, MilestoneKind.Continuous]);
    }

    private static async Task<PlanReading> ReadAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var document = await new DocumentReader().ReadAsync(file, progress: null, TestContext.Current.CancellationToken);
        return new PlanReader().Read(document.Text.ShouldNotBeNull()).Value;
    }
}
