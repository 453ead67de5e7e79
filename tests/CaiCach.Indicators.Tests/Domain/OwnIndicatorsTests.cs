using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Indicators.Tests.Domain;

/// <summary>Indicators that a province adds as files.</summary>
public sealed class OwnIndicatorsTests : IDisposable
{
    private readonly DirectoryInfo _kept = Directory.CreateTempSubdirectory("caicach-indicators-");

    public void Dispose() => _kept.Delete(recursive: true);

    [Fact]
    public async Task OwnIndicator_IsCountedKeptAndShownAsTheOthers_WithItsFile()
    {
        // 1 takes over what 2 counts; the order of the files does not matter.
        await WriteAsync("1-tong.json", Indicator("T99-02", "Hồ sơ của tỉnh", """{"indicator": "T99-01"}"""));
        await WriteAsync("2-dat-dai.json", Indicator("T99-01", "Hồ sơ đất đai đã tiếp nhận", Land));
        await using var harness = AnInstallation();
        var commune = await harness.ACommuneAsync();
        await NoteAsync(harness, commune.Id, "DD", "HT");
        await (await harness.ServicesAsync()).GetRequiredService<IFigureCounts>().KeepAsync(TestContext.Current.CancellationToken);
        var leader = await commune.SignInAsync(Role.Leader);

        var table = await leader.GetAsync("/chi-tieu?ky=2026-Q1");

        table.ShouldNotSay("không dùng được");
        table.Texts("tbody tr:has(a[href*='T99-01']) td:nth-child(2)").ShouldBe(["1"]);
        table.Texts("tbody tr:has(a[href*='T99-02']) td:nth-child(2)").ShouldBe(["1"]);
        table.Texts("tbody tr:has(a[href*='T99-01']) td:first-child").ShouldAllBe(text => text.Contains("của địa phương"));
        (await table.FollowAsync("Hồ sơ đất đai đã tiếp nhận")).ShouldSay("2-dat-dai.json");
        var catalogue = (await harness.ServicesAsync()).GetRequiredService<IndicatorCatalogue>();
        (catalogue.OwnFileOf("T99-01"), catalogue.OwnFileOf("HS-01")).ShouldBe(("2-dat-dai.json", null));
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT count(*) FROM indicators.counted_query WHERE fields = '{DD,TNMT}'",
                connection
            );
            (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(1L);
        });
    }

    [Fact]
    public async Task FileThatCannotBeUsed_IsLeftOutInWords_AndTheOthersCount()
    {
        await WriteAsync("dung.json", Indicator("T99-01", "Hồ sơ đất đai đã tiếp nhận", Land));
        await WriteAsync("vong.json", Indicator("T99-03", "Vòng", """{"indicator": "T99-03"}"""));
        await WriteAsync("trung.json", Indicator("HS-01", "Trùng mã", Land));
        await WriteAsync("thieu-tap.json", Indicator("T99-04", "Thiếu", """{"set": "dragons", "during": "received"}"""));
        await WriteAsync("hai-dau.json", Indicator("T99-05", "Hai dấu", Land[..^1] + ", \"comparator\": \">= <=\"}"));
        await WriteAsync("lo.json", Indicator("T99-06", "Lỗ hổng", "null"));
        await WriteAsync("ma.json", Indicator("../x", "Mã lạ", Land));
        await WriteAsync("khong-phai.json", "tệp này không phải JSON");
        await WriteAsync("to.json", new string(' ', 300_000));
        await WriteAsync("bung-no.json", Exploding());
        await using var harness = AnInstallation();
        var commune = await harness.ACommuneAsync();

        var page = await (await commune.SignInAsync(Role.Leader)).GetAsync("/chi-tieu?ky=2026-Q1");

        page.ShouldSay("vong.json: Chỉ tiêu T99-03: tính vòng tròn")
            .ShouldSay("trung.json: Chỉ tiêu HS-01 có hai lần.")
            .ShouldSay("thieu-tap.json: Chỉ tiêu T99-04: không có tập hồ sơ, tài liệu “dragons”.")
            .ShouldSay("hai-dau.json: Tệp không đúng khuôn dạng tệp chỉ tiêu")
            .ShouldSay("lo.json: Tệp không đúng khuôn dạng tệp chỉ tiêu")
            .ShouldSay("ma.json: Mã “../x” không dùng được")
            .ShouldSay("khong-phai.json: Tệp không đúng khuôn dạng tệp chỉ tiêu")
            .ShouldSay("to.json: Tệp lớn hơn 256 KB")
            .ShouldSay("gồm quá 100 phép đếm")
            .ShouldNotSay("dung.json")
            .ShouldSay("Hồ sơ đất đai đã tiếp nhận")
            .ShouldSay("Hồ sơ tiếp nhận trong kỳ");
    }

    private const string Land = """{"set": "dossiers", "during": "received", "fields": ["DD", "TNMT"]}""";

    private Harness AnInstallation() =>
        new() { Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CAICACH_VAR"] = _kept.FullName } };

    private Task WriteAsync(string name, string content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_kept.FullName, OwnIndicators.Folder)).FullName;
        return File.WriteAllTextAsync(Path.Combine(folder, name), content, TestContext.Current.CancellationToken);
    }

    private static string Indicator(string code, string name, params IReadOnlyList<string> count) =>
        $$"""{"source": "Kế hoạch của tỉnh", "indicators": [{{Definition(code, name, count)}}]}""";

    private static string Definition(string code, string name, IReadOnlyList<string> count) =>
        $$"""
            {"code": "{{code}}", "name": "{{name}}", "area": "procedures", "measure": "hồ sơ", "better": null, "periods": ["quarter"], "empty": null,
             "versions": [{"from": "2025-07-01", "formula": "Đếm", "source": "Kế hoạch của tỉnh", "isConfirmed": true, "count": [{{string.Join(
                ", ",
                count
            )}}], "of": null}]}
            """;

    /// <summary>Each takes over the one before twice: a thousand million counts at the end.</summary>
    private static string Exploding()
    {
        var all = Enumerable
            .Range(10, 30)
            .Select(number =>
                number == 10
                    ? Definition("T98-10", "Đầu", [Land])
                    : Definition($"T98-{number}", "Sau", [.. Enumerable.Repeat($$"""{"indicator": "T98-{{number - 1}}"}""", 2)])
            );
        return $$"""{"source": "Thử", "indicators": [{{string.Join(", ", all)}}]}""";
    }

    private static Task NoteAsync(Harness harness, Guid unitId, params IReadOnlyList<string> fields) =>
        harness.AsOwnerAsync(async connection =>
        {
            foreach (var field in fields)
            {
                await using var command = new NpgsqlCommand(
                    """
                    SELECT indicators.note('dossiers', ARRAY[$1::uuid], ARRAY[
                        ROW($1, $2, $3, ARRAY['2026-02-02T03:00Z', NULL, NULL]::timestamptz[], 0)::indicators.counted_record])
                    """,
                    connection
                )
                {
                    Parameters =
                    {
                        new() { Value = Guid.CreateVersion7() },
                        new() { Value = unitId },
                        new() { Value = field },
                    },
                };
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
        });
}
