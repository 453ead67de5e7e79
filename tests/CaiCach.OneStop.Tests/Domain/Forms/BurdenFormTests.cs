using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Forms;

/// <summary>The forms of a review and of an impact assessment.</summary>
public sealed class BurdenFormTests
{
    private static readonly DateTimeOffset MadeAt = VietnamTime.At(new DateOnly(2026, 11, 17), new TimeOnly(9, 0));

    private static readonly CostSheet Before = new(
        new HourlyWage(2025, 59_422, "GDP bình quân đầu người năm 2025"),
        [
            new(CostWork.Prepare, "Tờ khai", 1.5m, 0, 0, 0, 1, 120),
            new(CostWork.Prepare, "Giấy chứng sinh", 0.5m, 20_000, 0, 5_000, 1, 120),
            new(CostWork.Submit, "Nộp trực tiếp", 2, 0, 0, 30_000, 1, 80),
            new(CostWork.Submit, "Nộp trực tuyến", 0.25m, 0, 0, 0, 1, 40),
            new(CostWork.Pay, "Lệ phí", 0, 0, 8_000, 0, 1, 120),
            new(CostWork.Receive, "Giấy khai sinh", 2, 0, 0, 30_000, 1, 120),
        ]
    );

    private static readonly CostSheet After = Before with
    {
        Steps = [Before.Steps[0] with { Hours = 0.5m }, .. Before.Steps.Skip(2).Take(3), Before.Steps[5] with { ApplicantsPerYear = 40 }],
    };

    [Theory]
    [InlineData(true, "ra-soat")]
    [InlineData(false, "ra-soat-bare")]
    public void Review_WhateverIsKnown_IsPrinted(bool isFilled, string version)
    {
        var content = new ReviewContent
        {
            AuthorityName = "Xã Sơn Thủy",
            ProcedureCode = "1.001193",
            ProcedureName = "Đăng ký khai sinh",
            VersionFrom = new DateOnly(2025, 7, 1),
            Task = new ReviewTask(2026, isFilled ? "15/KH-UBND" : null, "Nhiều người phải đi lại hai lần {name}", "Phòng Văn hóa - Xã hội"),
            Proposals = isFilled
                ?
                [
                    new(ProposalKind.DropComponent, "Bỏ giấy chứng sinh bản giấy", "Đã có dữ liệu điện tử", "Điều 16 Luật Hộ tịch 2014"),
                    new(ProposalKind.RaiseOnlineLevel, "Toàn trình", "Kết quả điện tử có giá trị như bản giấy", "Nghị định 42/2022/NĐ-CP"),
                ]
                : [],
            Before = isFilled ? Before : null,
            After = isFilled ? After : null,
            MadeAt = MadeAt,
        };

        Print(
            new ReviewForm(
                FormFile<ReviewWords>.Read(RepositoryData.Files, ReviewWords.File).On(new DateOnly(2026, 11, 17)),
                content
            ).ToDocument(),
            version
        );
    }

    [Fact]
    public void Assessment_WithAnAnsweredAndAnOpenProcedure_IsPrinted()
    {
        var words = FormFile<AssessmentWords>.Read(RepositoryData.Files, AssessmentWords.File).On(new DateOnly(2026, 11, 17));
        var answers = words
            .Parts.SelectMany(part => part.Questions)
            .Select((question, i) => new AssessmentAnswer(question.Code, i % 3 != 0, $"Lý do {i + 1}"));
        var content = new AssessmentContent(
            "Xã Sơn Thủy",
            new AssessedDraft("Quy định hỗ trợ hộ chăn nuôi di dời", "Nghị quyết của Hội đồng nhân dân", "Phòng Kinh tế"),
            [
                new(Guid.CreateVersion7(), "Hỗ trợ hộ chăn nuôi di dời", "Điều 15 Luật Chăn nuôi 2018", [.. answers], Before),
                new(Guid.CreateVersion7(), "Thanh toán hỗ trợ", null, [], null),
            ],
            "Thủ tục cần thiết, chi phí hợp lý.",
            MadeAt
        );

        words.Parts.SelectMany(part => part.Questions).Select(question => question.Code).ShouldBeUnique(StringComparer.Ordinal);
        Print(new AssessmentForm(words, content).ToDocument(), "danh-gia-tac-dong");
    }

    private static void Print(OfficialDocument document, string version)
    {
        var file = OfficialDocumentWriter.Write(document);
        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), version);
        Printed.Keep(version, file);
    }
}
