using System.Text.Json.Nodes;
using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Forms;

namespace CaiCach.OneStop.Tests.Domain.Forms;

public sealed class FormFileTests
{
    [Theory]
    [InlineData("2026-11-17", "2025-09-15")]
    [InlineData("2025-09-15", "2025-09-15")]
    [InlineData("2025-09-14", "2019-01-06")]
    [InlineData("2018-12-31", "2019-01-06")] // older than what is known: the oldest
    public void On_WhenReceivedOnADay_ThenIsTheWordingInForce(string day, string from) =>
        FormFile<ReceiptSlipWords>
            .Read(RepositoryData.Files, ReceiptSlipWords.File)
            .On(DateOnly.Parse(day, null))
            .From.ShouldBe(DateOnly.Parse(from, null));

    [Fact]
    public void Read_WhenAWordIsMisspeltOrMissingOrOutOfOrder_ThenFileIsRefused()
    {
        Refuses(file => file["versions"]![0]!["titel"] = "x").ShouldContain("titel");
        Refuses(file => file["versions"]![0]!.AsObject().Remove("title")).ShouldContain("title");
        Refuses(file => file["versions"]![0]!["from"] = "2030-01-01").ShouldContain("mau-01.json");
        Refuses(file => file["versions"] = new JsonArray()).ShouldContain("mau-01.json");
    }

    private static string Refuses(Action<JsonNode> spoil)
    {
        var folder = Directory.CreateTempSubdirectory("caicach-forms-");
        try
        {
            var file = JsonNode.Parse(File.ReadAllText(RepositoryData.Files.PathOf(ReceiptSlipWords.File)))!;
            spoil(file);
            Directory.CreateDirectory(Path.Combine(folder.FullName, "forms"));
            File.WriteAllText(Path.Combine(folder.FullName, ReceiptSlipWords.File), file.ToJsonString());
            return Should
                .Throw<InvalidDataException>(() => FormFile<ReceiptSlipWords>.Read(new DataFiles(folder.FullName), ReceiptSlipWords.File))
                .Message;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
