using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Planning.Tests.Features.Targets;

/// <summary>Thresholds about a part of what an indicator counts; dossiers are noted as the room OneStop would note them.</summary>
public sealed class PartOfIndicatorTests(Harness harness)
{
    private const string Text = "98% hồ sơ giải quyết đúng hạn; trong đó 85% hồ sơ giải quyết đúng hạn của lĩnh vực đất đai thử";

    [Fact]
    public async Task Threshold_OfAField_IsToldByTheRecordsOfTheField_AndOpensToThem()
    {
        var commune = await harness.ACommuneAsync();
        await AFieldAsync("DDT", "Đất đai thử");
        await AFieldAsync("HTT", "Hộ tịch thử");
        // Of the field two, one of them on time; of another field two, both on time; one of those for a business.
        await NoteAsync(commune, "DDT", isOnTime: true, isForBusinesses: false);
        await NoteAsync(commune, "DDT", isOnTime: false, isForBusinesses: false);
        await NoteAsync(commune, "HTT", isOnTime: true, isForBusinesses: false);
        await NoteAsync(commune, "HTT", isOnTime: true, isForBusinesses: true);
        await NoteAsync(commune, "DDT", isOnTime: true, isForBusinesses: false, "2025-11-10T03:00Z");
        await NoteAsync(commune, "HTT", isOnTime: false, isForBusinesses: false, "2025-11-10T03:00Z");
        // Still open and late: one of the field, two of the other.
        await NoteLateAsync(commune, "DDT");
        await NoteLateAsync(commune, "HTT");
        await NoteLateAsync(commune, "HTT");
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await commune.ATargetAsync(planId, Text, new TargetMeasure("=", 98, "%"), new TargetMeasure("=", 85, "%"));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var path = $"/ke-hoach/chi-tieu/{targetId}";
        var page = await coordinator.GetAsync(path);
        page.ShouldSay("chỉ tính lĩnh vực Đất đai thử");
        page.Texts("#Field-0 option[selected]").ShouldBeEmpty();
        page.Texts("#Field-1 option[selected]").ShouldBe(["Đất đai thử"]);

        page = await page.PostFormAsync("form:has(#IndicatorCode-0)", ("IndicatorCode", "HS-11"));
        page = await page.PostFormAsync("form:has(#IndicatorCode-1)", ("IndicatorCode", "HS-11"), ("Fields", "DDT"));

        page.Find("#muc-0").TextContent.ShouldContain("75%");
        page.Find("#muc-1").TextContent.ShouldContain("50%");
        page.Find("#muc-1").TextContent.ShouldContain("lĩnh vực Đất đai thử");
        page.Find("#muc-0").TextContent.ShouldContain("3 việc đang quá hạn");
        page.Find("#muc-1").TextContent.ShouldContain("1 việc đang quá hạn");
        (await coordinator.GetAsync(page.Find("#muc-1 a[href*='HS-05']").GetAttribute("href")!))
            .ShouldSay("Chỉ tính: lĩnh vực Đất đai thử")
            .Texts("#ho-so tbody tr")
            .Count.ShouldBe(1);
        Quarters(page, 0).ShouldBe(["Quý IV năm 2025: 50", "Quý I năm 2026: 75"]);
        Quarters(page, 1).ShouldBe(["Quý IV năm 2025: 100", "Quý I năm 2026: 50"]);
        (await coordinator.GetAsync(page.Find("#muc-1 tbody a[href*='2025-Q4']").GetAttribute("href")!)).ShouldSay(
            "Chỉ tính: lĩnh vực Đất đai thử"
        );
        var records = await coordinator.GetAsync(page.Find("#muc-1 a[href*='tinh=false']").GetAttribute("href")!);
        records.ShouldSay("Chỉ tính: lĩnh vực Đất đai thử").ShouldSay("1 / 2").Texts("#ho-so tbody tr").Count.ShouldBe(1);

        // The coordinator changes the part: what is for businesses does not count.
        page = await (await coordinator.GetAsync(path)).PostFormAsync(
            "form:has(#IndicatorCode-1)",
            ("IndicatorCode", "HS-11"),
            ("Fields", "HTT"),
            ("Without", "forBusinesses")
        );
        page.Find("#muc-1").TextContent.ShouldContain("100%");
        page.Find("#muc-1").TextContent.ShouldContain("thủ tục cho cá nhân");
    }

