using CaiCach.Foundation.Units;
using CaiCach.Testing;
using static CaiCach.Organisation.Tests.Features.Imports.ImportPages;

namespace CaiCach.Organisation.Tests.Features.Imports;

public sealed class ImportUploadTests
{
    public static TheoryData<string, byte[], string> Files() =>
        new()
        {
            { "to-chuc.xlsx", "Mã;Tên"u8.ToArray(), "Tệp không phải là tệp Excel .xlsx" },
            { "to-chuc.xlsx", "%PDF-1.7"u8.ToArray(), "Tệp không phải là tệp Excel .xlsx" },
            { "to-chuc.xlsx", [.. "PK\u0003\u0004"u8, .. new byte[100]], "Không đọc được tệp" },
            { "to-chuc.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "Tệp không phải là tệp Excel .xlsx" },
            { "to-chuc.xlsx", new byte[(2 * 1024 * 1024) + 1], "Tệp lớn hơn 2 MB" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Upload_WhenItIsNoWorkbook_IsRefused(string name, byte[] content, string expected)
    {
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        var page = await (await administrator.GetAsync("/quan-tri/nhap-excel")).PostFormAsync(
            Upload,
            ("Upload", new TestFile(name, content))
        );

        page.Find("[role=alert]").TextContent.ShouldContain(expected);
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Leader)]
    public async Task Get_WhenNoAdministrator_IsForbidden(Role role) =>
        (await (await (await Given.ACommuneAsync()).SignInAsync(role)).GetAsync("/quan-tri/nhap-excel")).ShouldBeForbidden();
}
