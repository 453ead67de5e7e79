using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain.Reading;
using static CaiCach.Planning.Tests.Domain.Reading.WordPlan;

namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>Made-up plans in the forms that real communes use, with what a careful official reads in them.</summary>
public sealed class OwnPlansTests
{
    [Fact]
    public async Task Read_WhenTableIsTheEightColumnFrame_GroupsActivitiesUnderTheirTaskAndGoal()
    {
        var plan = await ReadAsync(EightColumns());

        plan.Tasks.Count.ShouldBe(3);
        plan.Tasks.Select(t => t.Area).ShouldBe([ReformArea.Institutions, ReformArea.Institutions, ReformArea.Procedures]);
        plan.Tasks.Select(t => t.No).ShouldBe(["2.1", "2.2", "2.3"]);
        plan.Tasks[0].Goal.ShouldBe("100% văn bản quy phạm pháp luật được rà soát đúng hạn");
        plan.Tasks[1].Goal.ShouldBe(plan.Tasks[0].Goal);
        plan.Tasks[0].Text.ShouldBe("Rà soát văn bản quy phạm pháp luật");
        plan.Tasks[0].Activities.ShouldBe(["Ban hành kế hoạch rà soát", "Công bố kết quả rà soát"]);
        plan.Tasks[0].Deliverables.ShouldBe(["Kế hoạch", "Quyết định công bố"]);
        plan.Tasks[0].Lead.ShouldBe(["Phòng Văn hóa - Xã hội"]);
        plan.Tasks[0].Coordinating.ShouldBe(["Văn phòng HĐND và UBND", "Các đơn vị liên quan"]);
        plan.Tasks[0]
            .Deadline.Milestones.ShouldBe([
                new MilestoneReading("Ban hành kế hoạch rà soát", MilestoneKind.Month, new DateOnly(2026, 1, 31), null),
                new MilestoneReading("Công bố kết quả rà soát", MilestoneKind.Quarter, new DateOnly(2026, 12, 31), null),
            ]);
        plan.Tasks[0].Budget.ShouldBe("5 triệu đồng");
        plan.Tasks[2].Lead.ShouldBe(["Trung tâm Phục vụ hành chính công"]);
        plan.Tasks[2].Deadline.Milestones.ShouldHaveSingleItem().Kind.ShouldBe(MilestoneKind.Continuous);
    }

    [Fact]
    public async Task Read_WhenOneAnnexHasGroupRowsAndATwoRowedHeader_TakesAreaRolesAndTargets()
    {
        var plan = await ReadAsync(TwoTier());

        plan.Header.Title.ShouldBe("KẾ HOẠCH Cải cách hành chính năm 2026 của xã Thanh Bình");
        plan.Header.Issuer.ShouldBe("UBND xã Thanh Bình");
        plan.Header.Number.ShouldBe("15/KH-UBND");
        plan.Header.IssuedOn.ShouldBe("2026-01-12");
        plan.Header.LegalBases.ShouldBe(["72/2025/QH15", "76/NQ-CP", "1024/QĐ-UBND"]);
        plan.Targets.Select(t => (t.Area, t.Section))
            .ShouldBe([
                (ReformArea.Procedures, "II.1.a"),
                (ReformArea.Procedures, "II.1.b"),
                (ReformArea.CivilService, "II.2"),
                (ReformArea.Leadership, "II.3"),
                (ReformArea.Leadership, "II.3"),
            ]);
        plan.Targets.Select(t => string.Join(", ", t.Measures.Select(m => $"{m.Comparator} {m.Value} {m.Unit}")))
            .ShouldBe(["AtLeast 98 %, AtMost 2 %", "Above 95 %", "Exactly 100 %", "AtLeast 2 cuộc đối thoại", "Exactly 1 sáng kiến"]);
        plan.Tasks.Select(t => t.Area).ShouldBe([ReformArea.Leadership, ReformArea.Leadership, ReformArea.Procedures, ReformArea.Digital]);
        plan.Tasks.Select(t => string.Join("; ", t.Lead))
            .ShouldBe(["Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công xã", "Phòng Kinh tế"]);
        plan.Tasks.Select(t => string.Join("; ", t.Coordinating))
            .ShouldBe(["Các phòng, đơn vị thuộc xã", "Ủy ban MTTQ Việt Nam xã; Đoàn Thanh niên", "", "Công an xã; Các thôn"]);
        plan.Tasks.Select(t => string.Join("; ", t.Deadline.Milestones.Select(m => $"{m.Kind} {m.Due:dd/MM/yyyy}".Trim())))
            .ShouldBe(["Date 20/01/2026", "Month 30/06/2026; Month 31/12/2026", "Recurring", "Quarter 31/12/2026"]);
    }

