using System.Text;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>The pictures of <c>docs/tour.md</c>: taken by the journeys, never by hand; written only when golden files are accepted.</summary>
internal static class Tour
{
    public static async Task PictureAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await PictureAsync(page, name);
    }

    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CAICACH_ACCEPT") != "1")
        {
            return;
        }

        var folder = Path.Combine(Repository(), "docs", "images");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    /// <summary>The least that is a PDF.</summary>
    public static byte[] SmallPdf() =>
        Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CaiCach.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
