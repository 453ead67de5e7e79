using CaiCach.Foundation.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Architecture.Tests;

/// <summary>The mapping and the migrations are written apart; this holds them together.</summary>
public sealed class ModelTests(Harness harness)
{
    private const string Rule = "What a room's context maps stands in the database, with the same type, empty or not.";

    [Fact]
    public async Task Contexts_MapWhatTheMigrationsMade()
    {
        var mapped = await MappedAsync();
        var existing = await ExistingAsync();

        Product.ShouldHold(Rule, mapped.Count, Offenders(mapped, existing));
    }

    [Fact]
    public void Offenders_AreFound()
    {
        Column[] mapped =
        [
            new("a.t", "gone", "text", IsNullable: false, HasDefault: false),
            new("a.t", "typed", "integer", IsNullable: false, HasDefault: false),
            new("a.t", "empty", "text", IsNullable: true, HasDefault: false),
            new("a.t", "right", "text", IsNullable: true, HasDefault: false),
        ];
        Column[] existing =
        [
            new("a.t", "typed", "bigint", IsNullable: false, HasDefault: false),
            new("a.t", "empty", "text", IsNullable: false, HasDefault: false),
            new("a.t", "right", "text", IsNullable: true, HasDefault: false),
            new("a.t", "needed", "text", IsNullable: false, HasDefault: false),
            new("a.other", "needed", "text", IsNullable: false, HasDefault: false),
        ];

        Offenders(mapped, existing).Count().ShouldBe(4);
    }

    private static IEnumerable<string> Offenders(IReadOnlyList<Column> mapped, IReadOnlyList<Column> existing)
    {
        var byName = existing.ToDictionary(column => (column.Table, column.Name));
        var known = mapped.Select(column => (column.Table, column.Name)).ToHashSet();
        var tables = mapped.Select(column => column.Table).ToHashSet(StringComparer.Ordinal);
        foreach (var column in mapped)
        {
            if (!byName.TryGetValue((column.Table, column.Name), out var there))
            {
                yield return $"{column.Table}.{column.Name} is mapped but does not exist";
            }
            else if (there.Type != column.Type)
            {
                yield return $"{column.Table}.{column.Name} is mapped as {column.Type} but is {there.Type}";
            }
            else if (there.IsNullable != column.IsNullable)
            {
                yield return $"{column.Table}.{column.Name} is mapped as {Emptiness(column)} but is {Emptiness(there)}";
            }
        }

        foreach (var column in existing.Where(column => tables.Contains(column.Table) && !known.Contains((column.Table, column.Name))))
        {
            if (!column.IsNullable && !column.HasDefault)
            {
                yield return $"{column.Table}.{column.Name} must be filled but is not mapped";
            }
        }
    }

    private static string Emptiness(Column column) => column.IsNullable ? "nullable" : "not null";

    private Task<List<Column>> MappedAsync() =>
        harness.InScopeAsync(
            [],
            services =>
            {
                var contexts = Product.Types.Where(type => type.IsSubclassOf(typeof(RoomDbContext))).ToList();
                contexts.Count.ShouldBeGreaterThan(1);
                var tables = contexts.SelectMany(type =>
                    ((DbContext)services.GetRequiredService(type)).GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
                );
                return Task.FromResult(tables.SelectMany(Columns).ToList());
            }
        );

    // xmin is a system column: always there, never empty.
    private static IEnumerable<Column> Columns(ITable table) =>
        table
            .Columns.Where(column => column.Name != "xmin")
            .Select(column => new Column(
                $"{table.Schema}.{table.Name}",
                column.Name,
                column.StoreType,
                column.IsNullable,
                HasDefault: false
            ));

    private async Task<List<Column>> ExistingAsync()
    {
        var columns = new List<Column>();
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, a.atthasdef OR a.attidentity <> ''
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                """,
                connection
            );
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                columns.Add(
                    new Column(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetBoolean(4))
                );
            }
        });
        return columns;
    }

    private sealed record Column(string Table, string Name, string Type, bool IsNullable, bool HasDefault);
}
