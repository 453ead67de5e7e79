using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
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
        ("3.3", 14, 38, "2.95"), // 12 of A, 2 of B; full at 50%: 4 × 36,84 / 50
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

        // Without 1.1 and 1.2 (10), 5.2 and 5.3 (12) and 4.5a (2): 76. The sum of what is not rounded is 47,6678.
        (index.Points, index.Maximum, index.Percent).ShouldBe((47.67m, 76m, 62.72m));
        components.Values.Where(one => one.State == Index766State.Scored).Select(one => one.Code).ShouldBe(ByHand.Select(one => one.Code));
        components["4.1"].Why.ShouldBe("6 hồ sơ chưa số hóa kết quả: mất 1,33 điểm");
        components["4.2"].Why.ShouldBe("13 hồ sơ chưa số hóa đủ giấy tờ và kết quả: mất 1,03 điểm; thêm 7 là đủ điểm");
        components["1.1"].State.ShouldBe(Index766State.NotScored);
        components["5.2"].State.ShouldBe(Index766State.NoData);

        await PagesShowIt(commune);
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
            .ShouldSay("47,67")
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
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1&linhVuc=HT")).ShouldSay("43,33").ShouldSay("Không tách được theo lĩnh vực");
        (await leader.Client.GetByteArrayAsync("/chi-so-766?ky=2026-Q1&handler=Export")).Length.ShouldBeGreaterThan(1000);
    }

    private static Task<Index766Reading> ReadAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<IIndex766>()
                    .ReadAsync(commune.Id, Quarter, PeriodCutoff.Calendar, null, CancellationToken.None)
            ).Value
        );
}