    [Fact]
    public async Task Part_ThatTheIndicatorHasNot_IsRefused()
    {
        var commune = await harness.ACommuneAsync();
        await AFieldAsync("CTT", "Chứng thực thử");
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await commune.ATargetAsync(planId, Text, new TargetMeasure("=", 98, "%"), new TargetMeasure("=", 85, "%"));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}");
        foreach (
            var (indicator, name, value) in new[]
            {
                ("HS-11", "Fields", "KHONG-CO"),
                ("HS-11", "Fields", "x'; DROP TABLE planning.plan; --"),
                ("HS-11", "With", "dragons"),
                ("XH-04", "With", "online"),
            }
        )
        {
            (await page.PostFormAsync("form:has(#IndicatorCode-1)", ("IndicatorCode", indicator), (name, value))).ShouldSay(
                "không tính riêng được cho lĩnh vực hoặc loại hồ sơ này"
            );
        }

        foreach (var filter in new[] { "field", "field:", "with:dragons", "x:y", new string('a', 3000), "field:a'b" })
        {
            (await coordinator.GetAsync($"/chi-tieu/HS-11?ky=2026-Q1&loc={Uri.EscapeDataString(filter)}")).ShouldBeNotFound();
        }
    }

    /// <summary>The course of a threshold by quarters.</summary>
    private static IReadOnlyList<string> Quarters(Page page, int place) =>
        [
            .. page
                .Document.QuerySelectorAll($"#muc-{place} tbody tr")
                .Select(row => string.Join(": ", row.Children.Select(cell => cell.TextContent.Trim()))),
        ];

    private Task AFieldAsync(string code, string name) =>
        ExecuteAsync(
            """
            INSERT INTO one_stop.procedure (id, code, name, field_code, field_name, other_names, is_confirmed) VALUES ($1, $2, $3, $4, $5, '{}', false)
            """,
            Guid.CreateVersion7(),
            $"9.{code}",
            $"Thủ tục {name}",
            code,
            name
        );

    /// <summary>A dossier that was handled a week after it had been received.</summary>
    private Task NoteAsync(Commune commune, string field, bool isOnTime, bool isForBusinesses, string handledAt = "2026-02-09T03:00Z") =>
        ExecuteAsync(
            """
            SELECT indicators.note('dossiers', ARRAY[$1::uuid], ARRAY[
                ROW($1, $2, $3, ARRAY[$6::text::timestamptz - interval '7 days', $6::text::timestamptz, NULL]::timestamptz[],
                    indicators.facts(true, $4, false, false, false, false, false, $5))::indicators.counted_record])
            """,
            Guid.CreateVersion7(),
            commune.Id,
            field,
            isOnTime,
            isForBusinesses,
            handledAt
        );

    /// <summary>A dossier that nobody has handled and that was due a week ago.</summary>
    private Task NoteLateAsync(Commune commune, string field) =>
        ExecuteAsync(
            """
            SELECT indicators.note('dossiers', ARRAY[$1::uuid], ARRAY[
                ROW($1, $2, $3, ARRAY['2026-02-23T03:00Z', NULL, '2026-03-09T03:00Z']::timestamptz[], indicators.facts(false))::indicators.counted_record])
            """,
            Guid.CreateVersion7(),
            commune.Id,
            field
        );

    private Task ExecuteAsync(string sql, params IReadOnlyList<object> values) =>
        harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        });
}
