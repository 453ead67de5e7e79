using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Jobs;
using CaiCach.Planning.Tests.Features;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Planning.Tests.Jobs;

/// <summary>From the day's reminders to the letters that arrive, over a mail server of the test's own.</summary>
public sealed class MailDigestJobTests
{
    [Fact]
    public async Task Run_OverTwoDays_ThenEachPersonGetsOneLetterADayAndTheLeaderWhatIsLate()
    {
        await using var mail = new TestMailServer();
        await using var own = AHarness(mail);
        var commune = await own.ACommuneAsync();
        var today = commune.Clock.Today; // Monday 16/03/2026
        await Tests.Plans.InForceAsync(commune, commune.Departments.Economy, today.AddDays(-2), "Việc trễ một", "Việc trễ hai");
        await Tests.Plans.InForceAsAsync(commune, "2/KH-UBND", commune.Departments.Office, today.AddDays(1), "Việc sắp đến hạn");
        await GiveAddressesAsync(own);

        await RemindAsync(own, commune, today);
        await RemindAsync(own, commune, today);
        var first = mail.Mails;
        await RemindAsync(own, commune, today.AddDays(2));

        var officer = Address(commune.OfficerOf(commune.Departments.Economy));
        var leader = Address(commune.The(Role.Leader));
        first.Select(letter => letter.To).ShouldBeUnique(StringComparer.Ordinal);
        BodyTo(first, officer).ShouldContain("Việc trễ một");
        BodyTo(first, officer).ShouldContain("Việc trễ hai");
        BodyTo(first, leader).ShouldContain("Quá hạn từ 14/03/2026: Việc trễ một");
        BodyTo(first, leader).ShouldNotContain("Việc sắp đến hạn");
        BodyTo(first, Address(commune.OfficerOf(commune.Departments.Office))).ShouldContain("hạn 17/03/2026: Việc sắp đến hạn");
        var second = mail.Mails.Skip(first.Count).ToList();
        second.Select(letter => letter.To).ShouldBeUnique(StringComparer.Ordinal);
        BodyTo(second, leader).ShouldContain("Quá hạn từ 17/03/2026: Việc sắp đến hạn");
        BodyTo(second, leader).ShouldNotContain("Việc trễ một"); // told once
        second.ShouldNotContain(letter => letter.To == officer);
    }

    [Fact]
    public async Task Run_OnTheDayAfterATaskWasGivenFromAbove_ThenTellsTheCoordinatorAndTheLeaderOnce()
    {
        await using var mail = new TestMailServer();
        await using var own = AHarness(mail);
        var province = await own.AProvinceAsync();
        var commune = await own.ACommuneAsync(province);
        await GiveAddressesAsync(own);
        await province.GiveAsync(await province.ATaskToGiveAsync(), commune);

        await RemindAsync(own, commune, commune.Clock.Today.AddDays(1));
        await RemindAsync(own, commune, commune.Clock.Today.AddDays(2));

        mail.Mails.Select(letter => letter.To)
            .Order(StringComparer.Ordinal)
            .ShouldBe(new[] { Address(commune.The(Role.Coordinator)), Address(commune.The(Role.Leader)) }.Order(StringComparer.Ordinal));
        mail.Mails.ShouldAllBe(letter => letter.Body.Contains("Cấp trên giao, chưa có đơn vị chủ trì: Chấn chỉnh kỷ luật hành chính"));
    }

    private static Harness AHarness(TestMailServer mail) =>
        new()
        {
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["CAICACH_SMTP"] = mail.Address.ToString(),
                ["CAICACH_SMTP_FROM"] = "caicach@example.vn",
            },
        };

    private static string Address(TestPerson person) => $"p{person.Id:N}@example.vn";

    private static string BodyTo(IEnumerable<TestMail> letters, string address) => letters.Single(letter => letter.To == address).Body;

    private static Task GiveAddressesAsync(Harness own) =>
        own.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "UPDATE organisation.person SET email = 'p' || replace(id::text, '-', '') || '@example.vn'",
                connection
            );
            (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
        });

    private static async Task RemindAsync(Harness own, Commune commune, DateOnly day)
    {
        await commune.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, RemindJob.Kind, new RemindPayload(day), CancellationToken.None);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });
        var worker = (await own.ServicesAsync()).GetRequiredService<JobWorker>();
        while (await worker.RunNextAsync(TestContext.Current.CancellationToken)) { }
    }
}
