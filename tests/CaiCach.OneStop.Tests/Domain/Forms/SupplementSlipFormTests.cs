using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Forms;

public sealed class SupplementSlipFormTests
{
    private static readonly FormFile<SupplementSlipWords> Form = FormFile<SupplementSlipWords>.Read(
        RepositoryData.Files,
        SupplementSlipWords.File
    );

    private static SupplementSlipContent Usual { get; } =
        new()
        {
            AuthorityName = "Xã Sơn Thủy",
            Symbol = "07/HDHS",
            IssuedAt = VietnamTime.At(new DateOnly(2026, 11, 17), new TimeOnly(10, 15)),
            Code = "H00.25.12-261117-0003",
            LookUpAddress = new Uri("https://mau.example.vn/tra-cuu?ma=H00.25.12-261117-0003"),
            OwnerName = "Trần Thị Mai",
            ProcedureName = "Đăng ký khai sinh",
            Address = "Thôn 4, xã Sơn Thủy",
            Phone = "0900 000 000",
            Email = "mai@example.vn",
            Papers =
            [
                new AskedPaper("Giấy chứng sinh", 1, "Bản chính", null),
                new AskedPaper("Giấy chứng nhận kết hôn", 2, "Bản sao có chứng thực", "bản đã nộp bị mờ"),
                new AskedPaper("Thẻ căn cước của cha, mẹ", 2, "Bản sao", null),
                new AskedPaper("Văn bản ủy quyền", 1, "Bản điện tử", null),
            ],
            Reason = "Hồ sơ thiếu giấy chứng sinh theo Điều 16 Luật Hộ tịch.",
            AnswerBy = new DateOnly(2026, 11, 24),
            GuideName = "Lê Thị Hoa",
            GuidePhone = "0901 111 111",
        };

    [Theory]
    [InlineData("2025-09-15", "2025")]
    [InlineData("2025-09-14", "2018")]
    public void ToDocument_WhenReceivedOnADay_ThenHasTheWordingOfThatDay(string day, string version)
    {
        var file = Write(Usual, DateOnly.Parse(day, null));

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), version);
        Printed.Keep($"mau-02-{version}", file);
        Write(Usual, DateOnly.Parse(day, null)).ShouldBe(file);
    }

    /// <summary>At the desk, before anything was taken in, and with a reason that says it all.</summary>
    [Fact]
    public void ToDocument_WhenThereIsNeitherDossierNorPaper_ThenReasonStandsAlone()
    {
        var file = Write(
            Usual with
            {
                Code = null,
                LookUpAddress = null,
                Papers = [],
                AnswerBy = null,
                Address = null,
                Phone = null,
                Email = null,
                GuidePhone = null,
                OwnerName = "<b>=1+1</b> {reason}",
            }
        );

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), "bare");
    }

    [Fact]
    public void ToDocument_WhenSixtyPapersAreAskedFor_ThenFileIsValid()
    {
        var papers = Enumerable
            .Range(1, DossierLimits.ComponentsMaxCount)
            .Select(i => new AskedPaper($"Giấy tờ {i}", 1, "Bản sao", "ký lại"));
        var file = Write(Usual with { Papers = [.. papers] });

        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain("Giấy tờ 60");
        Printed.Keep("mau-02-sixty", file);
    }

    private static byte[] Write(SupplementSlipContent content, DateOnly? day = null) =>
        OfficialDocumentWriter.Write(new SupplementSlipForm(Form.On(day ?? VietnamTime.DayOf(content.IssuedAt)), content).ToDocument());
}
