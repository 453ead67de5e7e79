using CaiCach.Foundation.Units;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Outlines;

/// <summary>Outlines of an installation's own: files that count as soon as they lie in their folder.</summary>
public sealed class OutlineListTests
{
    [Fact]
    public async Task OwnOutline_CountsAtOnce_AndABrokenOneIsToldOfInWords()
    {
        // The folder is all communes', so that this takes an installation of its own.
        var kept = Directory.CreateTempSubdirectory("caicach-outlines-");
        await using var harness = new Harness
        {
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CAICACH_VAR"] = kept.FullName },
        };
        var commune = await harness.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var list = await leader.GetAsync("/bao-cao/de-cuong");
        var shipped = list.Texts("tbody tr").Count;
        var file = await leader.Client.GetStringAsync(list.Find("a[href*='satisfaction?handler=File']").GetAttribute("href")!);
        var folder = Directory.CreateDirectory(Path.Combine(kept.FullName, ReportOutlines.OwnFolder)).FullName;
        var own = file.Replace("\"name\": \"satisfaction\"", "\"name\": \"hai-long-tinh\"", StringComparison.Ordinal)
            .Replace("Báo cáo mức độ hài lòng", "Báo cáo hài lòng theo mẫu tỉnh", StringComparison.Ordinal);
        await WriteAsync(folder, "1-hai-long.json", own);
        await WriteAsync(folder, "2-sai-chi-tieu.json", own.Replace("DG-11", "KHONG-CO", StringComparison.Ordinal));
        await WriteAsync(folder, "3-sai-khuon.json", "{\"name\": 1}");
        await WriteAsync(folder, "4-trung.json", own);
        await WriteAsync(folder, "5-thay.json", file.Replace("Báo cáo mức độ hài lòng", "Báo cáo thay thế", StringComparison.Ordinal));

        var page = await leader.GetAsync("/bao-cao/de-cuong");

        page.Texts("tbody tr").Count.ShouldBe(shipped + 1);
        page.ShouldSay("Báo cáo hài lòng theo mẫu tỉnh").ShouldSay("Báo cáo thay thế").ShouldNotSay("Báo cáo mức độ hài lòng");
        page.ShouldSay("Đề cương hai-long-tinh: không có chỉ tiêu KHONG-CO.");
        page.ShouldSay("Tệp 3-sai-khuon.json không đúng khuôn dạng đề cương");
        page.ShouldSay("có hai tệp cùng tên đề cương");
        var preview = await page.FollowAsync("Báo cáo hài lòng theo mẫu tỉnh");
        preview
            .ShouldSay("Trong kỳ chưa có đánh giá nào của người nộp hồ sơ")
            .ShouldSay("HÀI LÒNG QUÝ III NĂM 2026")
            .ShouldSay("chờ phân hệ Đánh giá, phản ánh, đối thoại");
        DocxText.ShouldBeValid(await leader.Client.GetByteArrayAsync(preview.Path + "?handler=Word"));
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "hai-long-tinh"), ("PeriodCode", "2026-Q1"));
        report.Heading.ShouldStartWith("Báo cáo hài lòng theo mẫu tỉnh quý I");
        kept.Delete(recursive: true);
    }

    [Fact]
    public async Task EveryShippedOutline_HasAPreview()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var list = await leader.GetAsync("/bao-cao/de-cuong");

        foreach (var title in list.Texts("tbody tr td:first-child a"))
        {
            (await list.FollowAsync(title)).ShouldHaveNoErrors().ShouldNotContainUnrenderedTags().Texts("tbody tr").ShouldNotBeEmpty();
        }

        (await leader.GetAsync("/bao-cao/de-cuong/khong-co")).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/bao-cao/de-cuong")).ShouldBeForbidden();
    }

    private static Task WriteAsync(string folder, string name, string content) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), content, TestContext.Current.CancellationToken);
}
