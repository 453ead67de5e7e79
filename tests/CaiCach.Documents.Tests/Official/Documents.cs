using CaiCach.Documents.Official;

namespace CaiCach.Documents.Tests.Official;

/// <summary>One made-up document of each type that communes issue.</summary>
internal static class Documents
{
    private static readonly OfficialIssuer Commune = new(null, ["Ủy ban nhân dân", "xã Sơn Thủy"]);
    private static readonly DateTimeOffset MadeAt = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    public static OfficialDocument Plan { get; } =
        new()
        {
            Issuer = Commune,
            Number = "05",
            Symbol = "KH-UBND",
            Place = "Sơn Thủy",
            Date = OfficialDate.Of(new DateOnly(2026, 1, 5)),
            TypeName = "Kế hoạch",
            Subject = "Kiểm tra công tác cải cách hành chính năm 2026",
            Body =
            [
                new OfficialParagraph("Thực hiện chương trình công tác năm 2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"),
                new OfficialHeading(OfficialHeadingLevel.Roman, "I. MỤC ĐÍCH, YÊU CẦU"),
                new OfficialHeading(OfficialHeadingLevel.Arabic, "1. Mục đích"),
                new OfficialBullets([
                    "Đánh giá đúng thực trạng, kịp thời phát hiện khó khăn, vướng mắc tại các phòng chuyên môn;",
                    "Chấn chỉnh tồn tại, hạn chế sau kiểm tra.",
                ]),
                new OfficialHeading(OfficialHeadingLevel.Roman, "II. TỔ CHỨC THỰC HIỆN"),
                new OfficialParagraph([
                    new OfficialRun("Văn phòng HĐND và UBND", OfficialEmphasis.Bold),
                    new OfficialRun(" theo dõi, đôn đốc, báo cáo "),
                    new OfficialRun("trước ngày 15/12/2026", OfficialEmphasis.Italic),
                    new OfficialRun("."),
                ]),
            ],
            Signatures = [new OfficialSignature(["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"], "Trần Minh Đức")],
            Recipients = ["UBND tỉnh", "Thường trực Đảng ủy, HĐND xã", "Các phòng, trung tâm thuộc UBND xã", "Lưu: VT, VP"],
            Attachments = [Annex],
            MadeAt = MadeAt,
        };

    public static OfficialDocument Decision { get; } =
        Plan with
        {
            Number = null,
            Symbol = "QĐ-UBND",
            Date = new OfficialDate(2026, 1, null),
            TypeName = "Quyết định",
            Subject = "Ban hành Kế hoạch cải cách hành chính năm 2026",
            DecidingAuthority = "Chủ tịch Ủy ban nhân dân xã Sơn Thủy",
            LegalBases =
            [
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;",
                "Theo đề nghị của Chánh Văn phòng HĐND và UBND xã",
            ],
            Body =
            [
                new OfficialArticle(1, "Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026."),
                new OfficialArticle(2, "Quyết định này có hiệu lực kể từ ngày ký."),
                new OfficialArticle(3, "Chánh Văn phòng HĐND và UBND xã, Trưởng các phòng chịu trách nhiệm thi hành Quyết định này."),
            ],
            Signatures = [new OfficialSignature(["Chủ tịch"], "Lê Thị Hòa")],
            Recipients = ["Như Điều 3", "Sở Nội vụ", "Lưu: VT"],
            Attachments =
            [
                new OfficialAttachment
                {
                    HasHead = true,
                    Label = "Kế hoạch",
                    Title = "Cải cách hành chính năm 2026",
                    IssuedWith = "Kèm theo Quyết định số       /QĐ-UBND ngày      tháng 01 năm 2026 của Chủ tịch UBND xã Sơn Thủy",
                    Body =
                    [
                        new OfficialHeading(OfficialHeadingLevel.Roman, "I. MỤC TIÊU"),
                        new OfficialHeading(OfficialHeadingLevel.Letter, "a) Mục tiêu chung"),
                        new OfficialParagraph("Xây dựng nền hành chính phục vụ Nhân dân."),
                    ],
                },
                Annex,
            ],
        };

    public static OfficialDocument Letter { get; } =
        Plan with
        {
            Number = "12",
            Symbol = "UBND-VP",
            TypeName = null,
            Subject = "đôn đốc thực hiện nhiệm vụ cải cách hành chính quý I năm 2026",
            Markings = ["Khẩn"],
            Addressees = ["Phòng Kinh tế", "Phòng Văn hóa – Xã hội", "Trung tâm Phục vụ hành chính công"],
            Body =
            [
                new OfficialParagraph("Đến ngày 20/3/2026 còn 03 nhiệm vụ chưa có báo cáo tiến độ. Ủy ban nhân dân xã yêu cầu các đơn vị:"),
                new OfficialParagraph("1. Cập nhật tiến độ và tài liệu kiểm chứng trước ngày 25/3/2026."),
                new OfficialParagraph("2. Nêu rõ nguyên nhân đối với nhiệm vụ chậm."),
            ],
            Signatures = [new OfficialSignature(["TL. Chủ tịch", "Chánh Văn phòng"], "Phạm Thu Hà")],
            Recipients = ["Như trên", "Lưu: VT, VP"],
            Attachments = [],
        };