    [Fact]
    public async Task Read_WhenARowIsCutByAPage_JoinsItsHalves()
    {
        var plan = await ReadAsync(
            Head(2025)
                .Text("Phụ lục 01: Nhiệm vụ cải cách tài chính công")
                .Table(
                    1,
                    ["TT", "Nội dung công việc", "Sản phẩm", "Cơ quan thực hiện", "Thời hạn"],
                    ["1", "Xây dựng quy chế chi tiêu nội bộ và quản lý", "Quy chế chi tiêu", "Bộ phận Tài chính", "Quý I"],
                    ["", "tài sản công của cơ quan", "nội bộ", "- Kế toán", ""],
                    ["2", "Công khai dự toán ngân sách", "Thông báo", "Bộ phận Tài chính", "Theo quy định"]
                )
        );

        plan.Tasks.Count.ShouldBe(2);
        plan.Tasks[0].Text.ShouldBe("Xây dựng quy chế chi tiêu nội bộ và quản lý tài sản công của cơ quan");
        plan.Tasks[0].Deliverables.ShouldBe(["Quy chế chi tiêu nội bộ"]);
        plan.Tasks[1].Area.ShouldBe(ReformArea.Finance);
        plan.Tasks[1].Deadline.Milestones.ShouldHaveSingleItem().Kind.ShouldBe(MilestoneKind.External);
    }

    [Fact]
    public async Task Read_WhenNothingIsAPlan_RefusesWithTheWayOut()
    {
        var document = await DocumentAsync(new WordPlan().Text("Biên bản họp thôn", "Hôm nay họp về làm đường."));
        new PlanReader().Read(document).Errors.ShouldHaveSingleItem().Code.ShouldBe("planning.import.nothing_found");
    }

    [Fact]
    public async Task Write_WhenReadAgain_KeepsWhatTheSchemaHolds()
    {
        var plan = await ReadAsync(EightColumns());
        var json = PlanReadingJson.Write(plan);

        PlanReadingJson.Write(PlanReadingJson.Read(json)).ShouldBe(json);
        json.ShouldNotContain("inDoubt");
        json.ShouldNotContain("place");
        plan.Tasks[1].Place.ShouldBe(new SourcePlace(plan.Tasks[0].Place!.Block, 5, plan.Tasks[0].Place!.Block));
    }

    private static WordPlan Head(int year) =>
        new WordPlan().Text("ỦY BAN NHÂN DÂN", "XÃ THANH BÌNH").Heading($"KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM {year}");

