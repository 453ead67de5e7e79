using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Host.Verbs;
using CaiCach.OneStop.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Host.Tests.Verbs;

/// <summary>The reports of the demonstration: what the communes owed in half a year, as their people and the province would have gone about it.</summary>
public sealed class DemoReportsTests
{
    private static readonly string[] Communes = ["HS.ST", "HS.BA", "HS.PL"];

    [Fact]
    public async Task Demo_IssuesWhatWasOwed_AndTheProvinceAnswers()
    {
        await using var harness = new Harness();
        var (issued, accounts) = await LiveAsync(harness);

        issued.ShouldBe(18, "of three communes: two periodic reports, two forms and two reports of satisfaction each");
        (await ReadAsync(harness, "SELECT count(*) FROM reporting.report WHERE state = 'Issued' AND number IS NOT NULL")).ShouldBe("18");
        (
            await ReadAsync(
                harness,
                """
                SELECT string_agg(kind || ' ' || n, ', ' ORDER BY kind) FROM (
                    SELECT verdict AS kind, count(*) AS n FROM reporting.report_review GROUP BY 1
                    UNION ALL SELECT 'Contribution', count(*) FROM reporting.contribution WHERE state = 'Taken'
                    UNION ALL SELECT 'Decision', count(*) FROM reporting.report_decision
                    UNION ALL SELECT 'Figure', count(*) FROM indicators.figure_answer WHERE is_confirmed
                    UNION ALL SELECT 'Late', count(*) FROM reporting.counted_report WHERE is_late
                ) told
                """
            )
        ).ShouldBe("Accepted 17, Contribution 12, Decision 36, Figure 18, Late 1, Returned 1");
        (await ReadAsync(harness, "SELECT bool_and(text LIKE '%minh họa%') FROM reporting.contribution")).ShouldBe("True");

        var coordinator = await SignInAsync(
            harness,
            accounts.First(one => one.UnitCode == "HS.ST" && one.Roles.Contains(Role.Coordinator))
        );
        var id = await ReadAsync(
            harness,
            "SELECT r.id FROM reporting.report r JOIN organisation.unit u ON u.id = r.unit_id WHERE u.code = 'HS.ST' AND r.outline = 'cchc' ORDER BY r.issued_on DESC LIMIT 1"
        );
        var report = await coordinator.GetAsync($"/bao-cao/{id}");
        report.ShouldSay("đã ban hành").ShouldSay("3/8 bộ phận, đơn vị trực thuộc được kiểm tra").ShouldSay("nội dung minh họa");
        (await coordinator.GetAsync($"/bao-cao/{id}/bo-sung")).ShouldSay("số liệu ra đúng như đã ký");
        var province = await SignInAsync(harness, accounts.First(one => one.UnitCode == "HS" && one.Roles.Contains(Role.Coordinator)));
        (await province.GetAsync("/bao-cao/cap-duoi?ky=cchc/2025")).ShouldSay("UBND phường Bình An").ShouldSay("trả lại");
    }

    private static async Task<(int Issued, IReadOnlyList<DemoAccount> Accounts)> LiveAsync(Harness harness)
    {
        var database = await harness.DatabaseAsync();
        var settings = new HostSettings(database.OwnerConnectionString, database.ApplicationConnectionString, harness.VarFolder);
        var clock = new DemoClock(harness.Clock.GetUtcNow());
        await using var services = Verb.Services(settings, clock);
        var cancellationToken = TestContext.Current.CancellationToken;
        IReadOnlyList<DemoAccount> accounts;
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync([], cancellationToken);
            accounts = await scope.ServiceProvider.GetRequiredService<IOrganisationDemo>().MakeAsync(cancellationToken);
        }

        var paper = Path.Combine(AppContext.BaseDirectory, "samples", "giay-to-minh-hoa.pdf");
        await services
            .GetRequiredService<IOneStopDemo>()
            .FillAsync(new DemoDossiers(Communes, 1, 120, clock.End), database.OwnerConnectionString, cancellationToken);
        var issued = await services.GetRequiredService<IReportingDemo>().LiveAsync(accounts, Communes, paper, clock, cancellationToken);
        return (issued, accounts);
    }

    private static async Task<TestUser> SignInAsync(Harness harness, DemoAccount account)
    {
        var visitor = await harness.AVisitorAsync();
        var form = await visitor.GetAsync("/dang-nhap");
        (await form.PostFormAsync(("UserName", account.UserName), ("Password", account.Password))).ShouldBeAt("/");
        return visitor;
    }

    private static async Task<string> ReadAsync(Harness harness, string sql)
    {
        var read = "";
        await harness.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(sql, connection);
            read = $"{await command.ExecuteScalarAsync()}";
        });
        return read;
    }
}
