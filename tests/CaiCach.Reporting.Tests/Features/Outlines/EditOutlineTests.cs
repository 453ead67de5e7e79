using CaiCach.Foundation.Units;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Outlines;

/// <summary>An outline edited on its page: a copy, put in use as a whole.</summary>
public sealed class EditOutlineTests : IDisposable
{
    private const string Editor = "/bao-cao/de-cuong/satisfaction/sua";
    private const string Items = "/bao-cao/de-cuong/satisfaction/muc";

    // The folder is all communes', so that each test takes an installation of its own.
    private readonly DirectoryInfo _kept = Directory.CreateTempSubdirectory("caicach-editor-");

    /// <inheritdoc />
    public void Dispose() => _kept.Delete(recursive: true);

    [Fact]
    public async Task Copy_ChangesReports_OnlyOnceItIsPutInUse_AndGoesBack()
    {
        await using var harness = AnInstallation();
        var commune = await harness.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var editor = await (await leader.GetAsync("/bao-cao/de-cuong/satisfaction")).FollowAsync("Sửa trên bản riêng");
        editor.ShouldBeAt(Editor).ShouldNotSay("Bỏ bản sửa").ShouldNotContainUnrenderedTags();

        var edited = await (await leader.GetAsync(Items + "?ma=I")).PostFormAsync(("Fields.Heading", "I. ĐỀ MỤC CỦA TỈNH"));

        edited.ShouldSay("Đã lưu vào bản sửa").ShouldSay("I. ĐỀ MỤC CỦA TỈNH").ShouldSay("bản sửa, chưa dùng");
        (await DraftAsync(leader)).ShouldNotSay("I. ĐỀ MỤC CỦA TỈNH");
        var used = await edited.PostFormAsync("form[action*='handler=Use'] button");
        used.ShouldSay("Đã dùng bản sửa").ShouldNotSay("Bỏ bản sửa");
        (await DraftAsync(leader)).ShouldSay("I. ĐỀ MỤC CỦA TỈNH");
        (await leader.GetAsync("/bao-cao/de-cuong")).ShouldSay("riêng của nơi cài đặt");
        await used.PostFormAsync("form[action*='handler=RemoveOwn'] button");
        (await DraftAsync(leader)).ShouldNotSay("I. ĐỀ MỤC CỦA TỈNH");
        (await leader.GetAsync("/bao-cao/de-cuong")).ShouldNotSay("riêng của nơi cài đặt");
    }

    [Fact]
    public async Task Items_AreAddedMovedAndRemoved_WithFiguresFoundByNameOrCode()
    {
        await using var harness = AnInstallation();
        var leader = await (await harness.ACommuneAsync()).SignInAsync(Role.Leader);
        var before = Ids(await leader.GetAsync(Editor));

        var added = await (await leader.GetAsync(Items + "?sau=II.1")).PostFormAsync(
            ("Fields.ItemId", "M1"),
            ("Fields.Heading", "Mục mới"),
            ("Fields.Level", "2"),
            ("Fields.Figures[0].Indicator", "nv-12"),
            ("Fields.Figures[0].Some", "Đạt {value}"),
            ("Fields.Chart", "Indicators"),
            ("Fields.ChartTitle", "Biểu đồ mới"),
            ("Fields.ChartIndicators[0]", "hồ sơ giải quyết đúng hạn"),
            ("Fields.ChartIndicators[1]", "HS-21 · Hồ sơ nộp trực tuyến"),
            ("Fields.Records", "HS-11"),
            ("Fields.RecordsCounted", "False"),
            ("Fields.RecordsNone", "Không có."),
            ("Fields.RecordsColumns", "mã: Số hồ sơ\nKết thúc xử lý")
        );

        string[] expected = ["I", "II", "II.1", "M1", "II.2", "II.3", "III", "IV", "V"];
        Ids(added).ShouldBe(expected);
        added.ShouldSay("Biểu đồ mới: chưa có số liệu");
        var again = await leader.GetAsync(Items + "?ma=M1");
        again.Find("[name='Fields.Figures[0].Indicator']").GetAttribute("value")!.ShouldStartWith("NV-12 · ");
        again.Find("[name='Fields.ChartIndicators[0]']").GetAttribute("value")!.ShouldStartWith("HS-11 · ");
        again.Find("[name='Fields.RecordsColumns']").TextContent.Trim().ShouldBe("Mã: Số hồ sơ\nKết thúc xử lý");
        again.Find("[name='Fields.RecordsNone']").GetAttribute("value").ShouldBe("Không có.");
        var down = await added.PostFormAsync("button[formaction*='handler=Down'][value='M1']");
        Ids(down).ShouldBe(["I", "II", "II.1", "II.2", "M1", "II.3", "III", "IV", "V"]);
        var up = await down.PostFormAsync("button[formaction*='handler=Up'][value='M1']");
        Ids(up).ShouldBe(expected);
        Ids(await up.PostFormAsync("button[formaction*='handler=Remove'][value='M1']")).ShouldBe(before);
        (await up.PostFormAsync("button[formaction*='handler=Remove'][value='M1']")).ShouldSay("Người khác vừa sửa đề cương này");
    }

