using System.Net;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Jobs;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Reporting.Tests.Features.Figures;

/// <summary>Reports count as they are owed: those of the first quarter of 2026, three of them, were cut off on 14/03 and are due on 17/03; today is Monday 16/03.</summary>
[Collection(SharedQueue.Name)]
public sealed class CountedReportsTests(Harness harness)
{
    [Fact]
    public async Task AnOwedReport_CountsOnceItIsIssued_AndOpensFromItsFigure()
    {
        var commune = await harness.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        leader = await OnDueDayAsync(commune);
        (await leader.GetAsync("/chi-tieu/BC-01?ky=2026-Q1")).ShouldSay("0 / 3").ShouldSay("chưa ban hành");

        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync(("Number", "7/BC-UBND"));

        var figure = await leader.GetAsync("/chi-tieu/BC-01?ky=2026-Q1");
        figure.ShouldSay("1 / 3").ShouldSay("7/BC-UBND");
        (await figure.FollowAsync("7/BC-UBND")).ShouldBeAt(report.Path);
    }

    [Fact]
    public async Task WhatNobodyDrafted_CountsAsOwed_AndWhatNobodyOwes_DoesNot()
    {
        var commune = await harness.ACommuneAsync();
        await KeepAsync(commune);
        var leader = await commune.SignInAsync(Role.Leader);
        await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "statistics"), ("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2025"));
        leader = await OnDueDayAsync(commune);

        var figure = await leader.GetAsync("/chi-tieu/BC-01?ky=2026-Q1");

        figure.ShouldSay("0 / 3").ShouldSay("Chưa lập");
        (await figure.FollowAsync("Chưa lập")).ShouldBeAt("/bao-cao/lap");
        // The quarter, six months, nine months and the year of 2026; of 2025, before the unit reported here, what it made all the same.
        (await CountedAsync(commune.Id)).Count.ShouldBe(5);
        await KeepAsync(commune);
        (await CountedAsync(commune.Id)).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(1, true, false, false)] // on its last day
    [InlineData(2, false, true, true)] // a day late
    public async Task Issue_IsOnTimeUpToItsDay(int afterDays, bool isOnTime, bool isLate, bool wasOverdue)
    {
        var commune = await harness.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        commune.Clock.Advance(TimeSpan.FromDays(afterDays));
        leader = await commune.SignInAsync(Role.Leader);
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();

        (await CountedAsync(commune.Id))["2026-Q1"].ShouldBe(new Counted(isOnTime, isLate, false, wasOverdue));
    }

    [Fact]
    public async Task Acceptance_OfASupplement_IsThatOfTheReport_AndNotedAtOnce()
    {
        var province = await harness.AProvinceAsync();
        var commune = await harness.ACommuneAsync(province);
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        var appraiser = await province.SignInAsync(Role.Appraiser);
        await ReviewAsync(appraiser, report, "Return", ("Comment", "Thiếu số liệu đối thoại."));
        (await CountedAsync(commune.Id))["2026-Q1"].IsAccepted.ShouldBeFalse();
        var supplement = await (await leader.GetAsync(report.Path + "/bo-sung")).PostFormAsync();
        await supplement.PostFormAsync(("Texts[content]", "Quý I có 02 cuộc đối thoại."));
        await (await leader.GetAsync(supplement.Path + "/ban-hanh")).PostFormAsync();

        await ReviewAsync(appraiser, supplement, "Accept");

        (await CountedAsync(commune.Id))["2026-Q1"].ShouldBe(new Counted(true, false, true, false));
    }

    [Fact]
    public async Task WhatAProvinceMakesOfTheReportsBelow_IsTheReportThatItOwes()
    {
        var province = await harness.AProvinceAsync();
        await harness.ACommuneAsync(province);
        var leader = await province.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "consolidated"), ("PeriodCode", "2026-Q1"));
        report.Status.ShouldBe(HttpStatusCode.OK);
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();

        (await CountedAsync(province.Id))["2026-Q1"].ShouldBe(new Counted(true, false, false, false));
    }

    /// <summary>A leader on the day after that on which the report of the first quarter is due.</summary>
    private static async Task<TestUser> OnDueDayAsync(Commune commune)
    {
        commune.Clock.Advance(TimeSpan.FromDays(2));
        return await commune.SignInAsync(Role.Leader);
    }

    private static async Task ReviewAsync(TestUser appraiser, Page report, string decision, params (string, object?)[] values) =>
        await (await appraiser.GetAsync(report.Path + "/xem-xet")).PostFormAsync($"button[formaction*='handler={decision}']", values);

    private async Task KeepAsync(Commune commune)
    {
        await commune.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, RemindReportsJob.Kind, new RemindReportsPayload(commune.Clock.Today), CancellationToken.None);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });
        await harness.RunJobsAsync(commune.Clock);
    }

    /// <summary>What is noted of a commune's owed reports of administrative reform, by period.</summary>
    private async Task<Dictionary<string, Counted>> CountedAsync(Guid unitId)
    {
        var counted = new Dictionary<string, Counted>(StringComparer.Ordinal);
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT o.period_code, v.facts, v.moments[4] IS NOT NULL
                FROM indicators.record_version v JOIN reporting.owed_report o ON o.id = v.record_id
                WHERE v.unit_id = $1 AND v.set_code = 'reports' AND v.known_until = 'infinity' AND o.outline = 'cchc'
                """,
                connection
            )
            {
                Parameters = { new() { Value = unitId } },
            };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var facts = reader.GetInt64(1);
                counted.Add(reader.GetString(0), new Counted((facts & 2) != 0, (facts & 4) != 0, (facts & 8) != 0, reader.GetBoolean(2)));
            }
        });
        return counted;
    }

    private sealed record Counted(bool IsOnTime, bool IsLate, bool IsAccepted, bool WasOverdue);
}
