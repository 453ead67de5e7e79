using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Forms;

/// <summary>Forms 03, 04 and 05.</summary>
public sealed class NoticeFormTests
{
    private static readonly NoticeForms Forms = NoticeForms.Read(RepositoryData.Files);

    private static NoticeContent Usual { get; } =
        new()
        {
            AuthorityName = "Xã Sơn Thủy",
            IssuedAt = At(11, 20, 9),
            Code = "H00.25.12-261117-0003",
            LookUpAddress = new Uri("https://mau.example.vn/tra-cuu?ma=H00.25.12-261117-0003"),
            Texts = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["owner"] = "Trần Thị Mai",
                ["address"] = "Thôn 4, xã Sơn Thủy",
                ["phone"] = "0900 000 000",
                ["email"] = null,
                ["procedure"] = "Đăng ký khai sinh",
                ["reason"] = "Không thuộc thẩm quyền của xã theo Điều 13 Luật Hộ tịch.",
                ["cause"] = "chờ Ủy ban nhân dân xã bên xác minh nơi cư trú.",
                ["request"] = "đơn của chủ hồ sơ ngày 19/11/2026",
                ["stage"] = "đang thụ lý",
                ["money"] = "hoàn trả 8.000 đồng tại quầy",
            },
            Times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal)
            {
                ["received"] = At(11, 17, 10),
                ["dueBefore"] = At(11, 19, 10),
                ["dueAt"] = At(11, 23, 10),
                ["decided"] = At(11, 20, 9),
            },
            SignerName = "Hoàng Thị Ngân",
            SignerTitle = "Phó Chủ tịch UBND xã",
        };

    [Theory]
    [InlineData("03", "01/PTC", "2025-09-15", "2025")]
    [InlineData("03", "01/PTC", "2025-09-14", "2018")]
    [InlineData("04", "02/PXL", "2025-09-15", "2025")]
    [InlineData("04", "02/PXL", "2025-09-14", "2018")]
    [InlineData("05", "03/TB-DGQ", "2025-09-15", "2025")]
    public void ToDocument_WhenReceivedOnADay_ThenHasTheWordingOfThatDay(string form, string symbol, string day, string version)
    {
        var file = Write(form, Usual with { Symbol = symbol }, DateOnly.Parse(day, null));

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), $"{form}-{version}");
        Printed.Keep($"mau-{form}-{version}", file);
        Write(form, Usual with { Symbol = symbol }, DateOnly.Parse(day, null)).ShouldBe(file);
    }

    /// <summary>At the desk nothing was taken in, and people type what they like.</summary>
    [Fact]
    public void ToDocument_WhenNothingWasTakenIn_ThenLinesWithoutContentAreLeftOut()
    {
        var texts = new Dictionary<string, string?>(Usual.Texts, StringComparer.Ordinal)
        {
            ["owner"] = "<b>=1+1</b> {reason}",
            ["phone"] = null,
            ["address"] = null,
        };
        var bare = Usual with
        {
            Code = null,
            LookUpAddress = null,
            Texts = texts,
            Times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal),
        };

        var file = Write("03", bare, new DateOnly(2026, 11, 20));

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), "03-bare");
    }

    /// <summary>Before 2025 there was no form 05: what was received then is stopped with the form of today.</summary>
    [Fact]
    public void On_WhenThereWasNoFormYet_ThenIsTheOldestThereIs() =>
        Forms.Stop.On(new DateOnly(2020, 1, 1)).From.ShouldBe(new DateOnly(2025, 9, 15));

    private static byte[] Write(string form, NoticeContent content, DateOnly day)
    {
        var words = form switch
        {
            "03" => Forms.Refusal,
            "04" => Forms.Apology,
            _ => Forms.Stop,
        };
        return OfficialDocumentWriter.Write(new NoticeForm(words.On(day), content).ToDocument());
    }

    private static DateTimeOffset At(int month, int day, int hour) =>
        VietnamTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, 15));
}
