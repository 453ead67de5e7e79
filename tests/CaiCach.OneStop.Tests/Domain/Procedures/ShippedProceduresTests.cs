using System.Globalization;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Dossiers;
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
        // 2.001009, the declaration of an estate, has been abolished; dossiers of its time still name it.
        procedures
            .Where(procedure => procedure.Versions[^1].EffectiveTo is not null)
            .Select(procedure => procedure.Code)
            .ShouldBe(["2.001009"]);
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
    [InlineData("procedures/0/code", "\"1.0011933\"", "mã của cơ sở dữ liệu quốc gia")]
    [InlineData("procedures/0/code", "\"1.00119３\"", "mã của cơ sở dữ liệu quốc gia")]
    [InlineData("procedures/0/name", "\" \"", "Hãy ghi tên thủ tục")]
    [InlineData("procedures/0/source", "null", "ghi nguồn")]
    [InlineData("procedures/0/isConfirmed", "false", "ghi nguồn")]
    [InlineData("procedures/0/versions", "[]", "chưa có phiên bản")]
    [InlineData("procedures/0/versions/0/effectiveTo", "null", "nối tiếp")]
    [InlineData("procedures/0/versions/0/effectiveTo", "\"2025-07-01\"", "nối tiếp")]
    [InlineData("procedures/0/versions/0/effectiveTo", "\"2022-12-31\"", "trước ngày bắt đầu")]
    [InlineData("procedures/0/versions/1/effectiveFrom", "\"2020-01-01\"", "nối tiếp")]
    [InlineData("procedures/0/versions/1/content/components/1/code", "\"TP01\"", "Components[1].Name: Mỗi dòng cần một mã riêng")]
    [InlineData("procedures/0/versions/1/content/components/0/code", "\"\"", "Components[0].Name: Mỗi dòng cần một mã riêng")]
    [InlineData("procedures/0/versions/1/content/fees/1/code", "\"LP\"", "Fees[1].Name: Mỗi dòng cần một mã riêng")]
    [InlineData("procedures/0/versions/1/content/fees/0/exemptions/1/code", "\"HN\"", "Fees[0].Exemptions[1].Name: Mỗi dòng cần")]
    [InlineData("procedures/0/versions/1/content/results/1/code", "\"KQ01\"", "Results[1].Name: Mỗi dòng cần một mã riêng")]
    [InlineData("procedures/0/versions/1/steps/1/code", "\"B1\"", "Steps[1].Name: Mỗi dòng cần một mã riêng")]
    [InlineData("procedures/0/versions/1/steps/0/kind", "\"process\"", "bắt đầu bằng bước tiếp nhận")]
    [InlineData("procedures/0/versions/1/steps/3/kind", "\"process\"", "kết thúc bằng bước trả")]
    [InlineData("procedures/0/versions/1/steps/2/kind", "\"process\"", "đúng một bước phê duyệt")]
    [InlineData("procedures/0/versions/1/steps/1/kind", "\"approve\"", "đúng một bước phê duyệt")]
    [InlineData("procedures/0/versions/1/steps/1/allottedMinutes", "181", "481 phút, vượt thời hạn 480")]
    [InlineData("procedures/0/versions/1/steps/1/allottedMinutes", "-1", "Số phút của mỗi bước")]
    [InlineData("procedures/0/versions/1/content/onlineLimit", """{"amount":4,"unit":"workingHours"}""", "vượt thời hạn 240 phút")]
    [InlineData("procedures/0/versions/1/content/limit", """{"amount":0,"unit":"workingDays"}""", "Thời hạn phải từ 1")]
    [InlineData("procedures/0/versions/1/content/limit", """{"amount":1,"unit":"none"}""", "Thời hạn phải từ 1")]
    [InlineData("procedures/0/versions/1/content/fees/0/amountVnd", "-1", "số đồng nguyên từ 0")]
    [InlineData("procedures/0/versions/1/content/fees/0/law", "\"\"", "phải ghi căn cứ")]
    [InlineData("procedures/0/versions/1/content/fees/0/exemptions/0/to", "\"2024-12-31\"", "Ngày hết miễn, giảm")]
    [InlineData("procedures/0/versions/1/content/fees", "[]", "không thu khoản nào")]
    [InlineData("procedures/0/versions/1/content/components/0/copies", "0", "Số bản từ 1 đến 20")]
    [InlineData("procedures/0/versions/1/content/components/0/copies", "21", "Số bản từ 1 đến 20")]
    // Luật Cư trú 2020, Điều 38 khoản 3: since 01/01/2023 the books are worth nothing.
    [InlineData("procedures/0/versions/1/content/components/0/name", "\"Bản sao Sổ hộ khẩu gia đình\"", "Không được yêu cầu sổ hộ khẩu")]
    [InlineData("procedures/0/versions/0/content/components/0/name", "\"SO TAM TRU\"", "Không được yêu cầu sổ tạm trú")]
    [InlineData("procedures/0/versions/1/content/results", "[]", "ít nhất một kết quả")]
    [InlineData("procedures/0/versions/1/content/limit/unit", "3", "limit.unit")]
    [InlineData("procedures/0/versions/1/content/limit", """{"amount":1001,"unit":"workingDays"}""", "Thời hạn phải từ 1 đến 1.000")]
    [InlineData("procedures/0/versions/1/content/onlineLimit", """{"amount":2,"unit":"workingDays"}""", "không dài hơn thời hạn chung")]
    [InlineData("procedures/0/versions/1/content/fees/0/amountVnd", "1000000000001", "số đồng nguyên")]
    [InlineData("procedures/0/versions/1/content/components/0/name", "\" \"", "Components[0].Name: Hãy ghi tên")]
    [InlineData("procedures/0/versions/1/content/applicants", "[]", "ít nhất một đối tượng")]
    [InlineData("procedures/0/versions/1/decision", """{"number":"","issuedOn":null,"issuer":"Bộ"}""", "cần đủ số, ký hiệu")]
    [InlineData("procedures/0/versions/1/effectiveFrom", "\"9999-01-01\"", "từ năm 1990 đến năm 2100")]
    [InlineData("procedures/0/versions/1/content/onlineLimit", """{"amount":9,"unit":"workingHours"}""", "không dài hơn thời hạn chung")]
    [InlineData("procedures/0/versions/1/content/channels", "[]", "ít nhất một cách thức thực hiện")]
    [InlineData("procedures/0/level", "\"hamlet\"", "level")]
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
    public void Read_WhenTierChannelsAndSuffixAreSaid_ThenKeepsThem()
    {
        var file = Sound();
        Set(file, "procedures/0/code", "\"1.005129.000.00.00.H56\"");
        Set(file, "procedures/0/level", "\"province\"");
        Set(file, "procedures/0/versions/1/content/channels", "[\"desk\", \"postal\"]");
        Write("one.json", file);

        var procedure = Read().Single().Procedures.Single();

        procedure.Level.ShouldBe(ProcedureLevel.Province);
        procedure.Versions[0].Content.OfferedChannels().Count.ShouldBe(3, "the usual ways of what is online");
        procedure.Versions[1].Content.OfferedChannels().ShouldBe([DossierChannel.Desk, DossierChannel.Postal]);
        (procedure.Versions[0].Content.Flags.IsAtOneStop, procedure.Versions[0].Content.Flags.IsPopulationLinked).ShouldBe((true, false));
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