    private static WordPlan EightColumns() =>
        Head(2026)
            .Text("Phụ lục: Nhiệm vụ cải cách hành chính năm 2026")
            .Table(
                2,
                ["Mục tiêu/Chỉ tiêu", "Nhiệm vụ", "Hoạt động", "Kết quả, sản phẩm", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"],
                ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
                [Across("I. CẢI CÁCH THỂ CHẾ", 8)],
                [
                    Down("1.1. 100% văn bản quy phạm pháp luật được rà soát đúng hạn"),
                    Down("2.1. Rà soát văn bản quy phạm pháp luật"),
                    "3.1. Ban hành kế hoạch rà soát",
                    "Kế hoạch",
                    Down("Phòng Văn hóa - Xã hội"),
                    Down("- Văn phòng HĐND và UBND;\n- Các đơn vị liên quan"),
                    "Tháng 01/2026",
                    "5 triệu đồng",
                ],
                [Rest, Rest, "3.2. Công bố kết quả rà soát", "Quyết định công bố", Rest, Rest, "Quý IV/2026", ""],
                [Rest, "2.2. Tuyên truyền, phổ biến pháp luật", "3.3. Tổ chức hội nghị", "Hội nghị", "Công an xã", "", "Quý II, III", ""],
                [Across("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH", 8)],
                [
                    "1.2. Hồ sơ đúng hạn từ 98% trở lên",
                    "2.3. Giải quyết hồ sơ đúng hạn",
                    "3.4. Theo dõi hằng ngày",
                    "Báo cáo",
                    "Trung tâm Phục vụ hành chính công",
                    "Các phòng chuyên môn",
                    "Thường xuyên",
                    "",
                ]
            );

    private static WordPlan TwoTier() =>
        new WordPlan()
            .Table(
                0,
                [
                    "ỦY BAN NHÂN DÂN\nXÃ THANH BÌNH\nSố: 15/KH-UBND",
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThanh Bình, ngày 12 tháng 01 năm 2026",
                ]
            )
            .Heading("KẾ HOẠCH")
            .Heading("Cải cách hành chính năm 2026 của xã Thanh Bình")
            .Text(
                "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;",
                "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
                "Thực hiện Quyết định số 1024/QĐ-UBND ngày 20/12/2025 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:",
                "I. MỤC ĐÍCH, YÊU CẦU",
                "1. Nâng cao 100% trách nhiệm của người đứng đầu.",
                "II. MỤC TIÊU CỤ THỂ",
                "1. Cải cách thủ tục hành chính",
                "a) Tỷ lệ hồ sơ giải quyết đúng hạn đạt tối thiểu 98%; hồ sơ quá hạn không quá 2%.",
                "b) Mức độ hài lòng của người dân đạt trên 95%.",
                "2. Cải cách chế độ công vụ",
                "- 100% cán bộ, công chức thực hiện đúng quy tắc ứng xử.",
                "3. Công tác chỉ đạo, điều hành",
                "- Tổ chức ít nhất 02 cuộc đối thoại với người dân trong năm 2026.",
                "- Có 01 sáng kiến cải cách hành chính được công nhận.",
                "III. NHIỆM VỤ, GIẢI PHÁP",
                "1. Cải cách thủ tục hành chính",
                "- Phấn đấu 100% hồ sơ được số hóa.",
                "PHỤ LỤC",
                "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026"
            )
            .Table(
                2,
                [
                    Down("Stt"),
                    Down("Nhiệm vụ/hoạt động"),
                    Down("Sản phẩm đầu ra"),
                    Across("Cơ quan, đơn vị thực hiện", 2),
                    Down("Thời hạn hoàn thành"),
                    Down("Ghi chú"),
                ],
                [Rest, Rest, Rest, "Chủ trì", "Phối hợp", Rest, Rest],
                ["I", Across("Công tác chỉ đạo, điều hành", 6)],
                [
                    "1",
                    "Ban hành Kế hoạch tuyên truyền cải cách hành chính",
                    "Kế hoạch",
                    "Văn phòng HĐND và UBND",
                    "Các phòng, đơn vị thuộc xã",
                    "Trước ngày 20/01",
                    "",
                ],
                [
                    "2",
                    "Tổ chức đối thoại với người dân",
                    "Thông báo kết luận",
                    "Phòng Văn hóa - Xã hội",
                    "Ủy ban MTTQ Việt Nam xã, Đoàn Thanh niên",
                    "Tháng 6 và tháng 12",
                    "",
                ],
                ["II", Across("Cải cách thủ tục hành chính", 6)],
                [
                    "3",
                    "Báo cáo kiểm soát thủ tục hành chính",
                    "Báo cáo",
                    "Trung tâm Phục vụ hành chính công xã",
                    "",
                    "Định kỳ hằng quý, 6 tháng, năm",
                    "",
                ],
                ["III", Across("Xây dựng, phát triển chính quyền điện tử, chính quyền số", 6)],
                [
                    "4",
                    "Nâng cấp trang thông tin điện tử",
                    "Trang thông tin",
                    "Phòng Kinh tế",
                    "- Công an xã\n- Các thôn",
                    "Quý II-IV/2026",
                    "Theo nguồn vốn",
                ]
            );

    private static async Task<PlanReading> ReadAsync(WordPlan plan) => new PlanReader().Read(await DocumentAsync(plan)).Value;

    private static async Task<DocumentText> DocumentAsync(WordPlan plan)
    {
        using var file = plan.Save();
        return (await new DocumentReader().ReadAsync(file, progress: null, TestContext.Current.CancellationToken)).Text.ShouldNotBeNull();
    }
}