    public static OfficialDocument Report { get; } =
        Plan with
        {
            Issuer = new OfficialIssuer("Ủy ban nhân dân tỉnh Hà Sơn", ["Sở Nội vụ"]),
            Symbol = "BC-SNV",
            TypeName = "Báo cáo",
            Subject = "Kết quả thực hiện kế hoạch cải cách hành chính quý I năm 2026",
            Addressees = ["Ủy ban nhân dân tỉnh Hà Sơn"],
            Body =
            [
                new OfficialHeading(OfficialHeadingLevel.Roman, "I. KẾT QUẢ THỰC HIỆN"),
                new OfficialParagraph(
                    $"Đã giải quyết {VietnameseFormat.Number(1234.5m, 1)} hồ sơ quy đổi, đúng hạn {VietnameseFormat.Percent(0.9853m)}."
                ),
                Figures,
                new OfficialHeading(OfficialHeadingLevel.Roman, "II. PHƯƠNG HƯỚNG"),
                new OfficialParagraph("Tiếp tục đôn đốc các nhiệm vụ còn lại"),
            ],
            Signatures = [new OfficialSignature(["Giám đốc"], "Nguyễn Văn Bình")],
            Attachments = [],
        };

    public static OfficialDocument Minutes { get; } =
        Plan with
        {
            Symbol = "BB-ĐKT",
            TypeName = "Biên bản",
            Subject = "Kiểm tra công tác cải cách hành chính tại Phòng Kinh tế",
            Body = [new OfficialParagraph("Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản.")],
            Signatures =
            [
                new OfficialSignature(["Đại diện đơn vị được kiểm tra"], "Đỗ Quang Huy"),
                new OfficialSignature(["Trưởng đoàn kiểm tra"], "Trần Minh Đức"),
            ],
            Recipients = ["Đơn vị được kiểm tra", "Lưu: Đoàn kiểm tra"],
            Attachments = [],
        };

    private static OfficialTable Figures =>
        new(
            [
                new OfficialColumn("TT", 1, OfficialAlignment.Centre),
                new OfficialColumn("Lĩnh vực", 5),
                new OfficialColumn("Tổng số", 2, OfficialAlignment.Right),
                new OfficialColumn("Đúng hạn", 2, OfficialAlignment.Right),
                new OfficialColumn("Trễ hạn", 2, OfficialAlignment.Right),
            ],
            [
                new OfficialRow([new("1"), new("Tư pháp – Hộ tịch"), new("812"), new("809"), new("3")]),
                new OfficialRow([new("2"), new("Đất đai"), new("96"), new("88"), new("8")]),
                new OfficialRow([new("Tổng") { ColumnSpan = 2 }, new("908"), new("897"), new("11")]) { IsGroup = true },
            ]
        )
        {
            Caption = "Bảng 1. Kết quả giải quyết hồ sơ",
            Unit = "Đơn vị tính: hồ sơ",
            HeaderRows =
            [
                new OfficialRow([
                    new("TT") { RowSpan = 2 },
                    new("Lĩnh vực") { RowSpan = 2 },
                    new("Tổng số") { RowSpan = 2 },
                    new("Trong đó") { ColumnSpan = 2 },
                ]),
                new OfficialRow([new("Đúng hạn"), new("Trễ hạn")]),
            ],
        };

    private static OfficialAttachment Annex =>
        new()
        {
            Label = "Phụ lục I",
            Title = "Danh mục nhiệm vụ cải cách thể chế",
            IssuedWith = "Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của UBND xã Sơn Thủy",
            IsLandscape = true,
            Body =
            [
                new OfficialTable(
                    [
                        new OfficialColumn("TT", 1, OfficialAlignment.Centre),
                        new OfficialColumn("Nội dung", 6, OfficialAlignment.Justified),
                        new OfficialColumn("Sản phẩm", 4),
                        new OfficialColumn("Chủ trì", 3, OfficialAlignment.Centre),
                        new OfficialColumn("Thời gian", 3, OfficialAlignment.Centre),
                    ],
                    [
                        new OfficialRow([new("I") { Alignment = OfficialAlignment.Centre }, new("Cải cách thể chế") { ColumnSpan = 4 }])
                        {
                            IsGroup = true,
                        },
                        new OfficialRow([
                            new("1"),
                            new("Rà soát văn bản do HĐND, UBND xã ban hành."),
                            new(["Kế hoạch rà soát;", "Báo cáo kết quả."]) { IsList = true },
                            new("Văn phòng HĐND và UBND") { RowSpan = 2 },
                            new("Quý II/2026"),
                        ]),
                        new OfficialRow([new("2"), new("Theo dõi tình hình thi hành pháp luật."), new("Báo cáo"), new("Tháng 11/2026")]),
                    ]
                ),
            ],
        };
}
