using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Host.Verbs;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Host.Tests.Figures;

/// <summary>What was signed can be computed again, whatever was recorded, put right or merged since; and a province adds up its communes once.</summary>
public sealed class ReportAfterAYearTests
{
    private const string Procedure = "1.004873";

    // By the days of reports it runs from 15/03 to 14/06; the test begins on 16/03.
    private static readonly Period Quarter = Period.OfQuarter(2026, 2);

    /// <summary>The last instant of the day on which the report is signed; reports fall due with the next one.</summary>
    private static readonly DateTimeOffset SignedDay = VietnamTime.EndOf(new DateOnly(2026, 3, 16)) - TimeSpan.FromMicroseconds(1);

    [Fact]
    public async Task AReport_AfterAYearOfLateFactsCorrectionsAndAMerger_IsComputedAsItWasSigned()
    {
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var (here, neighbour, third) = (
            await harness.ACommuneAsync(province),
            await harness.ACommuneAsync(province),
            await harness.ACommuneAsync(province)
        );
        await (await (await province.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/thu-tuc")).PostFormAsync(
            "form[action*='handler=Load']"
        );
        var codes = await ReceiveAsync(harness, here, 4);
        await HandleAsync(harness, here, codes[..3]);
        await HandleAsync(harness, neighbour, await ReceiveAsync(harness, neighbour, 2));
        await ReceiveAsync(harness, third, 1);
        await harness.RunJobsAsync();
        var leader = await here.SignInAsync(Role.Leader);
        var draft = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q2"));
        var issued = await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();
        issued.ShouldSay("01/BC-UBND").ShouldSay("Tất cả 3 hồ sơ");
        var signed = await FiguresAsync(harness, here, asOf: null);

        foreach (var clock in new[] { harness.Clock, province.Clock, here.Clock })
        {
            clock.Advance(TimeSpan.FromDays(380));
        }

        // One that was due, it turns out, an hour before its end; one received in the quarter and recorded only now.
        await RecordAsync(
            harness,
            here.Clock,
            $"""
            UPDATE one_stop.dossier SET first_due_at = ended_at - interval '1 hour' WHERE code = '{codes[0]}';
            INSERT INTO one_stop.dossier SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'code', d.code || '-B'))).*
            FROM one_stop.dossier d WHERE code = '{codes[1]}'
            """
        );
        var merger = await (await province.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/sap-nhap?capTren={province.Id}");
        (
            await merger.PostFormAsync(
                ("PredecessorIds", new List<string> { here.Id.ToString(), neighbour.Id.ToString() }),
                ("Name", "UBND xã Hợp Nhất"),
                ("Code", "HN-" + here.Code),
                ("EffectiveOn", "2027-03-31"),
                ("LegalBasis", "Nghị quyết 01/NQ-UBTVQH")
            )
        ).ShouldSay("UBND xã Hợp Nhất");
        await harness.RunJobsAsync(here.Clock);

        var now = await FiguresAsync(harness, here, asOf: null);
        (now["HS-01"], now["HS-11"]).ShouldBe(((5, null), (3, 4)));
        (await FiguresAsync(harness, here, SignedDay)).ShouldBe(signed);
        (await (await here.SignInAsync(Role.Leader)).GetAsync(issued.Path + "/bo-sung"))
            .ShouldSay("số liệu ra đúng như đã ký")
            .ShouldSay("100% (3/3)")
            .ShouldSay("75% (3/4)");
        var consolidated = await ReportVerb.TypesetAsync(
            await harness.ServicesAsync(),
            province.Code,
            new ReportRequest(Guid.Empty, "consolidated", Quarter, PeriodCutoff.Reporting, null),
            TestContext.Current.CancellationToken
        );
        DocxText.Of(consolidated.Value.File).ShouldContain("5/6 hồ sơ giải quyết đúng hạn");
        var whole = await FiguresAsync(harness, province, asOf: null);
        (whole["HS-01"], whole["HS-11"]).ShouldBe(((8, null), (5, 6)));
        (await FiguresAsync(harness, province, SignedDay))["HS-11"].ShouldBe((5, 5));
    }

    /// <summary>What <c>caicach indicators --unit … --period 2026-Q2 --cutoff reporting --as-of …</c> prints.</summary>
    private static async Task<IReadOnlyDictionary<string, (long, long?)>> FiguresAsync(
        Harness harness,
        Authority unit,
        DateTimeOffset? asOf
    )
    {
        var read = await IndicatorsVerb.ReadAsync(
            await harness.ServicesAsync(),
            unit.Code,
            null,
            Quarter,
            PeriodCutoff.Reporting,
            asOf,
            TestContext.Current.CancellationToken
        );
        return read.Value.Indicators.ToDictionary(one => one.Code, one => (one.Numerator, one.Denominator), StringComparer.Ordinal);
    }

    private static async Task<string[]> ReceiveAsync(Harness harness, Commune commune, int count)
    {
        var file = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "procedures", "ho-tich.json"))
        )!;
        var procedure = file["procedures"]!.AsArray().Single(one => (string?)one!["code"] == Procedure)!;
        var papers = procedure["versions"]![0]!["content"]!["components"]!.AsArray();
        var codes = new string[count];
        for (var i = 0; i < count; i++)
        {
            var received = await PostAsync(
                harness,
                commune,
                Role.Receptionist,
                "/api/v1/dossiers",
                new
                {
                    procedureCode = Procedure,
                    channel = 1,
                    owner = new
                    {
                        name = "Nguyễn Thị Mẫu",
                        identityNumber = "038199012345",
                        phone = "0900000001",
                        address = "Thôn Mẫu 1",
                    },
                    components = papers.Select(paper => new
                    {
                        code = (string?)paper!["code"],
                        copies = 1,
                        kind = (string?)paper["kind"],
                    }),
                }
            );
            codes[i] = received.GetProperty("code").GetString()!;
        }

        return codes;
    }

    private static async Task HandleAsync(Harness harness, Commune commune, IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            var actions = $"/api/v1/dossiers/{code}/actions";
            await PostAsync(harness, commune, Role.Receptionist, $"{actions}/assign", new { officerId = commune.The(Role.Officer).Id });
            await PostAsync(harness, commune, Role.Officer, $"{actions}/submit", new { });
            await PostAsync(harness, commune, Role.Leader, $"{actions}/approve", new { });
            await PostAsync(harness, commune, Role.Receptionist, $"{actions}/complete", new { });
        }
    }

    private static async Task<JsonElement> PostAsync(Harness harness, Commune commune, Role role, string address, object body)
    {
        var made = await commune.InScopeAsync(services =>
            services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(role).UserName, "Thử", CancellationToken.None)
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Token);
        using var response = await (await harness.AVisitorAsync(commune.Clock)).Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Changes records as of the clock's moment, as the unit of work tells the database.</summary>
    private static Task RecordAsync(Harness harness, TestClock clock, string sql) =>
        harness.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"SELECT set_config('app.now', '{clock.GetUtcNow():O}', false); {sql}"
                ),
                connection
            );
            await command.ExecuteNonQueryAsync();
        });
}
