using System.Globalization;
using System.Net;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Portal;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Figures;

/// <summary>The index of Decision 766 over <see cref="FortyDossiers"/>: 38 received in the quarter, 32 ended in it, 8 still open.</summary>
public sealed class Index766Tests(Harness harness)
{
    private static readonly Period Quarter = Period.OfQuarter(2026, 1);

    // Code, numerator, denominator, points: worked out by hand from the lines of FortyDossiers.
    private static readonly (string Code, long Numerator, long Denominator, string Points)[] ByHand =
    [
        ("1.3", 2, 3, "1.33"), // A and B of the published A, B, C: 2 × 66,67%
        ("1.4", 26, 38, "4.11"), // told of 12 + 6 + 5 + 3: 6 × 68,42%
        ("2.1", 28, 40, "14"), // 32 + 8 less 6 late, 2 asked twice, 2 overdue, 1 asked when late, 1 open and asked twice: 20 × 70%
        ("3.1", 3, 4, "3.75"), // A, B, D; full at 80%: 4 × 75 / 80
        ("3.2", 2, 3, "2.67"), // A and B had online dossiers: 4 × 66,67%
        ("3.3", 14, 38, "2.02"), // 12 of A, 2 of B, times the 68,42% of 1.4; full at 50%: 4 × 36,84 × 68,42% / 50
        ("3.5", 1, 2, "1.25"), // A of A, C; D's fee is none; full at 80%: 2 × 50 / 80
        ("3.5b", 1, 2, "1.25"), // A
        ("3.6", 12, 26, "2.77"), // 12 of 12 + 6 + 3 + 3 + 2: 6 × 46,15%
        ("5.4", 26, 40, "4.33"), // 40 less 12 late, 2 disliked; full at 90%: 6 × 65 / 90
        ("4.1", 21, 27, "4.67"), // 12 + 5 + 2 + 2 of 12 + 6 + 5 + 2 + 2 with a paper result: 6 × 77,78%
        ("4.2", 19, 32, "2.97"), // 12 + 5 + 2; full at 80%: 4 × 59,375 / 80
        ("4.2b", 1, 3, "0.67"), // 2 × 33,33%
        ("4.3", 5, 38, "0.33"), // full at 80%: 2 × 13,16 / 80
        ("4.4", 6, 38, "0.63"), // 5 results told of after they were there, 1 paper from the State's store: 4 × 15,79%
        ("4.5b", 0, 38, "0"), // nobody from the Portal since 20/07/2026
    ];