    [Theory]
    [InlineData("Fields.Heading", "", "Fields.Heading", "Hãy ghi đề mục.")]
    [InlineData("Fields.ItemId", "mục 1", "Fields.ItemId", "Mã mục chỉ gồm chữ cái không dấu")]
    [InlineData("Fields.ItemId", "I", "Fields.ItemId", "Mã mục đã có trong đề cương")]
    [InlineData("Fields.Level", "3", "Fields.Level", "Cấp mục chỉ được sâu hơn mục đứng trước một cấp")]
    [InlineData("Fields.Figures[0].Indicator", "KHONG-CO", "Fields.Figures[0].Indicator", "Không có chỉ tiêu “KHONG-CO”")]
    [InlineData("Fields.Figures[0].Indicator", "NV-12", "Fields.Figures[0].Some", "Hãy ghi câu dùng khi có số liệu.")]
    [InlineData("Fields.Figures[0].Indicator=NV-12&Fields.Figures[0].Some", "{tong}", "Fields.Figures[0].Some", "Không có chỗ điền {tong}")]
    [InlineData("Fields.Chart", "Periods", "Fields.ChartTitle", "Biểu đồ cần tên")]
    [InlineData(
        "Fields.Chart=Periods&Fields.ChartTitle=Tên&Fields.ChartIndicators[0]=NV-12&Fields.ChartIndicators[1]",
        "NV-01",
        "Fields.ChartIndicators",
        "cùng đơn vị tính"
    )]
    [InlineData("Fields.List=Plans&Fields.ListColumns", "Một cột", "Fields.ListColumns", "Danh sách có đúng 4 tên cột")]
    [InlineData("Fields.Records", "KHONG-CO", "Fields.Records", "Không có chỉ tiêu “KHONG-CO”")]
    [InlineData("Fields.Records", "KT-01", "Fields.Records", "do người ghi nên không có hồ sơ để liệt kê")]
    [InlineData("Fields.Records=HS-05&Fields.RecordsColumns", "Chủ hồ sơ", "Fields.RecordsColumns", "Không có cột “Chủ hồ sơ”")]
    [InlineData("Fields.Records=HS-05&Fields.RecordsTake", "201", "Fields.RecordsColumns", "từ 1 đến 200 dòng")]
    [InlineData("Fields.Text", "Missing", "Fields.What", "Hãy ghi còn thiếu số liệu gì")]
    [InlineData("Fields.Text", "Words", "Fields.Words", "Hãy ghi lời đề xuất.")]
    public async Task Item_ThatCannotBe_IsRefusedAtItsField_AndNothingIsKept(string names, string value, string field, string said)
    {
        await using var harness = AnInstallation();
        var leader = await (await harness.ACommuneAsync()).SignInAsync(Role.Leader);
        var form = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Fields.ItemId"] = "M1",
            ["Fields.Heading"] = "Mục mới",
            ["Fields.Level"] = "1",
        };
        foreach (var part in $"{names}={value}".Split('&').Select(pair => pair.Split('=')))
        {
            form[part[0]] = part[1];
        }

        var page = await (await leader.GetAsync(Items)).PostFormAsync([.. form.Select(one => (one.Key, one.Value))]);

