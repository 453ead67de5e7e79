using System.Net;
using CaiCach.OneStop.Contracts;
using CaiCach.Testing;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Voice.Tests.Features.Ratings;

public sealed class RateDossierTests(Harness harness)
{
    [Fact]
    public async Task Post_WithFourDigits_KeepsTheRatingOnceWithItsChannelAndScheme()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);

        var thanks = await visitor.RateAsync(code, isLiked: true, "Nhanh");

        thanks.ShouldBeAt("/danh-gia?xong=true").ShouldSay("Cảm ơn");
        var kept = await OnlyAsync(commune);
        (kept.DossierCode, kept.IsLiked, kept.Remark, kept.Channel, kept.Scheme).ShouldBe(
            (code, true, "Nhanh", RatingChannel.LookUp, "118-2025")
        );
        kept.LevelOf("staff").ShouldBe(4);
        kept.LevelOf("time").ShouldBeNull();
        (await visitor.ProveAsync(code)).ShouldHaveStatus(HttpStatusCode.Conflict).ShouldSay("Mỗi hồ sơ chỉ đánh giá một lần");
    }

    [Fact]
    public async Task Get_WithTheKeyOfTheReceipt_AsksForNoDigitsAndNamesNobody()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var key = await KeyAsync(commune, code);

        var look = await visitor.GetAsync($"/tra-cuu?ma={code}&k={key}");
        var page = await look.FollowAsync("Đánh giá việc giải quyết hồ sơ");
        page.ShouldSay(code).ShouldNotSay(GivenEnded.Owner).ShouldNotSay("1234");
        (await page.PostFormAsync(("IsLiked", "false"))).ShouldSay("Cảm ơn");

        (await OnlyAsync(commune)).Channel.ShouldBe(RatingChannel.Receipt);
        (await visitor.GetAsync($"/tra-cuu?ma={code}")).ShouldSay("Hồ sơ này đã được đánh giá");
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("")]
    [InlineData("12 4")]
    [InlineData("٣٤٥٦")]
    public async Task Prove_WhenTheDigitsAreNotTheApplicants_ShowsNoQuestions(string digits)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);

        var page = await visitor.ProveAsync(code, digits);

        page.Document.QuerySelector("[name=IsLiked]").ShouldBeNull();
        page.Document.QuerySelector(".cc-errors").ShouldNotBeNull();
    }

    [Fact]
    public async Task Prove_WhenTriedTooOften_RefusesTheRightDigitsTooUntilTheNextDay()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        for (var i = 0; i < RatingLimits.ProofsPerDay; i++)
        {
            (await visitor.ProveAsync(code, $"900{i}")).ShouldSay("không khớp với hồ sơ");
        }

        (await visitor.ProveAsync(code)).ShouldSay("đã thử quá số lần");
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await visitor.ProveAsync(code)).Document.QuerySelector("[name=IsLiked]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Prove_WhenTriedManyTimesAtOnce_GetsNoMoreTriesThanOneByOne()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();

        var pages = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(async i => await (await harness.AVisitorAsync(commune.Clock)).ProveAsync(code, $"{9000 + i}"))
        );

        pages.Count(page => page.Text.Contains("không khớp với hồ sơ", StringComparison.Ordinal)).ShouldBe(RatingLimits.ProofsPerDay);
    }

    [Theory]
    [InlineData("KHONG-CO")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%")]
    [InlineData("http://khong.co/?x=1")]
    public async Task Prove_WhenThereIsNoSuchDossier_SaysSo(string code)
    {
        var visitor = await harness.AVisitorAsync();

        (await visitor.ProveAsync(code)).ShouldSay("Không có hồ sơ mang mã này");
    }

    [Fact]
    public async Task Get_WhileTheDossierIsOpen_SaysToComeBack()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnOpenDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);

        (await visitor.GetAsync($"/danh-gia?ma={code}")).ShouldSay("chưa giải quyết xong");
        (await visitor.GetAsync($"/tra-cuu?ma={code}")).ShouldNotSay("Đánh giá việc giải quyết");
    }

    [Fact]
    public async Task Post_WithTheKeyOfAnotherDossier_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var (mine, other) = (await commune.AnEndedDossierAsync(), await commune.AnEndedDossierAsync());
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var key = await KeyAsync(commune, mine);

        (await visitor.GetAsync($"/danh-gia?ma={other}&k={key}")).Document.QuerySelector("[name=IsLiked]").ShouldBeNull();
        var page = await (await visitor.ProveAsync(mine)).PostFormAsync(("ma", other), ("k", key), ("IsLiked", "true"));

        page.ShouldSay("Đường dẫn đánh giá không đúng");
        (await CountAsync(commune)).ShouldBe(0);
    }

    [Fact]
    public async Task Post_WhenTwoRateAtOnce_KeepsOneAndTellsTheOther()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();
        var forms = new List<Page>();
        for (var i = 0; i < 4; i++)
        {
            forms.Add(await (await harness.AVisitorAsync(commune.Clock)).ProveAsync(code));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.PostFormAsync(("IsLiked", "true"))));

        answers.Count(page => page.Text.Contains("Cảm ơn", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(page => page.Text.Contains("chỉ đánh giá một lần", StringComparison.Ordinal)).ShouldBe(3);
        (await CountAsync(commune)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_WhenNothingIsChosenOrTheRemarkIsHuge_SaysSoAndKeepsWhatWasTyped()
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var form = await visitor.ProveAsync(await commune.AnEndedDossierAsync());

        var page = await form.PostFormAsync(("Remark", new string('ý', RatingLimits.RemarkMaxLength + 1)), ("Answers[time]", "2"));

        page.ShouldSay("Hãy chọn hài lòng hoặc không hài lòng").ShouldSay("Ý kiến dài tối đa 1000 ký tự");
        page.Find("[name='Answers[time]'][value='2']").HasAttribute("checked").ShouldBeTrue();
        (await page.PostFormAsync(("IsLiked", "true"), ("Remark", "Một\r\ndòng"), ("Answers[time]", "9"))).ShouldSay("không thuộc phiếu");
    }

    [Fact]
    public async Task Kiosk_WhenTheReceiptIsScanned_GoesToTheFacesAndThenToTheNextPerson()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var kiosk = $"/danh-gia/quay/{commune.Code}";
        var scan = $"https://xa.example/tra-cuu?ma={code}&k={await KeyAsync(commune, code)}";

        var faces = await (await visitor.GetAsync(kiosk)).PostFormAsync(("ma", scan));
        var thanks = await faces.PostFormAsync("form.cc-rate", ("IsLiked", "true"), ("Answers[time]", "5"));

        thanks.ShouldBeAt($"{kiosk}?xong=true").ShouldSay("Mời người tiếp theo").ShouldNotSay(code);
        (await OnlyAsync(commune)).Channel.ShouldBe(RatingChannel.Kiosk);
    }

    [Fact]
    public async Task Kiosk_WhenTheDossierIsAnotherUnits_SendsThePersonElsewhere()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await other.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);

        (await visitor.ProveAsync(code, address: $"/danh-gia/quay/{commune.Code}")).ShouldSay("do đơn vị khác giải quyết");
        (await visitor.WithErrorPages().GetAsync("/danh-gia/quay/khong-co")).ShouldBeNotFound();
    }

    private static Task<string> KeyAsync(Commune commune, string code) =>
        commune.InScopeAsync(services => services.GetRequiredService<IRatingSlot>().KeyOfAsync(code, CancellationToken.None));

    private static Task<Rating> OnlyAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<VoiceDbContext>().Ratings.AsNoTracking().SingleAsync());

    private static Task<int> CountAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<VoiceDbContext>().Ratings.CountAsync());
}
