using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>A province's export is imported twice: its dossiers stand in the work lists, the late list and the counts, each once.</summary>
public sealed class ImportJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Late = "H49.77-260302-0001";
    private const string Returned = "H49.77-260302-0002";

    private readonly Onlooker _onlooker = new();

    [Fact]
    public async Task ProvincesExport_ImportedTwice()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await browser.SignInAsync(commune.The(Role.Administrator), Browser.Desk);
        await administrator.GotoAsync("/mot-cua/thu-tuc");
        await administrator.ClickAsync("main button:has-text('Nạp danh mục')");
        await administrator.WaitForSelectorAsync("main a[href='/mot-cua/thu-tuc/1.001193']");
        var desk = await browser.SignInAsync(commune.The(Role.Receptionist), Browser.Desk);
        var export = Export(commune.The(Role.Officer).FullName);

        await UploadAsync(desk, export);
        await desk.WaitForSelectorAsync("main button:has-text('Ghi 2 hồ sơ')");
        await _onlooker.LookAsync(desk);
        await Tour.PictureAsync(desk, "nhap-ho-so");
        await desk.ClickAsync("main a:has-text('Cách đọc tệp')");
        await _onlooker.LookAsync(desk);
        await desk.GoBackAsync();
        await desk.ClickAsync("main button:has-text('Ghi 2 hồ sơ')");
        await desk.WaitForSelectorAsync("main :text('2 hồ sơ mới')");

        await UploadAsync(desk, export);
        await desk.WaitForSelectorAsync("main button:has-text('Ghi 0 hồ sơ')");
        await desk.ClickAsync("main button:has-text('Ghi 0 hồ sơ')");
        await desk.WaitForSelectorAsync("main :text('0 hồ sơ mới')");

        await desk.ClickAsync("main a:has-text('Đối chiếu')");
        (await desk.Locator("main").InnerTextAsync()).ShouldContain("9.404404");
        await _onlooker.LookAsync(desk);
        await LookAtListsAsync(commune);
        _onlooker.ShouldHaveFoundNothing();
    }

    private async Task UploadAsync(IPage desk, byte[] export)
    {
        await desk.GotoAsync("/mot-cua/nhap-ho-so");
        await _onlooker.LookAsync(desk);
        await desk.SetInputFilesAsync(
            "#Upload",
            new FilePayload
            {
                Name = "ket-xuat-tinh.xlsx",
                MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Buffer = export,
            }
        );
        await desk.ClickAsync("main button:has-text('Tải lên')");
    }

    private async Task LookAtListsAsync(Commune commune)
    {
        var officer = await browser.SignInAsync(commune.The(Role.Officer), Browser.Phone);
        foreach (var list in new[] { "/mot-cua?ds=Mine", "/mot-cua?ds=Late", "/mot-cua?nguon=ProvinceOneStop" })
        {
            await officer.GotoAsync(list);
            (await officer.Locator($"main a:text-is('{Late}')").CountAsync()).ShouldBe(1, list);
            await _onlooker.LookAsync(officer);
        }

        (await officer.Locator("main .cc-counts a:has-text('Quá hạn') b").InnerTextAsync()).ShouldBe("1");
        await officer.GotoAsync("/mot-cua?ds=All");
        (await officer.Locator($"main a:text-is('{Returned}')").CountAsync()).ShouldBe(1);
        await officer.GotoAsync("/mot-cua/ho-so/" + Late);
        (await officer.Locator("main").InnerTextAsync()).ShouldContain("trễ hạn");
        await _onlooker.LookAsync(officer);
    }

    private static byte[] Export(string officer)
    {
        string[] headers =
        [
            "Mã hồ sơ",
            "Mã TTHC",
            "Chủ hồ sơ",
            "Ngày tiếp nhận",
            "Ngày hẹn trả",
            "Ngày trả kết quả",
            "Trạng thái",
            "Cán bộ xử lý",
            "Đánh giá",
        ];
        string[][] rows =
        [
            [Late, "1.001193", "Nguyễn Thị Mẫu", "02/03/2026 08:15", "03/03/2026 17:00", "", "Đang xử lý", officer, "Quá hạn"],
            [
                Returned,
                "1.001193",
                "Trần Văn Mẫu",
                "02/03/2026 09:00",
                "02/03/2026 17:00",
                "02/03/2026 15:30",
                "Đã trả kết quả",
                officer,
                "Đúng hạn",
            ],
            ["H49.77-260302-0003", "9.404404", "Lê Văn Mẫu", "02/03/2026 09:30", "", "", "Đang xử lý", "", ""],
        ];
        var sheet = new WorkbookSheet(
            "Danh sách",
            [.. headers.Select(header => new WorkbookColumn(header))],
            rows.Select(row => row.Select(text => WorkbookCell.Of(text)).ToList())
        );
        using var content = new MemoryStream();
        WorkbookWriter.Write([sheet], new DateTimeOffset(2026, 3, 16, 1, 0, 0, TimeSpan.Zero), content, CancellationToken.None);
        return content.ToArray();
    }
}