    [Fact]
    public async Task Component_ThatNoRoomKeeps_TakesWhatIsRecordedOnceASecondPersonHasConfirmedIt()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        Task RunAsync(string sql) =>
            own.AsOwnerAsync(async connection =>
            {
                await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = commune.Id } } };
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            });
        async Task<Index766Component> PetitionsAsync() =>
            (await ReadAsync(commune)).Groups.SelectMany(group => group.Components).Single(one => one.Code == "5.2");

        await RunAsync(
            """
            INSERT INTO indicators.recorded_figure (id, unit_id, indicator_code, numerator, denominator, occurred_on, source, attachment_id, file_name, recorded_at,
                recorded_by_name)
            VALUES (gen_random_uuid(), $1, 'PA-02', 9, 10, '2026-02-10', 'Sổ tiếp công dân', gen_random_uuid(), 'so.pdf', '2026-02-10', 'Nguyễn Thị Mẫu')
            """
        );
        (await PetitionsAsync()).State.ShouldBe(Index766State.NoData);
        await RunAsync(
            """
            INSERT INTO indicators.figure_answer (id, unit_id, figure_id, is_confirmed, answered_at, answered_by_name)
            SELECT gen_random_uuid(), unit_id, id, true, '2026-02-11', 'Lê Văn Mẫu' FROM indicators.recorded_figure WHERE unit_id = $1
            """
        );

        var confirmed = await PetitionsAsync();
        // Its figure opens where it was recorded.
        var leader = await commune.SignInAsync(Role.Leader);
        var page = await leader.GetAsync("/chi-so-766?ky=2026-Q1");
        var link = page.Find("main a[href*='/chi-tieu/ghi-so-lieu/PA-02']").GetAttribute("href")!;
        (await leader.GetAsync(link)).ShouldSay("Sổ tiếp công dân").ShouldSay("9 / 10");
        (confirmed.State, confirmed.Numerator, confirmed.Denominator, confirmed.Points).ShouldBe((Index766State.Scored, 9L, 10L, 5.4m));
    }

    [Fact]
    public async Task Index_IsWhatCountingByHandGives()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await FortyDossiers.WriteAsync(own, commune);

        var index = await ReadAsync(commune);

        var components = index.Groups.SelectMany(group => group.Components).ToDictionary(one => one.Code, StringComparer.Ordinal);
        foreach (var (code, numerator, denominator, points) in ByHand)
        {
            (components[code].Numerator, components[code].Denominator, components[code].Points).ShouldBe(
                (numerator, denominator, decimal.Parse(points, CultureInfo.InvariantCulture)),
                code
            );
        }

        // Without 1.1 and 1.2 (10), 5.2 and 5.3 (12) and 4.5a (2): 76. The sum of what is not rounded is 46,7370.
        (index.Points, index.Maximum, index.Percent).ShouldBe((46.74m, 76m, 61.5m));
        components.Values.Where(one => one.State == Index766State.Scored).Select(one => one.Code).ShouldBe(ByHand.Select(one => one.Code));
        components["4.1"].Why.ShouldBe("6 hồ sơ chưa số hóa kết quả: mất 1,33 điểm");
        components["4.2"].Why.ShouldBe("13 hồ sơ chưa số hóa đủ giấy tờ và kết quả: mất 1,03 điểm; thêm 7 là đủ điểm");
        components["1.1"].State.ShouldBe(Index766State.NotScored);
        // Handled in the quarter: 12 × 3 + 6 × 7 + 5 × 8 + 2 × 8 + 3 × 8 + 2 × 15 = 188 days, over 30.
        (components["2.2"].State, components["2.2"].Denominator, components["2.2"].Average).ShouldBe(
            (Index766State.Information, 30L, 6.27m)
        );
        components["5.2"].State.ShouldBe(Index766State.NoData);

        await PagesShowIt(commune);
    }

    /// <summary>Component 1.4: what was reported elsewhere is the whole where it is more; without anything a part of the year before is.</summary>
    [Fact]
    public async Task Synchronised_IsOutOfTheLargerOfTwoCounts_OrOfAPartOfTheYearBefore()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await FortyDossiers.WriteAsync(own, commune);
        async Task ReportAsync(string day, int number)
        {
            await own.AsOwnerAsync(async connection =>
            {
                await using var command = new NpgsqlCommand(
                    """
                    WITH f AS (
                        INSERT INTO indicators.recorded_figure (id, unit_id, indicator_code, numerator, occurred_on, source, attachment_id, file_name, recorded_at,
                            recorded_by_name)
                        VALUES (gen_random_uuid(), $1, 'HS-61', $3, $2::date, 'Báo cáo', gen_random_uuid(), 'bao-cao.pdf', $2::date, 'Nguyễn Thị Mẫu') RETURNING id
                    )
                    INSERT INTO indicators.figure_answer (id, unit_id, figure_id, is_confirmed, answered_at, answered_by_name)
                    SELECT gen_random_uuid(), $1, f.id, true, $2::date, 'Lê Văn Mẫu' FROM f
                    """,
                    connection
                )
                {
                    Parameters =
                    {
                        new() { Value = commune.Id },
                        new() { Value = day },
                        new() { Value = number },
                    },
                };
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            });
        }

        async Task<(long?, long?)> SyncedAsync(Period period)
        {
            var index = await ReadAsync(commune, period);
            var one = index.Groups.SelectMany(group => group.Components).Single(component => component.Code == "1.4");
            return (one.Numerator, one.Denominator);
        }

        // January has none; 2 of the year before, a twelfth of which is 0,17. In the quarter 38 were received.
        (await SyncedAsync(Period.OfMonth(2026, 1))).ShouldBe((0, 0));
        await own.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "UPDATE one_stop.dossier SET received_at = '2025-03-10' WHERE status = 10 AND received_at >= '2026-02-10' AND received_at < '2026-02-11'",
                connection
            );
            (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(7);
        });
        (await SyncedAsync(Period.OfMonth(2026, 1))).ShouldBe((0, 1)); // 9 / 12 = 0,75
        (await SyncedAsync(Quarter)).ShouldBe((21, 31)); // 12 + 6 + 3
        await ReportAsync("2026-01-31", 10);
        await ReportAsync("2026-02-28", 45);

        (await SyncedAsync(Quarter)).ShouldBe((21, 45));
        (await SyncedAsync(Period.OfMonth(2026, 2))).ShouldBe((18, 35)); // 45 − 10, and 18 were received
        (await SyncedAsync(Period.OfMonth(2026, 3))).ShouldBe((3, 13)); // nothing reported in March
    }

    /// <summary>What was recorded after a day does not count as of it: the page, the component's records and the programs' interface say the same.</summary>
    [Fact]
    public async Task Index_AsOfADay_CountsWhatWasKnownThen()
    {
        var commune = await harness.ACommuneAsync();
        await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(2));
        await commune.ADossierInHandAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        var index = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<IIndex766>()
                .ReadAsync(
                    commune.Id,
                    Quarter,
                    PeriodCutoff.Calendar,
                    null,
                    VietnamTime.EndOf(new DateOnly(2026, 3, 16)).AddSeconds(-1),
                    CancellationToken.None
                )
        );

        index.Value.Groups.SelectMany(group => group.Components).Single(one => one.Code == "1.4").Denominator.ShouldBe(1);
        (await ReadAsync(commune)).Groups.SelectMany(group => group.Components).Single(one => one.Code == "1.4").Denominator.ShouldBe(2);
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1&tinhDen=2026-03-16")).ShouldSay("như đã ghi nhận đến hết ngày 16/03/2026");
        (await leader.GetAsync("/chi-so-766/1.4?ky=2026-Q1&tinhDen=2026-03-16")).Texts("main td.cc-code a").Count.ShouldBe(1);
        (await leader.GetAsync("/chi-so-766/1.4?ky=2026-Q1")).Texts("main td.cc-code a").Count.ShouldBe(2);
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1&tinhDen=2027-01-01")).ShouldHaveStatus(HttpStatusCode.OK);
    }

    /// <summary>Components 1.1 and 1.2 are a province's own.</summary>
    [Fact]
    public async Task AProvince_IsScoredOnWhatItAlonePublishes()
    {
        await using var own = new Harness();
        var province = await own.AProvinceAsync();
        var commune = await own.ACommuneAsync(province);
        await own.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                WITH f AS (
                    INSERT INTO indicators.recorded_figure (id, unit_id, indicator_code, numerator, denominator, occurred_on, source, attachment_id, file_name,
                        recorded_at, recorded_by_name)
                    SELECT gen_random_uuid(), unit, 'TT-31', 9, 10, '2026-02-10', 'Sổ', gen_random_uuid(), 'so.pdf', '2026-02-10', 'Nguyễn Thị Mẫu'
                    FROM unnest($1::uuid[]) AS unit RETURNING id, unit_id
                )
                INSERT INTO indicators.figure_answer (id, unit_id, figure_id, is_confirmed, answered_at, answered_by_name)
                SELECT gen_random_uuid(), unit_id, id, true, '2026-02-11', 'Lê Văn Mẫu' FROM f
                """,
                connection
            )
            {
                Parameters = { new() { Value = new[] { province.Id, commune.Id } } },
            };
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        });

        var index = await own.InScopeAsync(
            [province.Id, commune.Id],
            services =>
                services
                    .GetRequiredService<IIndex766>()
                    .ReadAsync(province.Id, Quarter, PeriodCutoff.Calendar, null, CancellationToken.None),
            province.Clock
        );
        var (announced, published) = (Of(index.Value, "1.1"), Of(index.Value, "1.2"));
        (announced.State, announced.Numerator, announced.Denominator, announced.Points).ShouldBe((Index766State.Scored, 9L, 10L, 5.4m));
        published.State.ShouldBe(Index766State.NoData);
        Of(await ReadAsync(commune), "1.1").State.ShouldBe(Index766State.NotScored);

        static Index766Component Of(Index766Reading reading, string code) =>
            reading.Groups.SelectMany(group => group.Components).Single(one => one.Code == code);
    }

    /// <summary>What targets of plans are told by, of the same dossiers.</summary>
    [Fact]
    public async Task FiguresOfTargets_CountWhatTheirFormulasSay()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await FortyDossiers.WriteAsync(own, commune);

        var table = await commune.InScopeAsync(services =>
            services.GetRequiredService<IIndicators>().ReadAsync(commune.Id, Quarter, PeriodCutoff.Calendar, CancellationToken.None)
        );

        var found = table.Value.Indicators.ToDictionary(one => one.Code, one => (one.Numerator, one.Denominator), StringComparer.Ordinal);
        found["HS-33"].ShouldBe((5, 38)); // of all that were received
        found["HS-36"].ShouldBe((5, 5)); // of those that had a paper to use again
        found["HS-26"].ShouldBe((0, 0)); // no procedure of several agencies
        found["HS-43"].ShouldBe((12, 18)); // 12 paid online, 6 at the desk
        found["HS-44"].ShouldBe((12, 18));
        found["DG-12"].ShouldBe((5, 7)); // by the field of the procedure
        found["DG-13"].ShouldBe((5, 7));
        found["DG-14"].ShouldBe((5, 7)); // filed online, rated at the desk's screen
        var shapes = (await own.ServicesAsync()).GetServices<RecordSetShape>();
        var owner = (await own.DatabaseAsync()).Owner;
        (await FigureVerification.VerifyAsync(owner, shapes, CancellationToken.None)).DifferingRecords.ShouldBeEmpty();
    }

    /// <summary>The day since which accounts of the Portal are identified is that of the file: another day changes the count, as known from then on.</summary>
    [Fact]
    public async Task Identified_FollowsTheDayInTheFile()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await FortyDossiers.WriteAsync(own, commune);
        await own.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO one_stop.portal_arrival (dossier_id, unit_id, content_hash, recorded_at) SELECT id, unit_id, '', arrived_at FROM one_stop.dossier WHERE channel = 2 AND arrived_at < '2026-02-05'",
                connection
            );
            (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(12);
        });
        async Task<long?> IdentifiedAsync() =>
            (await ReadAsync(commune)).Groups.SelectMany(group => group.Components).Single(one => one.Code == "4.5b").Numerator;
        var services = await own.ServicesAsync();
        var codes = services.GetRequiredService<PortalCodes>();
        IdentificationDay Since(string day) =>
            new(
                services.GetRequiredService<NpgsqlDataSource>(),
                codes with
                {
                    IdentifiedSince = codes.IdentifiedSince with
                    {
                        Value = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    },
                },
                commune.Clock,
                NullLogger<IdentificationDay>.Instance
            );
        (await IdentifiedAsync()).ShouldBe(0);

        (await Since("2026-02-01").KeepAsync(TestContext.Current.CancellationToken)).ShouldBe(12);
        (await Since("2026-02-01").KeepAsync(TestContext.Current.CancellationToken)).ShouldBe(0);

        (await IdentifiedAsync()).ShouldBe(12);
        (await Since("2026-07-20").KeepAsync(TestContext.Current.CancellationToken)).ShouldBe(12);
        (await IdentifiedAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Index_OfACommuneWithoutRecords_LeavesThemOut()
    {
        var commune = await harness.ACommuneAsync();

        var index = await ReadAsync(commune);

        // Only component 1.4 says that nothing gives no points.
        (index.Points, index.Maximum).ShouldBe((0, 6));
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1")).ShouldSay("chưa có số liệu");
        (await leader.GetAsync("/chi-so-766?ky=2021-Q1")).ShouldSay("chỉ tính từ 01/08/2022");
        (await leader.GetAsync("/chi-so-766?ky=2027")).ShouldSay("chưa bắt đầu");
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1&linhVuc=khong-co")).ShouldSay("Không có lĩnh vực này");
    }

    private static async Task PagesShowIt(Commune commune)
    {
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1"))
            .ShouldSay("46,74")
            .ShouldSay("trên 76 điểm được chấm")
            .ShouldSay("6 hồ sơ chưa số hóa kết quả: mất 1,33 điểm")
            .ShouldSay("cấp xã không bị chấm");
        var missing = await leader.GetAsync("/chi-so-766/4.1?ky=2026-Q1");
        missing.ShouldSay("chưa số hóa kết quả").ShouldNotSay("Nguyễn Thị Mẫu");
        missing.Texts("main td.cc-code a").Count.ShouldBe(6);
        (await leader.GetAsync("/chi-so-766/4.1?ky=2026-Q1&thieu=false")).Texts("main td.cc-code a").Count.ShouldBe(21);
        // 12 late dossiers and two ratings.
        (await leader.GetAsync("/chi-so-766/5.4?ky=2026-Q1"))
            .Texts("main td.cc-code a")
            .Count.ShouldBe(14);
        (await leader.GetAsync("/chi-so-766/3.1?ky=2026-Q1")).Texts("main td.cc-code a").Count.ShouldBe(1);
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1&linhVuc=HT")).ShouldSay("42,4").ShouldSay("Không tách được theo lĩnh vực");
        (await leader.Client.GetByteArrayAsync("/chi-so-766?ky=2026-Q1&handler=Export")).Length.ShouldBeGreaterThan(1000);
    }

    private static Task<Index766Reading> ReadAsync(Commune commune) => ReadAsync(commune, Quarter);

    private static Task<Index766Reading> ReadAsync(Commune commune, Period period) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<IIndex766>()
                    .ReadAsync(commune.Id, period, PeriodCutoff.Calendar, null, CancellationToken.None)
            ).Value
        );
}
