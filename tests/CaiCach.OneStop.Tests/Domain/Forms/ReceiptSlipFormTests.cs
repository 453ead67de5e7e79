using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Forms;

public sealed class ReceiptSlipFormTests
{
    private static readonly FormFile<ReceiptSlipWords> Form = FormFile<ReceiptSlipWords>.Read(RepositoryData.Files, ReceiptSlipWords.File);

    private static ReceiptSlipContent Usual { get; } =
        new()
        {
            AuthorityName = "Xã Sơn Thủy",
            Code = "H00.25.12-261117-0003",
            LookUpAddress = new Uri("https://mot-cua.example/tra-cuu?ma=H00.25.12-261117-0003"),
            OwnerName = "Trần Thị Mai",
            IdentityEnd = "•••••••••123",
            Address = "Thôn 4, xã Sơn Thủy",
            Phone = "0900 000 000",
            Email = "mai@example.vn",
            ProcedureName = "Đăng ký khai sinh",
            Papers =
            [
                new SlipPaper("Tờ khai đăng ký khai sinh theo mẫu", PaperKind.Original, 1),
                new SlipPaper("Giấy chứng sinh", PaperKind.Original, 1),
                new SlipPaper("Giấy chứng nhận kết hôn của cha, mẹ", PaperKind.Shown, 1),
            ],
            Limit = new TimeLimit(3, TimeLimitUnit.WorkingDays),
            ReceivedAt = At(17, 10, 15),
            DueAt = At(20, 10, 15),
            Fees = [new SlipFee("Lệ phí đăng ký khai sinh", 8_000, null, IsPaid: true)],
            SubmitterName = "Trần Văn An",
            ReceiverName = "Lê Thị Hoa",
        };

    [Theory]
    [InlineData("2025-09-15", "2025")] // Circular 03/2025/TT-VPCP holds from this day
    [InlineData("2025-09-14", "2018")] // the day before it is still Circular 01/2018/TT-VPCP
    public void ToDocument_WhenReceivedOnADay_ThenHasTheWordingOfThatDay(string day, string version)
    {
        var file = Write(Usual, DateOnly.Parse(day, null));

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), version);
        Printed.Keep($"mau-01-{version}", file);
        Write(Usual, DateOnly.Parse(day, null)).ShouldBe(file);
    }

    [Fact]
    public void ToDocument_WhenNothingIsKnownBeyondTheName_ThenRoomIsLeftAndNothingIsPromised()
    {
        var file = Write(
            Usual with
            {
                IdentityEnd = null,
                Address = null,
                Phone = null,
                Email = " ",
                Papers = [],
                Fees = [],
                DueAt = null,
                Limit = TimeLimit.Unlimited,
                ReturnWay = ReturnWay.Postal,
                SubmitterName = null,
            }
        );

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), "bare");
        Printed.Keep("mau-01-bare", file);
    }

    [Fact]
    public void ToDocument_WhenNameAndFeesAreLong_ThenFileIsValidAndWhole()
    {
        var name = string.Join(' ', Enumerable.Repeat("Công ty trách nhiệm hữu hạn một thành viên", 5))[..DossierLimits.NameMaxLength]
            .Trim();
        var file = Write(
            Usual with
            {
                OwnerName = name,
                Address = string.Join(", ", Enumerable.Repeat("số 12 ngõ 34 đường Nguyễn Thị Minh Khai", 12)),
                ProcedureName = string.Join(' ', Enumerable.Repeat("Xác nhận thông tin hộ tịch và cấp bản sao trích lục", 6)),
                Code = new string('H', DossierLimits.CodeMaxLength),
                Email = new string('m', DossierLimits.EmailMaxLength),
                Fees =
                [
                    new SlipFee("Phí chứng thực", 1_250_000, null, IsPaid: false),
                    new SlipFee("Lệ phí hộ tịch", 0, "trẻ em thuộc hộ nghèo", IsPaid: false),
                    new SlipFee("Lệ phí bản sao", 0, null, IsPaid: false),
                ],
            }
        );

        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain(name);
        DocxText
            .Of(file)
            .ShouldContain(
                "Phí chứng thực 1.250.000 đồng (chưa thu); Lệ phí hộ tịch 0 đồng (miễn: trẻ em thuộc hộ nghèo); Lệ phí bản sao 0 đồng (không phải nộp)"
            );
        Printed.Keep("mau-01-long", file);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "markup")]
    [InlineData("=HYPERLINK(\"http://x\";\"y\")", "a formula")]
    [InlineData("{code} {authority}", "places of the wording")]
    [InlineData("An\u202Egnud\u0000", "writing turned round", "Angnud")]
    public void ToDocument_WhenNameIsHostile_ThenItStandsAsWords(string name, string why, string? shown = null)
    {
        var file = Write(Usual with { OwnerName = name, SubmitterName = name });

        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain($"Tiếp nhận hồ sơ của: <Strong>{shown ?? name}</Strong>\n", customMessage: why);
        DocxText.Of(file).ShouldContain($"[SignerName] {shown ?? name}\n", customMessage: why);
    }

    [Fact]
    public void ToDocument_WhenDossierHasSixtyPapers_ThenTableStandsWithAHeaderOnEachPage()
    {
        var papers = Enumerable.Range(1, DossierLimits.ComponentsMaxCount).Select(i => new SlipPaper($"Giấy tờ {i}", PaperKind.Copy, 2));
        var file = Write(Usual with { Papers = [.. papers] });

        DocxText.ShouldBeValid(file);
        DocxText.Of(file).Split("\n row\n").Length.ShouldBeGreaterThan(DossierLimits.ComponentsMaxCount);
        DocxText.Of(file).ShouldContain(" header row\n");
        Printed.Keep("mau-01-sixty", file);
    }

    private static DateTimeOffset At(int day, int hour, int minute) =>
        VietnamTime.At(new DateOnly(2026, 11, day), new TimeOnly(hour, minute));

    private static byte[] Write(ReceiptSlipContent content, DateOnly? day = null) =>
        OfficialDocumentWriter.Write(new ReceiptSlipForm(Form.On(day ?? VietnamTime.DayOf(content.ReceivedAt)), content).ToDocument());
}
