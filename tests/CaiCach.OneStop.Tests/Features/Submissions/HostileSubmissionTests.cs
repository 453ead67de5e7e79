using System.Globalization;
using System.Net;
using System.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Submissions;

/// <summary>Bad input of every kind: refused or neutralised, and nothing lost.</summary>
public sealed class HostileSubmissionTests
{
    [Fact]
    public async Task Send_PressedTwiceAtOnce_MakesOneDossier()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        var check = await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => check.PostFormAsync("#nop")));

        done.ShouldAllBe(page => page.Path == $"/nop-ho-so/{procedure}/xong");
        (await CountAsync(commune)).ShouldBe(1);
    }

    [Fact]
    public async Task Question_ThatComesTooEarly_LeadsToTheFirstOpenOneAndKeepsNothing()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        var first = await citizen.BeginAsync(commune, procedure);

        (await citizen.GetAsync($"/nop-ho-so/{procedure}/cau/returnway")).ShouldBeAt(first.Path);
        (await citizen.GetAsync($"/nop-ho-so/{procedure}/soat-lai")).ShouldBeAt(first.Path);
        (await PostAsync(citizen, first, $"/nop-ho-so/{procedure}/cau/returnway", ("Answer", "desk"))).ShouldBeAt(first.Path);
        (await PostAsync(citizen, first, $"/nop-ho-so/{procedure}/soat-lai")).ShouldSay("Còn câu chưa trả lời");
        (await CountAsync(commune)).ShouldBe(0);
    }

    [Theory]
    [InlineData("khong-co")]
    [InlineData("othername")] // asked only of those who submit for another
    [InlineData("..%2f..%2fetc")]
    [InlineData("%3Cscript%3E")]
    public async Task Question_ThatIsNotAsked_IsNotThere(string key)
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        await citizen.BeginAsync(commune, procedure);

        (await citizen.GetAsync($"/nop-ho-so/{procedure}/cau/{key}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Draft_WithAnothersKeyOrAWrongOne_IsNotOpened()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var other = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        await (await citizen.BeginAsync(commune, procedure)).AnswerAsync("Nguyễn Thị Mẫu");
        var key = citizen.Cookies.GetCookies(new Uri(Harness.BaseAddress, $"/nop-ho-so/{procedure}"))["cc-ho-so"]!;
        key.HttpOnly.ShouldBeTrue();

        foreach (var (cookie, of) in new[] { (key.Value, other), (new string('A', 43), procedure), ("' OR 1=1 --", procedure) })
        {
            var stranger = await commune.AVisitorAsync();
            stranger.Cookies.Add(new Cookie("cc-ho-so", Uri.EscapeDataString(cookie), $"/nop-ho-so/{of}", Harness.BaseAddress.Host));
            (await stranger.GetAsync($"/nop-ho-so/{of}/cau/name"))
                .ShouldBeAt($"/nop-ho-so/{of}")
                .ShouldNotSay("Bản đang khai dở")
                .ShouldNotSay("Nguyễn Thị Mẫu");
        }
    }

    /// <summary>What is no photograph and no PDF, whatever it is called.</summary>
    [Theory]
    [InlineData("virus.pdf", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0", "Tệp là chương trình chạy được")]
    [InlineData("rong.jpg", "", "Tệp rỗng")]
    [InlineData("trang.html", "<html><script>alert(1)</script></html>", "Tệp là trang web")]
    [InlineData("ghi chu.txt", "chỉ là chữ", "Chỉ nhận ảnh")]
    [InlineData("<img src=x onerror=alert(1)>.pdf", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0", "Tệp là chương trình chạy được")]
    public async Task File_ThatIsNoPicture_IsRefusedAtItsFieldAndNothingIsKept(string name, string content, string says)
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        var bytes = says.StartsWith("Chỉ", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(content) : Encoding.Latin1.GetBytes(content);

        var refused = await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync(("papertk", new TestFile(name, bytes)));

        refused.ShouldBeAt($"/nop-ho-so/{procedure}/cau/papertk").ShouldSay(says);
        refused.Html.ShouldNotContain("<img src=x");
        refused.Find("#Files").GetAttribute("aria-invalid").ShouldBe("true");
        (await refused.AnswerAllAsync()).ShouldBeAt($"/nop-ho-so/{procedure}/soat-lai").ShouldNotSay("virus");
    }

    [Fact]
    public async Task Names_WithScriptOrFormula_AreWordsEverywhere()
    {
        const string Script = "<script>alert(1)</script>";
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        var check = await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync(("name", Script));
        check.ShouldSay(Script);
        check.Html.ShouldNotContain(Script);
        await check.PostFormAsync("#nop");

        var list = await (await commune.SignInAsync(Role.Receptionist)).GetAsync("/mot-cua");
        list.ShouldSay(Script);
        list.Html.ShouldNotContain(Script);
    }

    [Fact]
    public async Task Files_OfOneQuestion_AreLimitedAndCanBeTakenBack()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        var paper = await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync(("papertk", null));
        paper.ShouldSay("Hãy chụp ảnh hoặc chọn tệp");
        for (var i = 0; i < SubmissionLimits.FilesOfQuestionMaxCount; i++)
        {
            paper = await paper.PostFormAsync("button[formaction]", ("Files", GivenSubmissions.Photo));
        }

        paper.ShouldSay(string.Create(CultureInfo.InvariantCulture, $"Đã nhận {SubmissionLimits.FilesOfQuestionMaxCount} tệp"));
        (await paper.PostFormAsync("#tra-loi", ("Files", GivenSubmissions.Photo))).ShouldSay("Mỗi giấy tờ tối đa 10 tệp");
        (await paper.PostFormAsync("li:first-child .cc-remove")).ShouldSay("Đã nhận 9 tệp");
    }

    [Fact]
    public async Task Request_OfHalfAGigabyte_IsTurnedAwayBeforeItIsRead()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        using var content = new StreamContent(Stream.Null);
        content.Headers.ContentLength = 500L * 1024 * 1024;
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/nop-ho-so/{procedure}/cau/papertk") { Content = content };

        using var answer = await citizen.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        answer.Headers.Location!.ToString().ShouldBe("/loi/413");
        (await citizen.GetAsync("/loi/413")).ShouldHaveStatus(HttpStatusCode.RequestEntityTooLarge).ShouldSay("Tệp quá lớn");
    }

    [Theory]
    [InlineData("khong-co", "Online", "Hãy chọn xã, phường")]
    [InlineData(null, "Online", "không nhận hồ sơ trực tuyến")] // on the National Portal
    [InlineData(null, "7", "không nhận hồ sơ trực tuyến")]
    public async Task Start_AtNoUnitOrByAClosedWay_IsRefused(string? unit, string way, string says)
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var citizen = await commune.AVisitorAsync();
        var start = await citizen.GetAsync($"/nop-ho-so/{procedure}");

        (await PostAsync(citizen, start, start.Path, ("UnitCode", unit ?? commune.Code), ("Way", way))).ShouldSay(says);
    }

    [Fact]
    public async Task Answers_LieEncipheredAndNobodyOfAnotherUnitSeesTheRow()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        await (await citizen.BeginAsync(commune, procedure)).AnswerAsync("Nguyễn Thị Mẫu");

        var bytes = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Submissions.Select(one => one.AnswersSealed).SingleAsync()
        );

        Encoding.UTF8.GetString(bytes).ShouldNotContain("Mẫu");
        (await other.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Submissions.CountAsync())).ShouldBe(0);
    }

    private static Task<int> CountAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync());

    /// <summary>Sends what no page of ours would send, with the form's token of a page.</summary>
    private static async Task<PostedPage> PostAsync(TestUser citizen, Page page, string path, params (string Name, string Value)[] values)
    {
        var token = page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            .. values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)),
        ]);
        using var answer = await citizen.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        var at = answer.Headers.Location is { } location ? await citizen.GetAsync(location.ToString()) : null;
        return new PostedPage(at, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private sealed record PostedPage(Page? At, string Html)
    {
        public void ShouldBeAt(string path) => At.ShouldNotBeNull(Html).ShouldBeAt(path);

        public void ShouldSay(string text) => (At?.Text ?? Html).ShouldContain(text);
    }
}
