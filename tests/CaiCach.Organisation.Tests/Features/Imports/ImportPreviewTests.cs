using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using static CaiCach.Organisation.Tests.Features.Imports.ImportPages;

namespace CaiCach.Organisation.Tests.Features.Imports;

public sealed class ImportPreviewTests
{
    public static TheoryData<string[], string> WrongUnits() =>
        new()
        {
            { ["", "", "Phòng, văn phòng"], "Tên đơn vị: Chưa ghi tên đơn vị." },
            { ["", "Phòng A", "Cục"], "Loại: Không có loại này. Hãy chọn ở trang Giá trị cho phép." },
            { ["", "Phòng A", "Xã"], "Loại: Loại này không đặt được dưới đơn vị cấp trên đã ghi." },
            {
                ["", "Phòng A", "Phòng, văn phòng", "Không Có"],
                "Thuộc đơn vị: Không thấy đơn vị cấp trên trong phạm vi bạn quản trị và trong tệp."
            },
            {
                ["", "Phòng A", "Phòng, văn phòng", "", "31/02/2026"],
                "Từ ngày: Ngày không đúng. Hãy ghi ngày/tháng/năm, ví dụ 01/07/2025."
            },
            { ["mã có dấu", "Phòng A", "Phòng, văn phòng"], "Mã: Mã gồm chữ không dấu, số, dấu chấm hoặc gạch nối, tối đa 60 ký tự." },
            { ["", "Phòng Kinh tế", "Nhóm"], "Loại: Đơn vị đã có thuộc loại khác; không đổi loại bằng tệp." },
            { ["MOI-1", "Phòng Kinh tế", "Phòng, văn phòng"], "Đã có đơn vị cùng tên dưới cùng cấp trên" },
            { ["", new string('x', 201), "Phòng, văn phòng"], "Tên đơn vị: Dài quá 200 ký tự." },
        };

    [Theory]
    [MemberData(nameof(WrongUnits))]
    public async Task Preview_WhenAUnitIsWrong_NamesTheCellAndOffersNoImport(string[] row, string expected)
    {
        var commune = await Given.ACommuneAsync();

        var page = await PreviewAsync(commune, [row, ["", "Phòng Đúng", "Phòng, văn phòng"]]);

        page.ShouldSay(expected).ShouldSay("Chưa nhập được.");
        page.Document.QuerySelectorAll(Apply).ShouldBeEmpty();
    }

    public static TheoryData<string[], string> WrongPeople() =>
        new()
        {
            { ["", "Phòng Kinh tế", "Chuyên viên"], "Họ và tên: Chưa ghi họ và tên." },
            { ["Lò Văn Ún", "", "Chuyên viên"], "Đơn vị: Chưa ghi đơn vị." },
            { ["Lò Văn Ún", "Phòng Lạ", "Chuyên viên"], "Đơn vị: Không thấy đơn vị trong phạm vi bạn quản trị và trong tệp." },
            { ["Lò Văn Ún", "Phòng Kinh tế", ""], "Chức danh: Chưa ghi chức danh." },
            { ["Lò Văn Ún", "Phòng Kinh tế", "Phó", "Có lẽ"], "Người đứng đầu: Hãy ghi Có hoặc Không." },
            { ["Lò Văn Ún", "Phòng Kinh tế", "Phó", "", "hôm nay"], "Từ ngày: Ngày không đúng." },
            { ["Lò Văn Ún", "Phòng Kinh tế", "Phó", "", "", "thư"], "Thư điện tử: Địa chỉ thư điện tử không đúng." },
            { ["Lò Văn Ún", "Phòng Kinh tế", "Phó", "", "", "", "gọi"], "Điện thoại: Số điện thoại gồm 6 đến 20 chữ số." },
            { ["Lò Văn Ún", "Phòng Kinh tế", "Phó", "", "", "", "", "Ún!"], "Tên đăng nhập: Gồm chữ thường không dấu" },
            { ["Lò Văn Ún", "Phòng Kinh tế", "Phó", "", "", "", "", "", "Vua; Lãnh đạo"], "Vai trò: Không có vai trò “Vua”." },
            { ["Lò Văn Ún", "Lãnh đạo UBND", "Chủ tịch UBND", "Có"], "Chức danh: Nguyễn Văn Đức đang giữ vị trí này." },
        };

    [Theory]
    [MemberData(nameof(WrongPeople))]
    public async Task Preview_WhenAPersonIsWrong_NamesTheCell(string[] row, string expected) =>
        (await PreviewAsync(await Given.ACommuneAsync(), [], [row])).ShouldSay(expected);

    [Fact]
    public async Task Preview_WhenTheFormerHolderLeavesLater_NamesTheDay()
    {
        var commune = await Given.ACommuneAsync();
        var former = commune.OfficerOf(commune.Departments.Economy);
        await commune.ChangeAsync(async database =>
            (await database.PositionHoldings.SingleAsync(holding => holding.PersonId == former.Id)).End(new DateOnly(2026, 4, 30))
        );

        var page = await PreviewAsync(
            commune,
            [],
            [
                ["Lò Văn Ún", "Phòng Kinh tế", "Chuyên viên", "", "30/04/2026"],
            ]
        );

        page.ShouldSay("Lê Quang Ước giữ vị trí này đến hết 30/04/2026. Hãy ghi ngày sau ngày đó.").ShouldSay("Chưa nhập được.");
    }

    [Fact]
    public async Task Preview_WhenRowsDisagree_NamesEachOfThem()
    {
        var commune = await Given.ACommuneAsync();

        var page = await PreviewAsync(
            commune,
            [
                ["V-1", "Ban Một", "Ban, tổ công tác", "V-2"],
                ["V-2", "Ban Hai", "Ban, tổ công tác", "V-1"],
                ["V-3", "Ban Ba", "Ban, tổ công tác"],
                ["V-3", "Ban Bốn", "Ban, tổ công tác"],
                ["", "Ban Năm", "Ban, tổ công tác"],
                ["", "ban nam", "Ban, tổ công tác"],
            ],
            [
                ["Lò Văn Ún", "Phòng Kinh tế", "Phó"],
                ["Lò Văn Ún", "Phòng Kinh tế", "Phó"],
            ]
        );

        page.ShouldSay("Các đơn vị cấp trên nối vòng với nhau.").ShouldSay("Dòng của đơn vị cấp trên có lỗi.");
        page.Text.Split("Trùng với dòng").Length.ShouldBe(4);
    }

    [Fact]
    public async Task Preview_WhenCodesAndNamesAreOfAnotherCommune_IsRefused()
    {
        var other = await Given.ACommuneAsync();
        var taken = other.The(Role.Officer);

        var page = await PreviewAsync(
            await Given.ACommuneAsync(),
            [
                [$"{other.Code}-3", "Phòng Kinh tế mới", "Phòng, văn phòng"],
                ["", "Phòng Chen vào", "Phòng, văn phòng", other.Code],
            ],
            [
                ["Người Khác", "Phòng Kinh tế", "Phó", "", "", "", "", taken.UserName],
                ["Người Nữa", $"{other.Code}-3", "Phó"],
            ]
        );

        page.ShouldSay("Mã đã dùng cho đơn vị đã kết thúc hoặc ngoài phạm vi bạn quản trị.")
            .ShouldSay("Không thấy đơn vị cấp trên trong phạm vi bạn quản trị và trong tệp.")
            .ShouldSay("Tên đăng nhập đã có người dùng.")
            .ShouldSay("Không thấy đơn vị trong phạm vi bạn quản trị và trong tệp.");
    }
}
