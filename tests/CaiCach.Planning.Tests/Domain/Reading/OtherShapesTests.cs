using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain.Reading;
using static CaiCach.Planning.Tests.Domain.Reading.WordPlan;

namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>Made-up plans whose tables and lists have other shapes than those of the plans that the rules were first written on.</summary>
public sealed class OtherShapesTests
{
    [Fact]
    public async Task Read_WhenTheNumberStandsInTheTaskCell_ReadsEveryColumnInAnyOrder()
    {
        var plan = await ReadAsync(
            new WordPlan()
                .Text("ỦY BAN NHÂN DÂN", "HUYỆN AN PHONG")
                .Heading("KẾ HOẠCH")
                .Heading("Cải cách hành chính nhà nước năm 2024 trên địa bàn huyện An Phong")
                .Text(
                    "A. MỤC TIÊU",
                    "1. Mục tiêu chung: nâng cao chất lượng phục vụ.",
                    "2. Mục tiêu cụ thể",
                    "2.1. Cải cách thủ tục hành chính",
                    "- Phấn đấu tỷ lệ hồ sơ trực tuyến trên 90%.",
                    "- Duy trì 100% thủ tục hành chính được công khai.",
                    "2.2. Cải cách tài chính công",
                    "- Phấn đấu tiết kiệm từ 10% chi thường xuyên trở lên."
                )
                .Heading("Phụ lục: DANH MỤC NHIỆM VỤ")
                .Table(
                    1,
                    ["Nội dung nhiệm vụ", "Thời gian hoàn thành", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm đầu ra"],
                    [Across("I. CẢI CÁCH THỂ CHẾ", 5)],
                    [
                        "1. Rà soát, hệ thống hóa văn bản quy phạm pháp luật",
                        "6 tháng đầu năm",
                        "Phòng Tư pháp",
                        "Các phòng, ban; UBND các xã, thị trấn",
                        "Báo cáo, Quyết định công bố",
                    ],
                    ["2. Tự kiểm tra văn bản đã ban hành", "Quý II", "Phòng Tư pháp, Văn phòng HĐND và UBND", "", "Kế hoạch; Báo cáo"],
                    [Across("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH", 5)],
                    ["3. Niêm yết, công khai thủ tục hành chính", "Thường xuyên", "Văn phòng HĐND và UBND", "UBND các xã", "Bảng niêm yết"],
                    [
                        "4. Khảo sát sự hài lòng của người dân",
                        "Trước 30/6",
                        "Phòng Nội vụ",
                        "Mặt trận Tổ quốc huyện",
                        "Báo cáo kết quả khảo sát",
                    ]
                )
        );

        plan.Header.Period.ShouldBe(new PeriodReading(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
        plan.Targets.Select(t => $"{t.Area} {Thresholds(t)}").ShouldBe(["Procedures > 90 %", "Procedures = 100 %", "Finance >= 10 %"]);
        plan.Tasks.Select(t => $"{t.No} {t.Area} {t.Text}")
            .ShouldBe([
                "1 Institutions Rà soát, hệ thống hóa văn bản quy phạm pháp luật",
                "2 Institutions Tự kiểm tra văn bản đã ban hành",
                "3 Procedures Niêm yết, công khai thủ tục hành chính",
                "4 Procedures Khảo sát sự hài lòng của người dân",
            ]);
        plan.Tasks.Select(t => string.Join(" + ", t.Lead))
            .ShouldBe(["Phòng Tư pháp", "Phòng Tư pháp + Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND", "Phòng Nội vụ"]);
        plan.Tasks.Select(t => string.Join(" + ", t.Coordinating))
            .ShouldBe(["Các phòng, ban + UBND các xã, thị trấn", "", "UBND các xã", "Mặt trận Tổ quốc huyện"]);
        plan.Tasks.Select(Due).ShouldBe(["HalfYear 30/06/2024", "Quarter 30/06/2024", "Continuous", "Date 30/06/2024"]);
        plan.Tasks.Select(t => string.Join(" + ", t.Deliverables))
            .ShouldBe(["Báo cáo, Quyết định công bố", "Kế hoạch + Báo cáo", "Bảng niêm yết", "Báo cáo kết quả khảo sát"]);
    }

    [Fact]
    public async Task Read_WhenNumbersHaveTwoLevels_TakesTheAreaFromTheUpperAndTheTasksFromTheLower()
    {
        var plan = await ReadAsync(
            Head(2025)
                .Heading("BIỂU CHI TIẾT NHIỆM VỤ")
                .Table(
                    1,
                    ["TT", "Nhiệm vụ, công việc", "Đơn vị thực hiện", "Thời hạn", "Kết quả đạt được", "Kinh phí (triệu đồng)"],
                    ["1", "CẢI CÁCH TỔ CHỨC BỘ MÁY", "", "", "", ""],
                    [
                        "1.1",
                        "Rà soát chức năng, nhiệm vụ các phòng chuyên môn",
                        "Chủ trì: Văn phòng HĐND và UBND\nPhối hợp: Phòng Kinh tế; Phòng Văn hóa - Xã hội",
                        "Chậm nhất ngày 31/3/2025",
                        "Tờ trình, Quyết định",
                        "15",
                    ],
                    ["1.2", "Sửa đổi quy chế làm việc", "Chủ trì: Văn phòng HĐND và UBND", "Trong quý III/2025", "Quy chế", ""],
                    ["2", "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", "", "", "", ""],
                    [
                        "2.1",
                        "Cử cán bộ, công chức đi bồi dưỡng",
                        "- Chủ trì: Phòng Văn hóa - Xã hội\n- Phối hợp: Các phòng, đơn vị",
                        "Theo kế hoạch của tỉnh",
                        "Quyết định cử đi học",
                        "50",
                    ],
                    ["2.2", "Kiểm tra kỷ luật, kỷ cương", "Chủ trì: UBND xã", "Hằng quý", "Biên bản kiểm tra", ""]
                )
        );

        plan.Tasks.Select(t => $"{t.No} {t.Area} {t.Text}")
            .ShouldBe([
                "1.1 Organisation Rà soát chức năng, nhiệm vụ các phòng chuyên môn",
                "1.2 Organisation Sửa đổi quy chế làm việc",
                "2.1 CivilService Cử cán bộ, công chức đi bồi dưỡng",
                "2.2 CivilService Kiểm tra kỷ luật, kỷ cương",
            ]);
        plan.Tasks.Select(t => string.Join(" + ", t.Lead))
            .ShouldBe(["Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "UBND xã"]);
        plan.Tasks.Select(t => string.Join(" + ", t.Coordinating))
            .ShouldBe(["Phòng Kinh tế + Phòng Văn hóa - Xã hội", "", "Các phòng, đơn vị", ""]);
        plan.Tasks.Select(Due).ShouldBe(["Date 31/03/2025", "Quarter 30/09/2025", "External", "Recurring"]);
        plan.Tasks.Select(t => t.Budget).ShouldBe(["15", null, "50", null]);
    }

    [Fact]
    public async Task Read_WhenTheAreaIsAColumn_GivesItToTheRowsThatItSpans()
    {
        var plan = await ReadAsync(
            Head(2026)
                .Heading("PHỤ LỤC I")
                .Table(
                    1,
                    ["Lĩnh vực", "STT", "Nội dung công việc", "Người thực hiện", "Thời gian", "Sản phẩm", "Ghi chú"],
                    [
                        Down("Cải cách tài chính công"),
                        "1",
                        "Công khai ngân sách",
                        "Công chức Tài chính - Kế toán",
                        "15/7 và 15/12",
                        "Thông báo",
                        "",
                    ],
                    [Rest, "2", "Xây dựng quy chế chi tiêu nội bộ", "Công chức Tài chính - Kế toán", "Tháng 1", "Quy chế", ""],
                    [
                        Down("Xây dựng chính quyền số"),
                        "3",
                        "Ký số văn bản đi",
                        "Văn thư; các công chức chuyên môn",
                        "Cả năm",
                        "100% văn bản đi được ký số",
                        "",
                    ],
                    [Rest, "4", "Tập huấn kỹ năng số", "Tổ công nghệ số cộng đồng", "Quý 2 - Quý 3", "02 lớp tập huấn", ""]
                )
        );

        plan.Tasks.Select(t => $"{t.No} {t.Area} {t.Text}")
            .ShouldBe([
                "1 Finance Công khai ngân sách",
                "2 Finance Xây dựng quy chế chi tiêu nội bộ",
                "3 Digital Ký số văn bản đi",
                "4 Digital Tập huấn kỹ năng số",
            ]);
        plan.Tasks.Select(t => string.Join(" + ", t.Lead))
            .ShouldBe([
                "Công chức Tài chính - Kế toán",
                "Công chức Tài chính - Kế toán",
                "Văn thư + các công chức chuyên môn",
                "Tổ công nghệ số cộng đồng",
            ]);
        plan.Tasks.Select(Due).ShouldBe(["Date 15/07/2026; Date 15/12/2026", "Month 31/01/2026", "Year 31/12/2026", "Quarter 30/09/2026"]);
        plan.Tasks[3].Deliverables.ShouldBe(["02 lớp tập huấn"]);
    }

    [Fact]
    public async Task Read_WhenTargetsStandInATable_ReadsFigureAndUnitOfEachRow()
    {
        var plan = await ReadAsync(
            Head(2026)
                .Heading("Biểu số 01: CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2026")
                .Table(
                    1,
                    ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2025", "Kế hoạch năm 2026", "Đơn vị theo dõi"],
                    ["I", Across("Cải cách thủ tục hành chính", 5)],
                    ["1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "97,2", "≥ 98", "Trung tâm Phục vụ hành chính công"],
                    ["2", "Tỷ lệ hồ sơ quá hạn", "%", "2", "Dưới 1", "Trung tâm Phục vụ hành chính công"],
                    ["II", Across("Công tác chỉ đạo, điều hành", 5)],
                    ["3", "Số cuộc đối thoại với người dân", "Cuộc", "1", "2", "Văn phòng HĐND và UBND"],
                    ["4", "Mức độ hài lòng của người dân", "", "90%", "Trên 95%", "Phòng Văn hóa - Xã hội"]
                )
                .Heading("Biểu số 02: NHIỆM VỤ")
                .Table(
                    1,
                    ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Sản phẩm"],
                    ["I", Across("Cải cách thể chế", 4)],
                    ["1", "Rà soát văn bản", "Phòng Kinh tế", "Quý I", "Báo cáo"]
                )
        );

        plan.Targets.Select(t => $"{t.Area} | {t.Text} | {Thresholds(t)}")
            .ShouldBe([
                "Procedures | Tỷ lệ hồ sơ giải quyết đúng hạn | >= 98 %",
                "Procedures | Tỷ lệ hồ sơ quá hạn | < 1 %",
                "Leadership | Số cuộc đối thoại với người dân | = 2 Cuộc",
                "Leadership | Mức độ hài lòng của người dân | > 95 %",
            ]);
        plan.Tasks.ShouldHaveSingleItem().Area.ShouldBe(ReformArea.Institutions);
    }

    private static WordPlan Head(int year) =>
        new WordPlan().Text("ỦY BAN NHÂN DÂN", "XÃ THANH BÌNH").Heading($"KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM {year}");

    private static string Due(TaskReading task) =>
        string.Join("; ", task.Deadline.Milestones.Select(m => $"{m.Kind} {m.Due:dd/MM/yyyy}".Trim()));

    private static string Thresholds(TargetReading target) => string.Join("; ", target.Measures.Select(MeasurePrint.Of));

    private static async Task<PlanReading> ReadAsync(WordPlan plan)
    {
        using var file = plan.Save();
        var document = await new DocumentReader().ReadAsync(file, progress: null, TestContext.Current.CancellationToken);
        return new PlanReader().Read(document.Text.ShouldNotBeNull()).Value;
    }
}
