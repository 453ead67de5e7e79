using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Forms;

/// <summary>Form 06.</summary>
public sealed class ControlSheetFormTests
{
    private static readonly FormFile<ControlSheetWords> Form = FormFile<ControlSheetWords>.Read(
        RepositoryData.Files,
        ControlSheetWords.File
    );

    [Theory]
    [InlineData("2025-09-15", "2025")]
    [InlineData("2025-09-14", "2018")]
    public void ToDocument_WhenReceivedOnADay_ThenHasTheWordingOfThatDay(string day, string version)
    {
        var content = new ControlSheetContent
        {
            AuthorityName = "Xã Sơn Thủy",
            Code = "H00.25.12-261117-0003",
            LookUpAddress = new Uri("https://mau.example.vn/tra-cuu?ma=H00.25.12-261117-0003"),
            OwnerName = "Trần Thị Mai",
            ProcedureName = "Đăng ký khai sinh",
            ReceivedAt = At(17, 10),
            DueAt = At(19, 10),
            HandOvers =
            [
                new("Tiếp nhận", "Lê Thị Hoa", "Lê Thị Hoa", At(17, 10), 0, null, null),
                new("Phân công thụ lý", "Lê Thị Hoa", "Vàng A Mẫu", At(17, 11), 60, 60, null),
                new("Trình phê duyệt", "Vàng A Mẫu", "Hoàng Thị Ngân", At(18, 11), 480, 240, "chờ xác minh"),
                new("Phê duyệt", "Hoàng Thị Ngân", "Lê Thị Hoa", At(18, 14), 60, 240, null),
            ],
            MadeAt = At(18, 14),
        };

        var file = OfficialDocumentWriter.Write(new ControlSheetForm(Form.On(DateOnly.Parse(day, null)), content).ToDocument());

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), version);
        Printed.Keep($"mau-06-{version}", file);
    }

    private static DateTimeOffset At(int day, int hour) => VietnamTime.At(new DateOnly(2026, 11, day), new TimeOnly(hour, 15));
}
