using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Procedures.ImportCatalogue;
using CaiCach.OneStop.Tests.Features.Submissions;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Procedures;

/// <summary>Where the files of a version go: on to its successor, to the desk, into the submission, by name into the workbook.</summary>
public sealed class CarriedFilesTests
{
    private static readonly DateOnly Later = new(2026, 5, 1);
    private static readonly PublicationDecision Ours = new("12/QĐ-UBND", new DateOnly(2026, 3, 10), "UBND tỉnh");

    [Fact]
    public async Task Successor_TakesTheFilesOver_TheDecisionOnlyWhereItIsTheSame()
    {
        var (commune, code, keeper) = await StageAsync();
        var first = await commune.SaveVersionAsync(code, Later, Ours);
        await keeper.UploadAsync(code, first.Id, GivenFiles.Form, GivenFiles.Docx());
        await keeper.UploadAsync(code, first.Id, GivenFiles.Decision, GivenFiles.Pdf());

        var same = await commune.SaveVersionAsync(code, Later.AddDays(1), Ours);
        var other = await commune.SaveVersionAsync(code, Later.AddDays(2), Ours with { Number = "13/QĐ-UBND" });
        var without = await commune.SaveVersionAsync(code, Later.AddDays(3), Ours, ["TK"]);

        (await PlacesAsync(commune, same)).ShouldBe(["TK", null]);
        (await PlacesAsync(commune, other)).ShouldBe(["TK"]);
        (await PlacesAsync(commune, without)).ShouldBeEmpty();
        (await PlacesAsync(commune, first)).ShouldBe(["TK", null], "the version before keeps its own");
    }

    [Fact]
    public async Task NewVersion_IsAskedWhichTemplatesItKeeps()
    {
        var (commune, code, keeper) = await StageAsync();
        var first = (await commune.VersionsAsync(code))[0];
        await keeper.UploadAsync(code, first.Id, GivenFiles.Form, GivenFiles.Docx());

        var form = await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/phien-ban");
        form.ShouldSay("to-khai.docx");
        await form.PostFormAsync(
            "button.main[type=submit]",
            ("Input.EffectiveFrom", new DateOnly(2026, 3, 1)),
            ("Input.Components[0].KeepsTemplate", "false")
        );

        var second = (await commune.VersionsAsync(code))[^1];
        second.EffectiveFrom.ShouldBe(new DateOnly(2026, 3, 1));
        (await PlacesAsync(commune, second)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Paper_WhenADraftDropsIt_TakesItsTemplateAlongAndItsCodeIsNotGivenAgain()
    {
        var (commune, code, keeper) = await StageAsync();
        var draft = await commune.SaveVersionAsync(code, Later);
        var editor = $"/mot-cua/thu-tuc/{code}/phien-ban?phienBan={draft.Id}";
        var form = await (await keeper.GetAsync(editor)).PostFormAsync("button[value='Components']");
        await form.PostFormAsync("button.main[type=submit]", ("Input.Components[3].Name", "Đơn đề nghị"));
        await keeper.UploadAsync(code, draft.Id, GivenFiles.Form, GivenFiles.Docx());
        await keeper.UploadAsync(code, draft.Id, "TP01/", GivenFiles.Docx("don.docx"));

        form = await (await keeper.GetAsync(editor)).PostFormAsync("button[value='Components/3']");
        form = await form.PostFormAsync("button[value='Components']");
        form.Find("[name='Input.Components[3].Code']").GetAttribute("value").ShouldBe("TP02");
        await form.PostFormAsync("button.main[type=submit]", ("Input.Components[3].Name", "Tờ trình"));

        (await PlacesAsync(commune, draft)).ShouldBe(["TK"]);
    }

    [Fact]
    public async Task Template_IsOfferedAtTheDeskInTheDossierAndAtTheQuestion()
    {
        var (commune, code, keeper) = await StageAsync();
        var version = (await commune.VersionsAsync(code))[0];
        await keeper.UploadAsync(code, version.Id, GivenFiles.Form, GivenFiles.Docx());
        var file = (await commune.FilesAsync(version.Id))[0];
        var desk = await commune.SignInAsync(Role.Receptionist);
        var dossier = await commune.ADossierOfAsync(code);
        var staff = $"/mot-cua/thu-tuc/{code}/tep/{file.Id}";

        (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={code}")).Find($"a[href='{staff}']").TextContent.ShouldBe("Mẫu: to-khai.docx");
        (await desk.GetAsync($"/mot-cua/ho-so/{dossier}")).Find($"a[href='{staff}']").TextContent.ShouldBe("mẫu");

        var citizen = await commune.AVisitorAsync();
        await (await citizen.BeginAsync(commune, code, "Prepared")).AnswerAllAsync(("papertk", null), ("papercs", null), ("paperuq", null));
        (await citizen.GetAsync($"/nop-ho-so/{code}/cau/papertk")).Find($"a[href='/thu-tuc/{code}/tep/{file.Id}']").ShouldNotBeNull();
        (await citizen.GetAsync($"/nop-ho-so/{code}/cau/papercs")).Document.QuerySelector("a[href*='/tep/']").ShouldBeNull();
    }

    [Fact]
    public async Task Workbook_NamesTheFiles_AndImportLeavesThemAlone()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var code = await commune.AProcedureAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var version = await commune.SaveVersionAsync(code, Later, Ours);
        await keeper.UploadAsync(code, version.Id, GivenFiles.Form, GivenFiles.Docx());
        await keeper.UploadAsync(code, version.Id, GivenFiles.Decision, GivenFiles.Pdf());

        var exported = await keeper.Client.GetByteArrayAsync("/mot-cua/thu-tuc/excel?handler=Export");

        Cells(exported, CatalogueNames.Components, CatalogueNames.TemplateFile).ShouldContain("to-khai.docx");
        Cells(exported, CatalogueNames.Procedures, CatalogueNames.DecisionFile).ShouldContain("quyet-dinh.pdf");
        var preview = await (await keeper.GetAsync("/mot-cua/thu-tuc/excel")).PostFormAsync(
            ("Upload", new TestFile("danh-muc.xlsx", exported))
        );
        preview.ShouldSay("Nhập tệp Excel không thêm, không thay, không bỏ mẫu đơn");
        (await PlacesAsync(commune, version)).ShouldBe(["TK", null]);
    }

    private static string Cells(byte[] workbook, string sheet, string column)
    {
        using var content = new MemoryStream(workbook);
        var rows = WorkbookReader
            .Read(content, new WorkbookReadOptions { SheetName = sheet, RequiredHeaders = [column] }, CancellationToken.None)
            .Rows.ShouldNotBeNull();
        var at = rows.Headers.ToList().IndexOf(column);
        return string.Join('\n', rows.Rows.Select(row => row.Cells[at].Text));
    }

    private static async Task<(Commune, string Code, TestUser Keeper)> StageAsync()
    {
        var commune = await Given.ACommuneAsync();
        return (commune, await commune.AProcedureAsync(), await commune.SignInAsync(Role.Administrator));
    }

    private static async Task<IEnumerable<string?>> PlacesAsync(Commune commune, ProcedureVersion version) =>
        (await commune.FilesAsync(version.Id)).Select(file => file.ComponentCode);
}
