using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Tests.Features.Imports;

/// <summary>What cannot be read or followed, and who may not.</summary>
[Collection(SharedQueue.Name)]
public sealed class ImportRefusalTests
{
    [Fact]
    public async Task Rows_ThatCannotBeFollowed_AreListedWithTheReason()
    {
        var province = await Given.AProvinceAsync();
        var (commune, other) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var procedure = await commune.AProcedureAsync();
        var (twice, elsewhere, own) = (GivenImports.NextCode(), GivenImports.NextCode(), await commune.ADossierAsync());
        await other.ImportAsync(new ExportRow(elsewhere, procedure, "Đang xử lý"));
        ExportRow[] rows =
        [
            new(twice, procedure, "Đang xử lý") { Owner = "=HYPERLINK(\"http://example.com\")" },
            new(twice, procedure, "Đã trả kết quả"),
            new(elsewhere, procedure, "Đang xử lý"),
            new(own, procedure, "Đang xử lý"),
            new("", procedure, "Đang xử lý"),
            new(GivenImports.NextCode(), "9.404404", "Đang xử lý"),
            new(GivenImports.NextCode(), procedure, "Chuyển phòng chuyên môn"),
            new(GivenImports.NextCode(), procedure, "Đang xử lý") { Received = "31/02/2026" },
            new(GivenImports.NextCode(), procedure, "Đang xử lý") { Received = "02/03/2027 08:00" },
            new(GivenImports.NextCode(), procedure, "Đã xử lý xong") { Finished = "01/03/2026 08:00" },
        ];

        var import = await commune.ImportAsync(rows);

        (import.NewCount, import.UnmatchedCount, import.RowCount).ShouldBe((1, 9, 10));
        var problems = (await commune.RowsAsync(import.Id)).ConvertAll(row => string.Join(' ', row.Problems));
        problems[0].ShouldBeEmpty();
        problems[1].ShouldContain("Trùng mã");
        problems[2].ShouldContain("đơn vị khác");
        problems[3].ShouldContain("tiếp nhận ngay tại đây");
        problems[4].ShouldContain("Thiếu mã hồ sơ");
        problems[5].ShouldContain("9.404404");
        problems[6].ShouldContain("Chuyển phòng chuyên môn");
        problems[7].ShouldContain("31/02/2026");
        problems[8].ShouldContain("sau lúc này");
        problems[9].ShouldContain("trước lần chuyển");
        (await commune.DossiersAsync()).Count.ShouldBe(2);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var workbook = XlsxText.Of(await desk.Client.GetByteArrayAsync($"/mot-cua/nhap-ho-so/{import.Id}?handler=Export&loai=Unmatched"));
        workbook.ShouldContain("Chuyển phòng chuyên môn");
        workbook.ShouldNotContain("=HYPERLINK"); // that row was taken, with its name as words
        XlsxText.Of(await desk.Client.GetByteArrayAsync("/mot-cua?handler=Export")).ShouldContain("=HYPERLINK");
    }

    [Theory]
    [InlineData("rong.xlsx", "")]
    [InlineData("bang.csv", "Tên;Tuổi\nA;1\n")]
    [InlineData("trong.csv", "Mã hồ sơ;Mã TTHC;Chủ hồ sơ;Ngày tiếp nhận;Trạng thái\n")]
    [InlineData("anh.csv", "%PDF-1.4\n%âãÏÓ\n")]
    public async Task File_ThatIsNoExport_IsRefusedInWords(string name, string content)
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync("/mot-cua/nhap-ho-so")).PostFormAsync(
            "main form[enctype]",
            ("Upload", TestFile.OfText(name, content))
        );
        await commune.RunJobsAsync();

        var refusal = page.Address.AbsolutePath.Count(letter => letter == '/') > 2 ? await desk.GetAsync(page.Path) : page;
        refusal.Document.QuerySelector(".cc-alert, .cc-errors, .invalid-feedback, [role='alert']").ShouldNotBeNull();
        (await commune.DossiersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_OfAnotherUnit_IsNotThere_AndOfficersMayNot()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var importId = await commune.UploadAsync(GivenImports.Export([new ExportRow(GivenImports.NextCode(), "9.1", "Đang xử lý")]));
        var stranger = await other.SignInAsync(Role.Receptionist);

        (await stranger.GetAsync($"/mot-cua/nhap-ho-so/{importId}")).ShouldBeNotFound();
        (await stranger.GetAsync($"/mot-cua/nhap-ho-so/{importId}/cach-doc")).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/mot-cua/nhap-ho-so")).ShouldBeForbidden();
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync($"/mot-cua/nhap-ho-so/{importId}")).ShouldSay("Không ghép được").ShouldNotSay("Cách đọc tệp");
        (await leader.GetAsync($"/mot-cua/nhap-ho-so/{importId}/cach-doc")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Rows_OfWhichSomethingIsLeftOut_SaySo()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đang xử lý")
        {
            Identity = "12345",
            Verdict = "Tạm ổn",
            Phone = new string('9', 60),
        };

        var import = await commune.ImportAsync(row);

        import.NewCount.ShouldBe(1);
        var warnings = (await commune.RowsAsync(import.Id)).Single().Warnings;
        warnings.ShouldBe(["Số giấy tờ không đúng cấu trúc nên không lấy.", "Đánh giá “Tạm ổn” không rõ nên không lấy.", warnings[2]]);
        warnings[2].ShouldContain("phần sau bị bỏ");
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync($"/mot-cua/nhap-ho-so/{import.Id}")).ShouldSay("Lưu ý: Số giấy tờ không đúng cấu trúc");
        var workbook = XlsxText.Of(await desk.Client.GetByteArrayAsync($"/mot-cua/nhap-ho-so/{import.Id}?handler=Export"));
        workbook.ShouldContain("Tạm ổn");
        workbook.ShouldNotContain("12345");
    }
}
