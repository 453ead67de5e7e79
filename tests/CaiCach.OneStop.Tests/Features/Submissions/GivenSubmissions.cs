using System.Text;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Submissions;

/// <summary>Citizens who fill in at home, page by page.</summary>
internal static class GivenSubmissions
{
    /// <summary>A JPEG, as far as its first bytes tell.</summary>
    public static TestFile Photo { get; } =
        new(
            "anh chup.jpg",
            new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9 },
            "image/jpeg"
        );

    public static TestFile Pdf { get; } =
        new("to khai.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"), "application/pdf");

    private static readonly Dictionary<string, object?> Usual = new(StringComparer.Ordinal)
    {
        ["name"] = "Nguyễn Thị Mẫu",
        ["identity"] = "038199012345",
        ["phone"] = "0900 000 001",
        ["email"] = "",
        ["address"] = "Thôn Mẫu 1",
        ["forother"] = "no",
        ["papertk"] = Pdf,
        ["papercs"] = Photo,
        ["paperuq"] = null,
        ["returnway"] = "postal",
        ["tellby"] = "sms",
    };

    /// <summary>Begins a draft; the first question.</summary>
    public static async Task<Page> BeginAsync(this TestUser citizen, Commune commune, string procedure, string way = "Online")
    {
        var start = await citizen.GetAsync($"/nop-ho-so/{procedure}");
        return await start.PostFormAsync("#bat-dau", ("UnitCode", commune.Code), ("Way", way));
    }

    /// <summary>Answers whatever is asked, until the page of all answers or a page where something is wrong.</summary>
    public static async Task<Page> AnswerAllAsync(this Page page, params (string Key, object? Answer)[] others)
    {
        while (page.Path.Contains("/cau/", StringComparison.Ordinal))
        {
            var key = page.Path.Split('/')[^1];
            var answer = others.Any(other => other.Key == key) ? others.First(other => other.Key == key).Answer : Usual[key];
            var next = await page.AnswerAsync(answer);
            if (next.Path == page.Path)
            {
                return next;
            }

            page = next;
        }

        return page;
    }

    /// <summary>Answers one question; a file, or none, where files are asked for.</summary>
    public static Task<Page> AnswerAsync(this Page page, object? answer) =>
        page.Document.QuerySelector("#Files") is null
            ? page.PostFormAsync("#tra-loi", ("Answer", answer))
            : page.PostFormAsync("#tra-loi", answer is null ? [] : [("Files", answer)]);
}
