using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Procedures.EditVersion;
using CaiCach.OneStop.Features.Procedures.WithdrawProcedure;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Procedures;

public sealed class EditCatalogueTests
{
    private const string Save = "button.main[type=submit]";

    [Fact]
    public async Task Procedure_WhenAddedWithItsFirstVersion_StandsInTheCatalogueAndIsReceivedFromItsFirstDay()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = Own(commune);

        var added = await (await keeper.GetAsync("/mot-cua/thu-tuc/them")).PostFormAsync(
            Save,
            ("Code", code.ToLowerInvariant()),
            ("Name", "Xác nhận nơi thường trú"),
            ("OtherNames", "giấy xác nhận\ngiấy xác nhận"),
            ("NewFieldCode", "ct" + code),
            ("NewFieldName", "Cư trú " + code)
        );
        added.ShouldBeAt($"/mot-cua/thu-tuc/{code}/phien-ban");
        var saved = await FillAndSaveAsync(added, new DateOnly(2026, 4, 1));

        saved.ShouldBeAt($"/mot-cua/thu-tuc/{code}").ShouldSay("Xác nhận nơi thường trú").ShouldSay("Mã và tên chưa được đối chiếu");
        saved
            .ShouldSay("8.000 đồng")
            .ShouldSay("Miễn: hộ nghèo")
            .ShouldSay("3 ngày làm việc")
            .ShouldSay("12/QĐ-UBND ngày 10/03/2026, UBND tỉnh");
        saved.ShouldSay("Phiên bản này hiện không có hiệu lực");
        var version = (await VersionsAsync(commune, code)).ShouldHaveSingleItem();
        version.Content.Components.Select(one => (one.Code, one.Name, one.Copies)).ShouldBe([("TP01", "Tờ khai", 2)]);
        version.Steps.Sum(step => step.AllottedMinutes).ShouldBe(3 * 480, "bốn bước lấp đầy 3 ngày làm việc");
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={code}")).ShouldBeNotFound();
        commune.Clock.Advance(TimeSpan.FromDays(16));
        desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={code}")).ShouldSay("Tờ khai");
    }

    [Fact]
    public async Task Version_WhenItsFirstDayIsPast_IsNotChangedButSucceeded()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = await commune.AProcedureAsync();
        var first = (await VersionsAsync(commune, code)).ShouldHaveSingleItem();

        var locked = await (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/phien-ban?phienBan={first.Id}")).PostFormAsync(
            Save,
            ("Input.LimitAmount", "5")
        );
        var copied = await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/phien-ban");
        var followed = await copied.PostFormAsync(
            Save,
            ("Input.EffectiveFrom", new DateOnly(2026, 4, 1)),
            ("Input.LimitAmount", "1"),
            ("Input.DecisionNumber", "15/QĐ-UBND"),
            ("Input.DecisionIssuer", "UBND tỉnh")
        );

        locked.ShouldHaveStatus(System.Net.HttpStatusCode.Conflict).ShouldSay("không sửa được nữa");
        copied.ShouldSay("chép từ phiên bản có hiệu lực từ 01/01/2025");
        followed.ShouldSay("đến 31/03/2026").ShouldSay("15/QĐ-UBND, UBND tỉnh");
        var (old, now) = await TwoAsync(commune, code);
        (old.EffectiveTo, old.Content.Limit.Amount).ShouldBe((new DateOnly(2026, 3, 31), 2));
        (now.EffectiveTo, now.Content.Limit.Amount).ShouldBe((null, 1));
        now.Steps.Sum(step => step.AllottedMinutes).ShouldBeInRange(470, 480, "840 phút rút ngắn cho vừa 1 ngày");
        (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}?phienBan={now.Id}")).ShouldSay("1 ngày làm việc");
        (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}")).ShouldSay("2 ngày làm việc");
    }

    [Fact]
    public async Task Version_WhenADossierWasReceivedUnderItOnItsFirstDay_IsNotChangedByAnybody()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.AProcedureAsync();
        (await SaveAsync(commune, code, null, new DateOnly(2026, 3, 16))).ShouldBeEmpty();
        var open = (await VersionsAsync(commune, code))[^1];
        (await SaveAsync(commune, code, open, new DateOnly(2026, 3, 16))).ShouldBeEmpty();

        await ReceiveAsync(commune, code);

        var used = (await VersionsAsync(commune, code))[^1];
        (await SaveAsync(commune, code, used, new DateOnly(2026, 3, 16))).ShouldBe(["onestop.procedure.locked"]);
        (await SaveAsync(other, code, used, new DateOnly(2026, 3, 16))).ShouldBe(
            ["onestop.procedure.locked"],
            "hồ sơ của đơn vị khác cũng khóa"
        );
    }

    [Fact]
    public async Task Version_WhenTwoSaveAtOnce_KeepsTheFirst()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AProcedureAsync();
        (await SaveAsync(commune, code, null, new DateOnly(2026, 5, 1))).ShouldBeEmpty();
        var looked = (await VersionsAsync(commune, code))[^1];

        (await SaveAsync(commune, code, looked, new DateOnly(2026, 6, 1))).ShouldBeEmpty();
        var second = await SaveAsync(commune, code, looked, new DateOnly(2026, 7, 1));

        second.ShouldBe([DataErrors.Changed.Code]);
        var (old, now) = await TwoAsync(commune, code);
        (old.EffectiveTo, now.EffectiveFrom).ShouldBe((new DateOnly(2026, 5, 31), new DateOnly(2026, 6, 1)));
        (await SaveAsync(commune, code, null, new DateOnly(2026, 6, 1))).ShouldBe(["onestop.procedure.must_follow"]);
    }

    [Fact]
    public async Task Version_WhenItAsksForThePaperThatTheLawForbids_NamesTheLawAndKeepsWhatWasTyped()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = await commune.AProcedureAsync();

        var page = await (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/phien-ban")).PostFormAsync(
            Save,
            ("Input.EffectiveFrom", new DateOnly(2026, 4, 1)),
            ("Input.Components[1].Name", "Bản sao Sổ hộ khẩu"),
            ("Input.Components[2].Copies", "0")
        );

        page.ShouldHaveError(
            "Input.Components[1].Name",
            "Không được yêu cầu sổ hộ khẩu từ ngày 01/01/2023 (Luật Cư trú 2020, Điều 38 khoản 3; Nghị định 104/2022/NĐ-CP)."
        );
        page.ShouldHaveError("Input.Components[2].Copies", "Số bản từ 1 đến 20.");
        page.Find("[name='Input.Components[1].Name']").GetAttribute("value").ShouldBe("Bản sao Sổ hộ khẩu");
        (await VersionsAsync(commune, code)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rows_WhenTakenAway_TheOthersStay()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = await commune.AProcedureAsync();

        var page = await (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/phien-ban")).PostFormAsync(
            "button[value='Components/0']",
            ("Input.Components[1].Name", "Giấy chứng sinh mới")
        );
        page = await page.PostFormAsync("button[value='Fees/0/0']");
        page = await page.PostFormAsync("button[value='Components']");

        page.Find("[name='Input.Components[0].Name']").GetAttribute("value").ShouldBe("Giấy chứng sinh mới");
        page.Find("[name='Input.Components[2].Code']").GetAttribute("value").ShouldBe("TP01");
        page.Document.QuerySelector("[name='Input.Fees[0].Exemptions[0].Name']").ShouldBeNull();
    }

    [Fact]
    public async Task Withdraw_WhenDecided_EndsTheProcedureAndShowsTheDecision()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = await commune.AProcedureAsync();

        var page = await (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/bai-bo")).PostFormAsync(
            ("From", new DateOnly(2026, 3, 17)),
            ("DecisionNumber", "20/QĐ-UBND"),
            ("DecisionIssuer", "UBND tỉnh")
        );
        page.ShouldSay("20/QĐ-UBND, UBND tỉnh").ShouldSay("đến 16/03/2026");
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={code}")).ShouldSay("Tờ khai");

        commune.Clock.Advance(TimeSpan.FromDays(1));
        desk = await commune.SignInAsync(Role.Receptionist);
        keeper = await commune.SignInAsync(Role.Administrator);

        (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={code}")).ShouldBeNotFound();
        (await keeper.GetAsync($"/mot-cua/thu-tuc?khac=true&tim={code}")).ShouldSay(code);
        var again = await WithdrawAsync(commune, code, new DateOnly(2026, 5, 1));
        again.ShouldBe(["onestop.procedure.not_in_force"]);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Receptionist)]
    [InlineData(Role.Coordinator)]
    public async Task Pages_WhenNoAdministrator_AreForbidden(Role role)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AProcedureAsync();
        var user = await commune.SignInAsync(role);

        foreach (var path in Pages(code))
        {
            (await user.GetAsync(path)).ShouldBeForbidden();
        }
    }

    [Fact]
    public async Task Catalogue_WhenTheProvinceKeepsIt_IsNotTheCommunesToChange()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var code = await commune.AProcedureAsync();
        var below = await commune.SignInAsync(Role.Administrator);
        var above = await province.SignInAsync(Role.Administrator);

        foreach (var path in Pages(code))
        {
            (await below.GetAsync(path)).ShouldBeForbidden();
            (await above.GetAsync(path)).ShouldHaveStatus(System.Net.HttpStatusCode.OK);
        }

        (await below.GetAsync("/mot-cua/thu-tuc")).ShouldNotSay("Thêm thủ tục");
        (await SaveAsync(commune, code, null, new DateOnly(2026, 5, 1))).ShouldBe(["onestop.procedure.not_keeper"]);
        (await WithdrawAsync(commune, code, new DateOnly(2026, 5, 1))).ShouldBe(["onestop.procedure.not_keeper"]);
    }

    [Theory]
    [InlineData("1.00", "Mã là mã của cơ sở dữ liệu quốc gia")]
    [InlineData("Thủ tục", "Mã là mã của cơ sở dữ liệu quốc gia")]
    [InlineData("", "Mã là mã của cơ sở dữ liệu quốc gia")]
    public async Task Procedure_WhenItsCodeIsNone_IsRefused(string code, string error)
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);

        var page = await (await keeper.GetAsync("/mot-cua/thu-tuc/them")).PostFormAsync(
            Save,
            ("Code", code),
            ("Name", "Thủ tục"),
            ("FieldCode", "")
        );

        page.ShouldSay(error).ShouldSay("Hãy chọn lĩnh vực");
    }

    [Fact]
    public async Task Procedure_WhenTheCodeIsTaken_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = await commune.AProcedureAsync();

        var page = await (await keeper.GetAsync("/mot-cua/thu-tuc/them")).PostFormAsync(
            Save,
            ("Code", code),
            ("Name", "Thủ tục"),
            ("FieldCode", "HT")
        );

        page.ShouldHaveError("Code", "Đã có thủ tục mang mã này. Hãy mở thủ tục đó và thêm phiên bản.");
    }

    [Fact]
    public async Task Decision_OfAVersionInForce_IsCompletedAndNeverChanged()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = await commune.AProcedureAsync();

        var deciding = await (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}")).FollowAsync("Ghi quyết định công bố");
        var decided = await deciding.PostFormAsync(("DecisionNumber", "15/QĐ-UBND"), ("DecisionIssuer", "UBND tỉnh"));
        decided.ShouldSay("Đã ghi quyết định công bố").ShouldSay("15/QĐ-UBND, UBND tỉnh");
        (await deciding.PostFormAsync(("DecisionNumber", "16/QĐ-UBND"), ("DecisionIssuer", "UBND tỉnh"))).ShouldSay(
            "chỉ bổ sung phần còn thiếu"
        );
        var dating = await (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}")).FollowAsync("Ghi quyết định công bố");
        (await dating.PostFormAsync(("DecisionOn", "2026-03-17"))).ShouldHaveError(
            "DecisionOn",
            "Ngày quyết định từ năm 1990 đến hôm nay."
        );
        (await dating.PostFormAsync(("DecisionOn", "2026-03-10")))
            .ShouldSay("15/QĐ-UBND ngày 10/03/2026, UBND tỉnh")
            .ShouldNotSay("Ghi quyết định công bố");

        (await VersionsAsync(commune, code)).ShouldHaveSingleItem().Content.Limit.Amount.ShouldBe(2);
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync(dating.Path)).ShouldBeForbidden();
    }

    private static string[] Pages(string code) =>
        [
            "/mot-cua/thu-tuc/them",
            $"/mot-cua/thu-tuc/them?ma={code}",
            $"/mot-cua/thu-tuc/{code}/phien-ban",
            $"/mot-cua/thu-tuc/{code}/bai-bo",
        ];

    private static string Own(Commune commune) => "T" + commune.Id.ToString("N")[^10..].ToUpperInvariant();

    private static async Task<Page> FillAndSaveAsync(Page form, DateOnly from)
    {
        form = await form.PostFormAsync("button[value='Components']");
        form = await form.PostFormAsync("button[value='Fees']");
        form = await form.PostFormAsync("button[name=list][value='Fees/0']");
        form = await form.PostFormAsync("button[value='Results']");
        return await form.PostFormAsync(
            Save,
            ("Input.EffectiveFrom", from),
            ("Input.DecisionNumber", "12/QĐ-UBND"),
            ("Input.DecisionOn", new DateOnly(2026, 3, 10)),
            ("Input.DecisionIssuer", "UBND tỉnh"),
            ("Input.LegalBases", "Luật Cư trú 2020, Điều 20\n\nThông tư 55/2021/TT-BCA"),
            ("Input.Applicants", new[] { "Citizen" }),
            ("Input.LimitAmount", "3"),
            ("Input.Components[0].Name", "Tờ khai"),
            ("Input.Components[0].Copies", "2"),
            ("Input.Fees[0].Name", "Lệ phí"),
            ("Input.Fees[0].AmountVnd", "8.000"),
            ("Input.Fees[0].Law", "Nghị quyết của tỉnh"),
            ("Input.Fees[0].Exemptions[0].Name", "hộ nghèo"),
            ("Input.Fees[0].Exemptions[0].Law", "Nghị quyết của tỉnh"),
            ("Input.Results[0].Name", "Giấy xác nhận")
        );
    }

    private static Task<List<ProcedureVersion>> VersionsAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return database
                .Versions.AsNoTracking()
                .Where(one => database.Procedures.Any(procedure => procedure.Id == one.ProcedureId && procedure.Code == code))
                .OrderBy(one => one.EffectiveFrom)
                .ToListAsync();
        });

    private static async Task<(ProcedureVersion Old, ProcedureVersion Now)> TwoAsync(Commune commune, string code)
    {
        var versions = await VersionsAsync(commune, code);
        versions.Count.ShouldBe(2);
        return (versions[0], versions[1]);
    }

    private static async Task<IReadOnlyList<string>> SaveAsync(Commune commune, string code, ProcedureVersion? version, DateOnly from)
    {
        var content = (version ?? (await VersionsAsync(commune, code))[^1]).Content;
        var command = new SaveVersionCommand(code, version?.Id, version?.Revision ?? 0, from, null, content);
        return await commune.ActAsync(
            Role.Administrator,
            async services =>
                (IReadOnlyList<string>)
                    [
                        .. (
                            await services.GetRequiredService<SaveVersionHandler>().HandleAsync(command, CancellationToken.None)
                        ).Errors.Select(error => error.Code),
                    ]
        );
    }

    private static Task<IReadOnlyList<string>> WithdrawAsync(Commune commune, string code, DateOnly from) =>
        commune.ActAsync(
            Role.Administrator,
            async services =>
                (IReadOnlyList<string>)
                    [
                        .. (
                            await services
                                .GetRequiredService<WithdrawProcedureHandler>()
                                .HandleAsync(
                                    new WithdrawProcedureCommand(code, from, new PublicationDecision("1/QĐ", null, "UBND tỉnh")),
                                    CancellationToken.None
                                )
                        ).Errors.Select(error => error.Code),
                    ]
        );

    private static async Task ReceiveAsync(Commune commune, string code)
    {
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={code}")).PostFormAsync(
            "form[action*='tiep-nhan?thuTuc']",
            ("OwnerName", "Nguyễn Thị Mẫu")
        );
        page.ShouldSay("-260316-0001");
    }
}
