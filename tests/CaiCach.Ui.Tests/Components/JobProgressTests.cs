namespace CaiCach.Ui.Tests.Components;

public sealed class JobProgressTests(KitHost host)
{
    [Fact]
    public async Task JobProgress_WhileOpen_AsksAgainUntilItIsOver()
    {
        var page = await host.GetAsync("/ui");
        var jobs = page.QuerySelectorAll(".cc-job");
        jobs[0].GetAttribute("hx-get").ShouldBe("/ui?handler=Job");
        jobs[0].QuerySelector("progress")!.GetAttribute("value").ShouldBe("40");
        jobs[0].QuerySelector("noscript").ShouldNotBeNull();
        jobs[1].HasAttribute("hx-get").ShouldBeFalse();

        var answered = (await host.GetAsync("/ui?handler=Job")).QuerySelector(".cc-job").ShouldNotBeNull();
        answered.HasAttribute("hx-get").ShouldBeFalse();
        answered.QuerySelector("a")!.GetAttribute("href").ShouldBe("/ui/soat-lai");
    }
}
