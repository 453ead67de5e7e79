using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Features.Procedures.ImportCatalogue;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Procedures;

public sealed class CatalogueFileTests
{
    private const string Import = "/mot-cua/thu-tuc/excel";

    [Theory]
    [InlineData("a.xlsx", "không phải là tệp Excel")]
    [InlineData("trong.xlsx", "Trang Thủ tục không có dòng nào")]
    [InlineData("thieu-cot.xlsx", "Không thấy dòng tiêu đề có đủ các cột")]
    [InlineData("sai-trang.xlsx", "không có trang tính")]
    [InlineData("lon.xlsx", "lớn hơn 10 MB")]
    public async Task File_WhenItIsNotTheCatalogue_IsRefusedAtOnce(string name, string error)
    {
        var keeper = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);
        var content = name switch
        {
            "trong.xlsx" => Bytes(CatalogueWorkbook.Of([], [], DateTimeOffset.UnixEpoch)),
            "thieu-cot.xlsx" => Bytes([
                new WorkbookSheet(
                    CatalogueNames.Procedures,
                    [new(CatalogueNames.Name)],
                    [
                        [WorkbookCell.Of("x")],
                    ]
                ),
            ]),
            "sai-trang.xlsx" => Bytes([
                new WorkbookSheet(
                    "Khác",
                    [new(CatalogueNames.Name)],
                    [
                        [WorkbookCell.Of("x")],
                    ]
                ),
            ]),
            "lon.xlsx" => new byte[CatalogueLimits.FileMaxBytes + 1],
            _ => "không phải Excel"u8.ToArray(),
        };

        var page = await (await keeper.GetAsync(Import)).PostFormAsync(("Upload", new TestFile(name, content)));

        page.ShouldBeAt(Import).ShouldSay(error);
    }

    private static byte[] Bytes(IReadOnlyList<WorkbookSheet> sheets)
    {
        using var content = new MemoryStream();
        WorkbookWriter.Write(sheets, DateTimeOffset.UnixEpoch, content, CancellationToken.None);
        return content.ToArray();
    }
}
