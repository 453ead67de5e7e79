using System.Net;
using System.Text;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Procedures;

public sealed class KeepFilesTests
{
    private static readonly DateOnly Later = new(2026, 5, 1);

    [Fact]
    public async Task Draft_TakesReplacesAndGivesUpFiles_AndNobodyOutsideGetsThem()
    {
        var (commune, code, keeper) = await StageAsync();
        var draft = await commune.SaveVersionAsync(code, Later);
        await keeper.UploadAsync(code, draft.Id, GivenFiles.Decision, GivenFiles.Pdf());
        var page = await keeper.UploadAsync(code, draft.Id, GivenFiles.Form, GivenFiles.Docx("cu.docx"));

        var first = (await commune.FilesAsync(draft.Id)).Single(file => file.ComponentCode == "TK");
        page = await page.PostFormAsync("#tai-tep", ("Place", $"TK/{first.Id}"), ("Upload", GivenFiles.Xlsx("moi.xlsx")));

        page.ShouldSay("moi.xlsx").ShouldNotSay("cu.docx").ShouldSay("quyet-dinh.pdf");
        (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}?phienBan={draft.Id}")).ShouldSay("Mẫu: moi.xlsx").ShouldSay("quyet-dinh.pdf");
        var visitor = await commune.AVisitorAsync();
        foreach (var file in await commune.FilesAsync(draft.Id))
        {
            (await visitor.GetAsync($"/thu-tuc/{code}/tep/{file.Id}")).ShouldBeNotFound();
        }

        page = await page.PostFormAsync("form[action*='Remove']:has(input[value^='TK/'])");
        page.ShouldSay("Đã bỏ tệp").ShouldNotSay("moi.xlsx");
        (await commune.FilesAsync(draft.Id)).Select(file => file.ComponentCode).ShouldBe([null]);
    }

