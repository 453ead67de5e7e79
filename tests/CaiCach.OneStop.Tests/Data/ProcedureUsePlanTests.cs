using CaiCach.OneStop.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Data;

/// <summary>
/// Whether a unit received anything, or used a procedure online, is looked up by index for each: a unit that did nothing in a long period, as one that was
/// merged years ago, would else have all dossiers gone through.
/// </summary>
public sealed class ProcedureUsePlanTests
{
    [Theory]
    [InlineData("counted_procedures")]
    [InlineData("counted_procedure_use")]
    public async Task Counting_TheProceduresOfAUnitWithoutDossiers_GoesThroughNone(string function)
    {
        await using var own = new Harness();
        var (commune, idle) = (await own.ACommuneAsync(), await own.ACommuneAsync());
        var database = await own.DatabaseAsync();
        var now = commune.Clock.GetUtcNow();
        await (await own.ServicesAsync())
            .GetRequiredService<IOneStopDemo>()
            .FillAsync(new DemoDossiers([commune.Code], 1, 2000, now), database.OwnerConnectionString, CancellationToken.None);
        await own.AsSuperuserAsync(async connection =>
        {
            await using var analyze = new NpgsqlCommand("VACUUM (ANALYZE) one_stop.dossier, one_stop.procedure", connection);
            await analyze.ExecuteNonQueryAsync();
            // The function is taken into the statement that asks, so that EXPLAIN tells of it; what is within another one tells its own plan.
            var plans = await ExplainedAsync(connection, Ask($"EXPLAIN SELECT * FROM one_stop.{function}($1, $2, $3)"));
            plans += await NestedPlans.ReadAsync(
                connection,
                [commune.Id, idle.Id],
                Ask("SELECT * FROM one_stop.procedures_used_online($1, $2, $3)")
            );

            var scans = plans.Split('\n').Where(line => line.Contains(" on dossier", StringComparison.Ordinal)).ToList();
            plans.ShouldContain("ix_dossier_competent_received");
            plans.ShouldContain("ix_dossier_procedure");
            scans.ShouldAllBe(line => line.Contains("Index", StringComparison.Ordinal));
        });

        NpgsqlCommand Ask(string sql) =>
            new(sql)
            {
                Parameters =
                {
                    new() { Value = new[] { commune.Id, idle.Id } },
                    new() { Value = now.AddYears(-1) },
                    new() { Value = now },
                },
            };
    }

    private static async Task<string> ExplainedAsync(NpgsqlConnection connection, NpgsqlCommand command)
    {
        command.Connection = connection;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines) + '\n';
    }
}
