using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Organisation.Tests.Data;

/// <summary>A list's plan shows a call of the function and nothing of what happens in it.</summary>
public sealed class SearchPeoplePlanTests
{
    private const string Fill = """
        INSERT INTO organisation.unit (id, authority_id, code, name, kind, valid_from, sort_order, folded_name)
            SELECT id, id, 'X.' || n, 'Xã ' || n, 'Commune', '2025-07-01', n, 'xa ' || n
            FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 200) n) made;
        INSERT INTO organisation.person (id, unit_id, full_name, folded_name)
            SELECT gen_random_uuid(), u.id, words, words
            FROM organisation.unit u, generate_series(1, 150) k, format('nguyen thi %s', md5(u.code || k)) words WHERE u.code LIKE 'X.%';
        """;

    [Fact]
    public async Task SearchPeople_WhenTheTableIsFull_FindsThemByTheIndexOfWords()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await own.AsSuperuserAsync(async connection =>
        {
            await using var fill = new NpgsqlCommand(Fill, connection);
            await fill.ExecuteNonQueryAsync();
            await using var analyze = new NpgsqlCommand("VACUUM (ANALYZE) organisation.unit, organisation.person", connection);
            await analyze.ExecuteNonQueryAsync();
            await using var search = new NpgsqlCommand("SELECT * FROM organisation.search_people($1, $2, 20)")
            {
                Parameters =
                {
                    new() { Value = new[] { "%le thi binh%" } },
                    new() { Value = "le thi binh" },
                },
            };

            var plans = await NestedPlans.ReadAsync(connection, [commune.Id], search);

            plans.ShouldContain("Bitmap Index Scan on ix_person_words");
            plans.ShouldNotContain("Seq Scan on person");
        });
    }
}
