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

    private Task CopyAsync(string code, int count) =>
        harness.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(CopySql, connection)
            {
                Parameters =
                {
                    new() { Value = code },
                    new() { Value = count },
                },
            };
            (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(count);
        });
}
