using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Forms;

/// <summary>Form 07.</summary>
public sealed class RegisterFormTests
{
    private static readonly FormFile<RegisterWords> Form = FormFile<RegisterWords>.Read(RepositoryData.Files, RegisterWords.File);

    [Theory]
    [InlineData("2025-09-15", "2025")]
    [InlineData("2025-09-14", "2018")]
    public void ToDocument_WhenItEndsOnADay_ThenHasTheWordingOfThatDay(string day, string version)
    {
        var entry = new RegisterEntry
        {
            DossierId = Guid.CreateVersion7(),
            Code = "H00.25.12-261117-0003",
            ProcedureName = "Đăng ký khai sinh",
            OwnerName = "Trần Thị Mai",
            Address = "Thôn 4, xã Sơn Thủy",
            Phone = "0900 000 000",
            ReceivedAt = At(17),
            DueAt = At(19),
            ReturnedAt = At(18),
            ReturnWay = ReturnWay.Postal,
            Note = "<b>=1+1</b> {count}",
        };
        var other = new RegisterEntry
        {
            DossierId = Guid.CreateVersion7(),
            Code = "H00.25.12-261117-0004",
            ProcedureName = "Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất và nhà ở",
            OwnerName = "Vàng A Mẫu",
        };
        var content = new RegisterContent("Xã Sơn Thủy", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), [entry, other], At(30));

        var file = OfficialDocumentWriter.Write(new RegisterForm(Form.On(DateOnly.Parse(day, null)), content).ToDocument());

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), version);
        Printed.Keep($"mau-07-{version}", file);
    }

    private static DateTimeOffset At(int day) => VietnamTime.At(new DateOnly(2026, 11, day), new TimeOnly(10, 15));
}
