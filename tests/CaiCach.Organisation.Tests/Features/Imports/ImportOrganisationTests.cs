using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Imports;

public sealed class ImportOrganisationTests
{
    private const string Apply = "form[action*='handler=Apply']";
    private const string Upload = "form[action*='handler=Upload']";

    [Fact]
    public async Task Import_WhenTheTemplateIsFilled_BringsUnitsAndPeople()
    {
        var commune = await Given.ACommuneAsync();
        var userName = UniqueName();
        var done = await (await PreviewAsync(commune, Units(), People(userName))).PostFormAsync(Apply);

        done.ShouldHaveNoErrors().ShouldSay("3 tạo mới");
        var (board, team) = await commune.ReadAsync(async database =>
            (
                await database.Units.SingleAsync(unit => unit.AuthorityId == commune.Id && unit.Name == "Ban Chuyển đổi số"),
                await database.Units.SingleAsync(unit => unit.AuthorityId == commune.Id && unit.Name == "Tổ Công nghệ")
            )
        );
        (board.ParentId, board.Kind, board.ValidFrom).ShouldBe((commune.Id, UnitKind.Board, new DateOnly(2025, 7, 1)));
        team.ParentId.ShouldBe(board.Id);
        (await commune.ReadAsync(database => database.UnitNames.Where(name => name.NamedUnitId == board.Id).CountAsync())).ShouldBe(2);
        await MustChangePasswordAsync(commune, userName, done.Texts("#mat-khau-dau td.cc-code")[1]);
    }

    [Fact]
    public async Task Import_WhenDoneTwice_MakesNoDoubles()
    {
        var commune = await Given.ACommuneAsync();
        var userName = UniqueName();
        await (await PreviewAsync(commune, Units(), People(userName))).PostFormAsync(Apply);
        var before = await CountsAsync(commune);

        var again = await PreviewAsync(commune, Units(), People(userName));

        again.Texts("#xem-truoc .cc-pill").ShouldBe(["Giữ nguyên", "Giữ nguyên", "Giữ nguyên"]);
        await again.PostFormAsync(Apply);
        (await CountsAsync(commune)).ShouldBe(before);
    }

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

    [Fact]
    public async Task Apply_WhenTheOrganisationChangedSince_WritesNothingAndShowsAFreshPreview()
    {
        var commune = await Given.ACommuneAsync();
        var page = await PreviewAsync(commune, Units(), People(UniqueName()));
        await commune.ChangeAsync(async database =>
            (await database.Units.SingleAsync(unit => unit.Id == commune.Departments.Culture)).End(new DateOnly(2026, 1, 1))
        );
        var before = await CountsAsync(commune);

        var refused = await page.PostFormAsync(Apply);

        refused.ShouldHaveError("Tổ chức đã thay đổi sau khi bạn xem trước. Chưa ghi gì; hãy xem lại bảng dưới đây rồi nhập.");
        refused.ShouldSay("Không thấy đơn vị trong phạm vi bạn quản trị và trong tệp.");
        (await CountsAsync(commune)).ShouldBe(before);
    }

    [Fact]
    public async Task Apply_WhenPressedTwiceAtOnce_WritesOnce()
    {
        var commune = await Given.ACommuneAsync();
        var page = await PreviewAsync(commune, Units());
        var before = (await CountsAsync(commune)).Units;

        var answers = await Task.WhenAll(page.PostFormAsync(Apply), page.PostFormAsync(Apply));

        answers.Count(answer => answer.Text.Contains("Đã nhập.", StringComparison.Ordinal)).ShouldBe(1);
        (await CountsAsync(commune)).Units.ShouldBe(before + 2);
    }

    [Fact]
    public async Task Apply_WhenTheFileIsSomebodyElses_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var page = await PreviewAsync(commune, Units());
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        var address = page.Path.Replace(commune.Id.ToString(), "", StringComparison.Ordinal);

        (await stranger.GetAsync(address)).ShouldSay("Tệp này đã được nhập hoặc đã thay bằng tệp khác.");
        (await stranger.GetAsync(page.Path)).ShouldBeNotFound();
    }

    [Fact]
    public async Task Import_WhenACellHoldsAFormula_TakesItsValue() =>
        (
            await PreviewAsync(
                await Given.ACommuneAsync(),
                [
                    ["", "=CONCAT(1)", "Phòng, văn phòng"],
                ]
            )
        ).ShouldSay("Tên tính ra");

    [Fact]
    public async Task Import_WhenAProvinceBringsACommune_PeopleOfItComeAlong()
    {
        var province = await Given.AProvinceAsync();

        var page = await PreviewAsync(
            province,
            [
                [$"{province.Code}-XM", "Xã Mới", "Xã"],
                ["", "Văn phòng", "Phòng, văn phòng", "Xã Mới"],
            ],
            [
                ["Lò Văn Ún", "Văn phòng", "Phó"],
            ]
        );
        var done = await page.PostFormAsync(Apply);

        done.ShouldHaveNoErrors().ShouldSay("Đã nhập.");
    }

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

    private static string[][] Units() =>
        [
            ["", "Tổ Công nghệ", "Ban, tổ công tác", "Ban Chuyển đổi số"],
            ["", "Ban Chuyển đổi số", "Ban, tổ công tác", "", "01/07/2025", "BCĐ số; Ban CĐS"],
        ];

    private static string[][] People(string userName) =>
        [
            [
                "Lò Văn Ún",
                "Phòng Văn hóa – Xã hội",
                "Phó trưởng phòng",
                "Không",
                "01/07/2025",
                "un@xa.vn",
                "0912345678",
                userName,
                "Lãnh đạo; Chỉ xem",
            ],
        ];

    private static string UniqueName() => "nhap." + Guid.CreateVersion7().ToString("N")[20..];

    private static async Task<Page> PreviewAsync(Authority authority, string[][] units, string[][]? people = null)
    {
        var administrator = await authority.SignInAsync(Role.Administrator);
        var file = await FilledWorkbook.FromTemplateAsync(administrator, units, people);
        return await (await administrator.GetAsync("/quan-tri/nhap-excel")).PostFormAsync(Upload, ("Upload", file));
    }

    private static async Task MustChangePasswordAsync(Authority commune, string userName, string password)
    {
        var page = await (await commune.AVisitorAsync()).GetAsync("/dang-nhap");
        (await page.PostFormAsync(("UserName", userName), ("Password", password))).ShouldBeAt("/tai-khoan/mat-khau");
    }

    private static Task<(int Units, int People, int Positions, int Holdings, int Roles, int Accounts, int Names)> CountsAsync(
        Authority commune
    ) =>
        commune.ReadAsync(async database =>
            (
                await database.Units.CountAsync(unit => unit.AuthorityId == commune.Id),
                await database.People.CountAsync(),
                await database.Positions.CountAsync(),
                await database.PositionHoldings.CountAsync(),
                await database.RoleHoldings.CountAsync(),
                await database.Accounts.CountAsync(),
                await database.UnitNames.CountAsync()
            )
        );
}
