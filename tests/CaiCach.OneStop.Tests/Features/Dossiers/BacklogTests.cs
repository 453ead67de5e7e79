using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>A backlog of years is counted to a limit, and says that there are more.</summary>
public sealed class BacklogTests(Harness harness)
{
    private const string CopySql = """
        INSERT INTO one_stop.dossier
        SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'code', d.code || '-' || n))).*
        FROM one_stop.dossier d, generate_series(1, $2) n WHERE d.code = $1
        """;

    private const string CopyPartiesSql = """
        INSERT INTO one_stop.dossier_party
        SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'dossier_id', copy.id))).*
        FROM one_stop.dossier d JOIN one_stop.dossier_party p ON p.dossier_id = d.id JOIN one_stop.dossier copy ON copy.code LIKE d.code || '-%'
        WHERE d.code = $1
        """;

    [Theory]
    [InlineData("", 130)]
    [InlineData("?ds=Late", 130)]
    [InlineData("?ds=Soon", 0)]
    [InlineData("?ds=Mine", 60)]
    [InlineData("?buoc=Received", 70)]
    [InlineData("?ds=Late&buoc=InHand", 60)]
    [InlineData("?ds=Mine&buoc=InHand", 60)]
    [InlineData("?ds=Mine&buoc=Received", 0)]
    [InlineData("?ds=Late&kenh=Desk", 130)]
    [InlineData("?ds=Unfinished", 130)]
    public async Task Total_OfAListLongerThanAPage_IsWhatItsPagesShow(string query, int expected)
    {
        var commune = await harness.ACommuneAsync();
        await CopyAsync(await commune.ADossierInHandAsync(), 59);
        await CopyAsync(await commune.ADossierAsync(), 69);
        commune.Clock.Advance(TimeSpan.FromDays(60));
        var officer = await commune.SignInAsync(Role.Officer);

        var (page, shown) = (await officer.GetAsync("/mot-cua" + query), 0);
        var total = page.Texts(".cc-paging > span")[0];
        for (var number = 1; number <= 4; number++)
        {
            var part = await officer.GetAsync($"/mot-cua{query}{(query.Length == 0 ? "?" : "&")}trang={number}");
            shown += part.Document.QuerySelectorAll("main tbody tr a[href*='/mot-cua/ho-so/']").Length;
        }

        shown.ShouldBe(expected);
        total.ShouldEndWith($"{expected} hồ sơ");
    }

    [Fact]
    public async Task Search_WhenMoreAreFoundThanAreCounted_ShowsThemToTheLimit()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await CopyAsync(own, CopySql, code, DossierLimits.BacklogCountedMax);
        await CopyAsync(own, CopyPartiesSql, code);
        var officer = await commune.SignInAsync(Role.Officer);

        var list = await officer.GetAsync("/mot-cua?tim=nguyen thi mau&trang=100");

        list.Texts(".cc-paging > span")[0].ShouldBe("4.951–5.000 trên hơn 5.000 hồ sơ");
        list.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(DossierLimits.PageSize);
        (await officer.GetAsync("/mot-cua?tim=nguyen thi mau&trang=101")).Document.QuerySelectorAll("main tbody tr a").ShouldBeEmpty();
        (await officer.GetAsync($"/mot-cua?tim={code[^6..]}-4999")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task ResultsNotDigitised_WhenMoreThanAreCounted_ReadMoreThanTheLimit()
    {
        var commune = await harness.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        var officer = await commune.SignInAsync(Role.Officer);

        (await officer.GetAsync("/mot-cua?ds=ResultMissing")).Texts(".cc-paging span").ShouldHaveSingleItem().ShouldBe("1 hồ sơ");
        await CopyAsync(code, DossierLimits.BacklogCountedMax - 1);
        (await officer.GetAsync("/mot-cua?ds=ResultMissing")).Texts(".cc-paging > span")[0].ShouldBe("1–50 trên 5.000 hồ sơ");
        await CopyAsync(code + "-1", 1);
        var list = await officer.GetAsync("/mot-cua?ds=ResultMissing&trang=100");

        list.Texts(".cc-paging > span")[0].ShouldBe("4.951–5.000 trên hơn 5.000 hồ sơ");
        list.Texts(".cc-paging a[rel=next]").ShouldBeEmpty();
        (await officer.GetAsync("/")).ShouldSay("hơn 500 việc");
    }

    private async Task CopyAsync(string code, int count) => (await CopyAsync(harness, CopySql, code, count)).ShouldBe(count);

    private static async Task<int> CopyAsync(Harness harness, string sql, params IEnumerable<object> values)
    {
        var copied = 0;
        await harness.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var value in values)
            {
                command.Parameters.Add(new() { Value = value });
            }

            copied = await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        });
        return copied;
    }
}
