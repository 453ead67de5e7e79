using System.Runtime.CompilerServices;
using System.Text.Json;
using CaiCach.Samples;
using CaiCach.Testing;

namespace CaiCach.Documents.Tests.Samples;

public sealed class SampleFilesTests
{
    private static readonly string Folder = Path.Combine(Here(), "..", "..", "..", "samples");
    private static readonly Dictionary<string, byte[]> Made = SampleFiles
        .Make(Path.Combine(Folder, "generator", "plans"))
        .ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);

    public static TheoryData<string> Documents => [.. Made.Keys.Where(path => path.EndsWith(".docx", StringComparison.Ordinal))];

    public static TheoryData<string> Readings => [.. Made.Keys.Where(path => path.EndsWith(".json", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Make_WhenTextIsUnchanged_ThenDocumentIsTheShippedOneAndValid(string path)
    {
        DocxText.ShouldBeValid(Made[path]);
        DocxText.Of(Made[path]).ShouldBe(DocxText.Of(Shipped(path)), "Run samples/generator/make.");
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void Make_WhenTextIsUnchanged_ThenReadingIsTheShippedOne(string path) =>
        System
            .Text.Encoding.UTF8.GetString(Made[path])
            .ShouldBe(System.Text.Encoding.UTF8.GetString(Shipped(path)), "Run samples/generator/make.");

    [Theory]
    [InlineData("son-thuy", 42, 28)]
    [InlineData("binh-an", 25, 17)]
    [InlineData("phu-loc-dong", 14, 13)]
    public void Make_WhenRead_ThenCountsAreThoseOfTheReadme(string commune, int tasks, int targets)
    {
        using var reading = JsonDocument.Parse(Made[$"gold/ke-hoach-cchc-2026-{commune}.json"]);

        reading.RootElement.GetProperty("tasks").GetArrayLength().ShouldBe(tasks);
        reading.RootElement.GetProperty("targets").GetArrayLength().ShouldBe(targets);
    }

    [Fact]
    public void Make_WhenScanned_ThenFileIsSmallAndHasNoWords()
    {
        var scan = Shipped("ke-hoach-cchc-2026-binh-an-scan.pdf");

        scan.Length.ShouldBeLessThan(3_000_000);
        var bytes = System.Text.Encoding.Latin1.GetString(scan);
        bytes.ShouldNotContain("/Font");
        // A frame header of eleven bytes has one component, as the colour space says.
        bytes.Split("/DeviceGray").Length.ShouldBe(bytes.Split("\u00FF\u00C0\u0000\u000B").Length);
    }

    private static byte[] Shipped(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