        page.Document.GetElementsByName(field)
            .Select(control => control.ParentElement!.TextContent)
            .Append(page.Find(".cc-errors, [role=alert]").TextContent)
            .ShouldContain(text => text.Contains(said, StringComparison.Ordinal));
        (await leader.GetAsync(Editor)).ShouldNotSay("bản sửa, chưa dùng");
    }

    [Fact]
    public async Task Item_EditedByTwo_TellsTheSecond_AndKeepsWhatWasTyped()
    {
        await using var harness = AnInstallation();
        var commune = await harness.ACommuneAsync();
        var leader = await (await commune.SignInAsync(Role.Leader)).GetAsync(Items + "?ma=I");
        var coordinator = await (await commune.SignInAsync(Role.Coordinator)).GetAsync(Items + "?ma=II");

        await leader.PostFormAsync(("Fields.Heading", "I. TRƯỚC"));
        var second = await coordinator.PostFormAsync(("Fields.Heading", "II. SAU"));
        var third = await second.PostFormAsync();

        second.ShouldSay("Người khác vừa sửa đề cương này").Find("[name='Fields.Heading']").GetAttribute("value").ShouldBe("II. SAU");
        third.ShouldSay("Người khác vừa sửa đề cương này");
        (await coordinator.FollowAsync("Không sửa nữa")).ShouldSay("I. TRƯỚC").ShouldNotSay("II. SAU");
    }

    [Fact]
    public async Task NewOutline_BeginsAsACopy_AndIsDraftedByOnceInUse()
    {
        await using var harness = AnInstallation();
        var leader = await (await harness.ACommuneAsync()).SignInAsync(Role.Leader);
        var editor = await leader.GetAsync(Editor);
        const string begin = "form[action*='handler=Begin'] button";

        (await editor.PostFormAsync(begin, ("NewName", "Tỉnh"), ("NewTitle", "Báo cáo tỉnh"))).ShouldHaveError(
            "NewName",
            "Tên khi gọi lệnh chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối, nhiều nhất 40 ký tự."
        );
        (await editor.PostFormAsync(begin, ("NewName", "cchc"), ("NewTitle", "Báo cáo tỉnh"))).ShouldHaveError(
            "NewName",
            "Đã có đề cương tên này. Hãy chọn tên khác."
        );
        var begun = await editor.PostFormAsync(begin, ("NewName", "cchc-tinh"), ("NewTitle", "Báo cáo theo mẫu tỉnh"));

        begun.ShouldBeAt("/bao-cao/de-cuong/cchc-tinh/sua").ShouldSay("Đã tạo bản sao");
        (await leader.GetAsync("/bao-cao/de-cuong")).ShouldSay("đang soạn, chưa dùng");
        (await leader.GetAsync("/bao-cao/lap")).ShouldNotSay("Báo cáo theo mẫu tỉnh");
        var file = await leader.Client.GetByteArrayAsync("/bao-cao/de-cuong/cchc-tinh/sua?handler=File");
        await begun.PostFormAsync("form[action*='handler=Head'] button", ("Recipients", "UBND tỉnh\nLưu: VT"));
        (await begun.PostFormAsync("form[action*='handler=Head'] button", ("Recipients", "UBND tỉnh"))).ShouldSay(
            "Người khác vừa sửa đề cương này"
        );
        var head = await leader.GetAsync("/bao-cao/de-cuong/cchc-tinh/sua");
        await head.PostFormAsync("form[action*='handler=Use'] button");
        (await leader.GetAsync("/bao-cao/lap")).ShouldSay("Báo cáo theo mẫu tỉnh");
        await DraftAsync(leader, "cchc-tinh");
        var inUse = await leader.GetAsync("/bao-cao/de-cuong/cchc-tinh/sua");
        (await inUse.PostFormAsync("form[action*='handler=RemoveOwn'] button")).ShouldSay(
            "Đã có báo cáo hoặc chế độ báo cáo theo đề cương này"
        );
        var own = await leader.Client.GetByteArrayAsync("/bao-cao/de-cuong/cchc-tinh?handler=File");
        own.ShouldNotBe(file);
        File.ReadAllBytes(Path.Combine(_kept.FullName, ReportOutlines.OwnFolder, "cchc-tinh.json")).ShouldBe(own);
    }

    [Fact]
    public async Task Copy_IsThrownAway_AndIsForTheTopmostUnitAlone()
    {
        await using var harness = AnInstallation();
        var province = await harness.AProvinceAsync();
        var commune = await harness.ACommuneAsync(province);
        var above = await province.SignInAsync(Role.Leader);
        var below = await commune.SignInAsync(Role.Leader);

        (await below.GetAsync(Editor)).ShouldBeForbidden();
        (await below.GetAsync(Items + "?ma=I")).ShouldBeForbidden();
        (await below.GetAsync("/bao-cao/de-cuong/satisfaction")).ShouldNotSay("Sửa trên bản riêng");
        (await (await province.SignInAsync(Role.Auditor)).GetAsync(Editor)).ShouldBeForbidden();
        (await above.GetAsync("/bao-cao/de-cuong/khong-co/sua")).ShouldBeNotFound();
        (await above.GetAsync(Items + "?ma=khong-co")).ShouldBeNotFound();
        var edited = await (await above.GetAsync(Items + "?ma=I")).PostFormAsync(("Fields.Heading", "I. ĐỔI TÊN"));
        await edited.PostFormAsync("form[action*='handler=Discard'] button");
        (await above.GetAsync(Editor)).ShouldNotSay("I. ĐỔI TÊN").ShouldNotSay("Bỏ bản sửa");
    }

    private Harness AnInstallation() =>
        new() { Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CAICACH_VAR"] = _kept.FullName } };

    private static IReadOnlyList<string> Ids(Page page) => page.Texts("tbody td.cc-code");

    private static async Task<Page> DraftAsync(TestUser who, string outline = "satisfaction") =>
        await (await who.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", outline), ("PeriodCode", "2026-Q1"));
}