    [Fact]
    public async Task InForce_AddsWhatIsMissing_AndIsOfferedToEverybodyUnchanged()
    {
        var (commune, code, keeper) = await StageAsync();
        var version = (await commune.VersionsAsync(code))[0];
        var shelf = await keeper.UploadAsync(code, version.Id, GivenFiles.Form, GivenFiles.Docx());
        await keeper.UploadAsync(code, version.Id, GivenFiles.Decision, GivenFiles.Pdf());

        shelf.ShouldSay("không thay, không bỏ được nữa").ShouldNotSay("thay to-khai.docx");
        shelf.Document.QuerySelector("form[action*='Remove']").ShouldBeNull();
        var (form, decision) = await TwoAsync(commune, version.Id);
        (await shelf.PostFormAsync("#tai-tep", ("Place", $"TK/{form.Id}"), ("Upload", GivenFiles.Docx("khac.docx"))))
            .ShouldHaveStatus(HttpStatusCode.Conflict)
            .ShouldSay("không thay, không bỏ tệp được nữa");
        var visitor = await commune.AVisitorAsync();
        var page = await visitor.GetAsync($"/thu-tuc/{code}");
        page.ShouldSay("Tải mẫu đơn, tờ khai").ShouldSay("Tải quyết định");
        page.Find($"a[href='/thu-tuc/{code}/tep/{decision.Id}']").ShouldNotBeNull();
        using var answer = await visitor.Client.GetAsync(page.Find($"a[href='/thu-tuc/{code}/tep/{form.Id}']").GetAttribute("href"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=to-khai.docx");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(AttachmentType.Docx.MediaType);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=3600");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(GivenFiles.Docx().Content.ToArray());

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/thu-tuc/{code}/tep/{form.Id}");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await visitor.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Used_DraftOfToday_KeepsItsFiles()
    {
        var (commune, code, keeper) = await StageAsync();
        var version = await commune.SaveVersionAsync(code, new DateOnly(2026, 3, 16));
        var shelf = await keeper.UploadAsync(code, version.Id, GivenFiles.Form, GivenFiles.Docx());
        shelf.Find("form[action*='Remove']").ShouldNotBeNull();

        await commune.ADossierOfAsync(code);

        (await shelf.PostFormAsync("form[action*='Remove']")).ShouldHaveStatus(HttpStatusCode.Conflict);
        (await commune.FilesAsync(version.Id)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("chuong-trinh.pdf", "MZ", GivenFiles.Decision, "Tệp là chương trình chạy được")]
    [InlineData("trang.docx", "<html>", GivenFiles.Form, "trang web hoặc mã đánh dấu")]
    [InlineData("anh.pdf", "text", GivenFiles.Decision, "có đuôi .pdf nhưng nội dung là tệp .txt")]
    [InlineData("ghi-chu.txt", "text", GivenFiles.Form, "Mẫu đơn, tờ khai là tệp .docx, .xlsx hoặc .pdf")]
    [InlineData("rong.pdf", "", GivenFiles.Decision, "Tệp rỗng")]
    public async Task File_WhenItIsNothingToHandOut_IsRefused(string name, string content, string place, string error)
    {
        var (commune, code, keeper) = await StageAsync();
        var draft = await commune.SaveVersionAsync(code, Later);

        var page = await keeper.UploadAsync(code, draft.Id, place, new TestFile(name, Encoding.UTF8.GetBytes(content)));

        page.Find(".cc-error").TextContent.ShouldContain(error);
        (await commune.FilesAsync(draft.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_WhenItIsTooLargeOrTheDecisionIsNoPdf_IsRefused()
    {
        var (commune, code, keeper) = await StageAsync();
        var draft = await commune.SaveVersionAsync(code, Later);
        var large = new byte[ProcedureLimits.FileMaxBytes + 1];
        "%PDF-1.4\n"u8.CopyTo(large);

        (await keeper.UploadAsync(code, draft.Id, GivenFiles.Decision, new TestFile("lon.pdf", large))).ShouldSay("Tệp lớn hơn 20 MB");
        (await keeper.UploadAsync(code, draft.Id, GivenFiles.Decision, GivenFiles.Docx())).ShouldHaveError(
            "Upload",
            "Quyết định công bố là tệp PDF: bản ký số hoặc bản quét."
        );
        var huge = new TestFile("rat-lon.pdf", new byte[100 * 1024 * 1024]);
        (await keeper.UploadAsync(code, draft.Id, GivenFiles.Decision, huge)).ShouldHaveStatus(HttpStatusCode.RequestEntityTooLarge);
        (await commune.FilesAsync(draft.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Place_OfAnotherVersionOrOfNone_IsRefused()
    {
        var (commune, code, keeper) = await StageAsync();
        var other = await commune.AProcedureAsync();
        var foreign = (await commune.VersionsAsync(other))[0];
        await keeper.UploadAsync(other, foreign.Id, GivenFiles.Form, GivenFiles.Docx());
        var file = (await commune.FilesAsync(foreign.Id)).ShouldHaveSingleItem();
        var shelf = await keeper.GetAsync(GivenFiles.ShelfOf(code, (await commune.VersionsAsync(code))[0].Id));

        (await keeper.GetAsync(GivenFiles.ShelfOf(code, foreign.Id))).ShouldBeNotFound();
        (await (await commune.AVisitorAsync()).GetAsync($"/thu-tuc/{code}/tep/{file.Id}")).ShouldBeNotFound();
        (await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/tep/{file.Id}")).ShouldBeNotFound();
        (await shelf.PostFormAsync("#tai-tep", ("Place", "KHONG/"), ("Upload", GivenFiles.Docx()))).ShouldBeNotFound();
        (await shelf.PostFormAsync("#tai-tep", ("Place", $"TK/{file.Id}"), ("Upload", GivenFiles.Docx()))).ShouldHaveStatus(
            HttpStatusCode.Conflict
        );
        (await shelf.PostFormAsync("#tai-tep", ("Place", new string('x', 500)), ("Upload", GivenFiles.Docx()))).ShouldHaveError(
            "Place",
            "Hãy chọn trong danh sách."
        );
        (await shelf.PostFormAsync("#tai-tep", ("Place", GivenFiles.Form))).ShouldHaveError("Upload", "Hãy chọn tệp.");
    }

    [Fact]
    public async Task Place_WhenTwoUploadFromThePageTheySawEmpty_KeepsTheFirst()
    {
        var (commune, code, keeper) = await StageAsync();
        var draft = await commune.SaveVersionAsync(code, Later);
        var seen = await keeper.GetAsync(GivenFiles.ShelfOf(code, draft.Id));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(n => seen.PostFormAsync("#tai-tep", ("Place", GivenFiles.Form), ("Upload", GivenFiles.Docx($"to-khai-{n}.docx"))))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(3);
        (await commune.FilesAsync(draft.Id)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Receptionist)]
    public async Task Shelf_WhenNotTheKeeper_IsForbiddenButItsFilesOpen(Role role)
    {
        var (commune, code, keeper) = await StageAsync();
        var version = (await commune.VersionsAsync(code))[0];
        await keeper.UploadAsync(code, version.Id, GivenFiles.Form, GivenFiles.Docx());
        var file = (await commune.FilesAsync(version.Id))[0];
        var elsewhere = await (await Given.ACommuneAsync()).SignInAsync(role);

        (await elsewhere.GetAsync(GivenFiles.ShelfOf(code, version.Id))).ShouldBeForbidden();
        (await elsewhere.GetAsync($"/mot-cua/thu-tuc/{code}")).ShouldSay("Mẫu: to-khai.docx");
        using var answer = await elsewhere.Client.GetAsync($"/mot-cua/thu-tuc/{code}/tep/{file.Id}");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(GivenFiles.Docx().Content.ToArray());
    }

    [Fact]
    public async Task Upload_WhenNotSignedInOrNotTheProvince_KeepsNothing()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var code = await commune.AProcedureAsync();
        var draft = (await commune.VersionsAsync(code))[0];
        var shelf = GivenFiles.ShelfOf(code, draft.Id);
        var visitor = await commune.AVisitorAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(GivenFiles.Decision), "Place" },
            { new ReadOnlyMemoryContent(GivenFiles.Pdf().Content), "Upload", "quyet-dinh.pdf" },
        };

        using var answer = await visitor.Client.PostAsync(shelf, form);
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync(shelf)).ShouldBeForbidden();

        answer.Headers.Location?.ToString().ShouldContain("/dang-nhap");
        (await commune.FilesAsync(draft.Id)).ShouldBeEmpty();
        await (await province.SignInAsync(Role.Administrator)).UploadAsync(code, draft.Id, GivenFiles.Decision, GivenFiles.Pdf());
        (await commune.FilesAsync(draft.Id)).ShouldHaveSingleItem();
    }

    private static async Task<(Commune, string Code, TestUser Keeper)> StageAsync()
    {
        var commune = await Given.ACommuneAsync();
        return (commune, await commune.AProcedureAsync(), await commune.SignInAsync(Role.Administrator));
    }

    private static async Task<(VersionFile Form, VersionFile Decision)> TwoAsync(Commune commune, Guid versionId)
    {
        var files = await commune.FilesAsync(versionId);
        files.Count.ShouldBe(2);
        return (files.Single(file => file.ComponentCode == "TK"), files.Single(file => file.ComponentCode is null));
    }
}
