using System.Globalization;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Tests.Domain.Procedures;

public sealed class ShippedProceduresTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("caicach-procedures-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void Read_WhenShippedFiles_ThenAllKeepTheRules()
    {
        var procedures = ShippedProcedures.Read(RepositoryData.Files).SelectMany(file => file.Procedures).ToList();

        procedures.ShouldContain(procedure => procedure.Code == "1.001193" && procedure.IsConfirmed);
        procedures.Select(procedure => procedure.Versions[^1].EffectiveTo).ShouldAllBe(last => last == null);
    }

    [Fact]
    public void Read_WhenFileIsSound_ThenKeepsWhatItSays()
    {
        Write("one.json", Sound());

        var file = Read().ShouldHaveSingleItem();

        file.Field.ShouldBe(new ProcedureField("HT", "Hộ tịch"));
        file.Procedures.ShouldHaveSingleItem().Versions.Count.ShouldBe(2);
    }

    /// <summary>Each row breaks one thing of a sound file: the path to it, the new value as JSON, words of the message.</summary>
    [Theory]
    [InlineData("procedures/0/code", "\"1.0011933\"", "a digit, a dot and six digits")]
    [InlineData("procedures/0/code", "\"1.00119３\"", "a digit, a dot and six digits")]
    [InlineData("procedures/0/name", "\" \"", "the name is missing")]
    [InlineData("procedures/0/source", "null", "names its source")]
    [InlineData("procedures/0/isConfirmed", "false", "names its source")]
    [InlineData("procedures/0/versions", "[]", "there is no version")]
    [InlineData("procedures/0/versions/0/effectiveTo", "null", "without overlap")]
    [InlineData("procedures/0/versions/0/effectiveTo", "\"2025-07-01\"", "without overlap")]
    [InlineData("procedures/0/versions/0/effectiveTo", "\"2022-12-31\"", "ends before it begins")]
    [InlineData("procedures/0/versions/1/effectiveFrom", "\"2020-01-01\"", "without overlap")]
    [InlineData("procedures/0/versions/1/content/components/1/code", "\"TP01\"", "each component needs a code")]
    [InlineData("procedures/0/versions/1/content/components/0/code", "\"\"", "each component needs a code")]
    [InlineData("procedures/0/versions/1/content/fees/1/code", "\"LP\"", "each fee needs a code")]
    [InlineData("procedures/0/versions/1/content/fees/0/exemptions/1/code", "\"HN\"", "each exemption of fee LP")]
    [InlineData("procedures/0/versions/1/content/results/1/code", "\"KQ01\"", "each result needs a code")]
    [InlineData("procedures/0/versions/1/steps/1/code", "\"B1\"", "each step needs a code")]
    [InlineData("procedures/0/versions/1/steps/0/kind", "\"process\"", "begin with receive")]
    [InlineData("procedures/0/versions/1/steps/3/kind", "\"process\"", "end with return")]
    [InlineData("procedures/0/versions/1/steps/2/kind", "\"process\"", "one approve")]
    [InlineData("procedures/0/versions/1/steps/1/kind", "\"approve\"", "one approve")]
    [InlineData("procedures/0/versions/1/steps/1/allottedMinutes", "181", "481 minutes, more than the limit's 480")]
    [InlineData("procedures/0/versions/1/steps/1/allottedMinutes", "-1", "0 or more")]
    [InlineData("procedures/0/versions/1/content/onlineLimit", """{"amount":4,"unit":"workingHours"}""", "limit's 240")]
    [InlineData("procedures/0/versions/1/content/limit", """{"amount":0,"unit":"workingDays"}""", "no limit has none")]
    [InlineData("procedures/0/versions/1/content/limit", """{"amount":1,"unit":"none"}""", "no limit has none")]
    [InlineData("procedures/0/versions/1/content/fees/0/amountVnd", "-1", "0 or more")]
    [InlineData("procedures/0/versions/1/content/fees/0/law", "\"\"", "name their law")]
    [InlineData("procedures/0/versions/1/content/fees/0/exemptions/0/to", "\"2024-12-31\"", "an exemption ends before")]
    [InlineData("procedures/0/versions/1/content/fees", "[]", "nothing to pay")]
    [InlineData("procedures/0/versions/1/content/components/0/copies", "0", "copies are 1 to 20")]
    [InlineData("procedures/0/versions/1/content/components/0/copies", "21", "copies are 1 to 20")]
    // Luật Cư trú 2020, Điều 38 khoản 3: since 01/01/2023 the books are worth nothing.
    [InlineData("procedures/0/versions/1/content/components/0/name", "\"Bản sao Sổ hộ khẩu gia đình\"", "sổ hộ khẩu may not")]
    [InlineData("procedures/0/versions/0/content/components/0/name", "\"SO TAM TRU\"", "sổ tạm trú may not")]
    [InlineData("procedures/0/versions/1/content/results", "[]", "what they receive")]
    [InlineData("procedures/0/versions/1/content/limit/unit", "3", "limit.unit")]
    [InlineData("procedures/0/surprise", "true", "surprise")]
    [InlineData("field/name", "\"\"", "each field needs a name")]
    public void Read_WhenFileBreaksARule_ThenNamesFileAndRule(string path, string value, string rule)
    {
        var file = Sound();
        Set(file, path, value);
        Write("broken.json", file);

        var broken = Should.Throw<InvalidDataException>(() => Read());

        broken.Message.ShouldContain("broken.json");
        broken.Message.ShouldContain(rule);
    }

    [Fact]
    public void Read_WhenCodeStandsInTwoFiles_ThenNamesTheSecond()
    {
        var second = Sound();
        Set(second, "field/code", "\"CT\"");
        Write("a.json", Sound());
        Write("b.json", second);

        Should.Throw<InvalidDataException>(() => Read()).Message.ShouldMatch(@"b\.json: procedure 1\.001193: .*twice");
    }

    [Fact]
    public void Read_WhenFieldStandsInTwoFiles_ThenNamesTheSecond()
    {
        Write("a.json", Sound());
        Write("b.json", Sound());

        Should.Throw<InvalidDataException>(() => Read()).Message.ShouldMatch(@"b\.json: field HT");
    }

    [Fact]
    public void Read_WhenAnOldVersionEndedBeforeThePaperWasForbidden_ThenItMayStand()
    {
        var file = Sound();
        Set(file, "procedures/0/versions/0/effectiveFrom", "\"2020-01-01\"");
        Set(file, "procedures/0/versions/0/effectiveTo", "\"2022-12-31\"");
        Set(file, "procedures/0/versions/0/content/components/0/name", "\"Sổ hộ khẩu\"");
        Write("old.json", file);

        Read().Count.ShouldBe(1);
    }

    private IReadOnlyList<ProcedureFile> Read()
    {
        File.Copy(RepositoryData.Files.PathOf(ShippedProcedures.RefusedComponentsFile), Path.Combine(Folder(), "refused-components.json"));
        return ShippedProcedures.Read(new DataFiles(_data.FullName));
    }

    private string Folder() => _data.CreateSubdirectory(ShippedProcedures.Folder).FullName;

    private void Write(string name, JsonNode file) => File.WriteAllText(Path.Combine(Folder(), name), file.ToJsonString());

    private static JsonNode Sound() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Domain", "Procedures", "sound-procedures.json")))!;

    private static void Set(JsonNode file, string path, string value)
    {
        var parts = path.Split('/');
        var parent = parts[..^1].Aggregate(file, Child);
        if (parent is JsonArray array)
        {
            array[int.Parse(parts[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        }
        else
        {
            parent[parts[^1]] = JsonNode.Parse(value);
        }
    }

    private static JsonNode Child(JsonNode node, string part) =>
        (node is JsonArray array ? array[int.Parse(part, CultureInfo.InvariantCulture)] : node[part])
        ?? throw new InvalidOperationException($"The sound file has no {part}.");
}
