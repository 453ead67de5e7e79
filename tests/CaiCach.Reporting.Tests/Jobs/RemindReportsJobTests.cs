using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Jobs;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Reporting.Tests.Jobs;

/// <summary>The daily reminders of owed reports and of contributions to them.</summary>
[Collection(SharedQueue.Name)]
public sealed class RemindReportsJobTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [Fact]
    public async Task Run_AsTheDayComesNearAndPasses_TellsEachThingOnce()
    {
        var commune = await Given.ACommuneAsync();

        await RemindAsync(commune, Monday); // due on Tuesday 17/03: one working day
        await RemindAsync(commune, Monday);
        await RemindAsync(commune, Monday.AddDays(2));
        await RemindAsync(commune, Monday.AddDays(3));

        var told = (await NoticesAsync(commune)).Where(IsOfReform);
        told.Select(notice => (notice.Kind, notice.PersonId))
            .ShouldBe(
                [
                    (ReportNoticeKind.ReportSoon, commune.The(Role.Coordinator).Id),
                    (ReportNoticeKind.ReportLate, commune.The(Role.Coordinator).Id),
                    (ReportNoticeKind.ReportLate, commune.The(Role.Leader).Id),
                ],
                ignoreOrder: true
            );
        (await (await commune.SignInAsync(Role.Leader)).GetAsync("/thong-bao")).ShouldSay(
            "Quá hạn gửi Báo cáo công tác cải cách hành chính quý I năm 2026 từ 17/03/2026"
        );
    }

    [Fact]
    public async Task Run_WhenTheReportIsIssued_TellsNothingMore_AndWhoOwesAPartIsToldWhileItIsADraft()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var officer = commune.OfficerOf(commune.Departments.Economy);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(report.Path + "/de-nghi-dong-gop")).PostFormAsync(
            ("Items", "I.7"),
            ("PersonId", officer.Id),
            ("DueOn", Monday.AddDays(1))
        );

        await RemindAsync(commune, Monday);
        var soon = await NoticesAsync(commune);
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        await RemindAsync(commune, Monday.AddDays(3));

        soon.ShouldContain(notice => notice.Kind == ReportNoticeKind.ContributionSoon && notice.PersonId == officer.Id);
        (await NoticesAsync(commune)).Count(IsOfReform).ShouldBe(soon.Count(IsOfReform));
    }

    [Fact]
    public async Task Run_WhenAMailServerIsThere_SendsEachPersonOneLetterADay()
    {
        await using var mail = new TestMailServer();
        await using var own = new Harness
        {
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["CAICACH_SMTP"] = mail.Address.ToString(),
                ["CAICACH_SMTP_FROM"] = "caicach@example.vn",
            },
        };
        var commune = await own.ACommuneAsync();
        await own.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand("UPDATE organisation.person SET email = id || '@example.vn'", connection);
            (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
        });
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(report.Path + "/de-nghi-dong-gop")).PostFormAsync(
            ("Items", "I.7"),
            ("PersonId", commune.The(Role.Coordinator).Id),
            ("DueOn", Monday.AddDays(1))
        );

        await RemindAsync(own, commune, Monday);
        await RemindAsync(own, commune, Monday);
        var first = mail.Mails;
        commune.Clock.Advance(TimeSpan.FromDays(2));
        await RemindAsync(own, commune, Monday.AddDays(2));

        var letter = first.ShouldHaveSingleItem();
        letter.To.ShouldBe($"{commune.The(Role.Coordinator).Id}@example.vn");
        letter.Body.ShouldContain("Sắp đến hạn gửi Báo cáo công tác cải cách hành chính quý I năm 2026: 17/03/2026");
        letter.Body.ShouldContain("Sắp đến hạn đóng góp mục");
        var second = mail.Mails.Skip(1).ToList();
        second.Count.ShouldBe(2);
        second.ShouldAllBe(one => one.Body.Contains("Quá hạn gửi Báo cáo công tác cải cách hành chính quý I năm 2026 từ 17/03/2026"));
        second.Single(one => one.To == $"{commune.The(Role.Leader).Id}@example.vn").Body.ShouldNotContain("đóng góp mục");
    }

    [Fact]
    public async Task Schedule_AsksOnceADay_ForUnitsThatReport()
    {
        await using var own = new Harness();
        var (reporting, silent) = (await own.ACommuneAsync(), await own.ACommuneAsync());
        await (await (await reporting.SignInAsync(Role.Leader)).GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        var schedule = (await own.ServicesAsync()).GetRequiredService<ReportReminderSchedule>();

        (await schedule.LookAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await schedule.LookAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        await own.RunJobsAsync(reporting.Clock);

        (await NoticesAsync(reporting)).ShouldNotBeEmpty();
        (await NoticesAsync(silent)).ShouldBeEmpty();
    }

    /// <summary>About the report of administrative reform or a part of it; others are owed for the same quarter.</summary>
    private static bool IsOfReform(ReportNotice notice) =>
        notice.ContributionId is not null || notice.Subject.StartsWith("Báo cáo công tác cải cách hành chính", StringComparison.Ordinal);

    private static async Task RemindAsync(Commune commune, DateOnly day) => await RemindAsync(await Harness.CurrentAsync(), commune, day);

    private static async Task RemindAsync(Harness harness, Commune commune, DateOnly day)
    {
        await commune.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, RemindReportsJob.Kind, new RemindReportsPayload(day), CancellationToken.None);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });
        await harness.RunJobsAsync(commune.Clock);
    }

    private static Task<List<ReportNotice>> NoticesAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<ReportingDbContext>().Notices.ToListAsync());
}
