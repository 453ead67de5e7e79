using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Tests.Domain.Imports;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Imports;

/// <summary>An export whose letters are not Unicode is read as what it is, says so, and never becomes wrong names.</summary>
[Collection(SharedQueue.Name)]
public sealed class ImportEncodingTests
{
    [Fact]
    public async Task Export_InAnOldEncoding_IsPreviewedInRightLettersAndSaysSo()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var text =
            "Mã hồ sơ;Mã TTHC;Chủ hồ sơ;Ngày tiếp nhận;Trạng thái hồ sơ\n"
            + $"TINH-1;{procedure};Nguyễn Thị Mẫu;02/03/2026 08:15;Đang xử lý\n";
        var desk = await commune.SignInAsync(Role.Receptionist);

        var old = await commune.UploadAsync(new TestFile("cu.csv", OldLetters.Windows1258(text)));
        var page = await desk.GetAsync($"/mot-cua/nhap-ho-so/{old}");
        page.ShouldSay("bảng mã cũ Windows-1258").ShouldSay("Nguyễn Thị Mẫu").ShouldSay("Đang xử lý");
        (await commune.ApplyAsync(old)).Encoding.ShouldBe(ImportEncoding.Windows1258);
        (await commune.DossiersAsync()).ShouldHaveSingleItem().OwnerName.ShouldBe("Nguyễn Thị Mẫu");

        var unicode = await commune.UploadAsync(TestFile.OfText("moi.csv", text));
        (await desk.GetAsync($"/mot-cua/nhap-ho-so/{unicode}")).ShouldSay("Unicode (UTF-8)").ShouldNotSay("bảng mã cũ");
    }

    [Fact]
    public async Task Export_InNoEncodingThatIsKnown_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var upload = await commune.UploadAsync(new TestFile("la.csv", Convert.FromHexString("CEF2E5F720EE3B20E4E5EBE0F52C20C8E2E0EDEEE2")));

        (await (await commune.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/nhap-ho-so/{upload}")).ShouldSay(
            "chữ không phải mã Unicode (UTF-8, UTF-16), Windows-1258 hay TCVN3"
        );
    }
}
