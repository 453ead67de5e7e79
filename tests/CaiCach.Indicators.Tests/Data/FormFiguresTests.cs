using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Indicators.Tests.Data;

/// <summary>Biểu số II.06a/VPCP/KSTT (Circular 01/2020/TT-VPCP) out of records made by hand.</summary>
public sealed class FormFiguresTests
{
    private const string View = "counted_forms.dossier";
    private static readonly Period Quarter = Period.OfQuarter(2026, 1);

    [Fact]
    public async Task Form_OfDossiersMadeByHand_HasEachInItsColumns()
    {
        // The reporting quarter: 15/12/2025 to 14/03/2026. Columns as the circular numbers them.
        Case[] cases =
        [
            new("received online, handled before its day", [3, 4, 7, 8], D("01-05"), D("01-20"), D("01-10"), Online: true, Early: true),
            new("received at the desk, handled in time", [3, 5, 7, 9], D("01-05"), D("01-20"), D("01-20")),
            new("received at the desk, handled late", [3, 5, 7, 10], D("01-05"), D("01-20"), D("02-01")),
            new("withdrawn after its day counts as in time", [3, 5, 7, 9], D("01-05"), D("01-20"), D("02-01"), Handled: false),
            new("carried over, handled", [3, 6, 7, 9], D("12-01", 2025), D("12-20", 2025), D("12-19", 2025)),
            new("carried over, still open and late", [3, 6, 11, 13], D("12-01", 2025), D("12-20", 2025), null),
            new("received online, open within time", [3, 4, 11, 12], D("03-10"), D("03-20"), null, Online: true),
            new("open, waiting for a supplement past its day", [3, 5, 11, 12], D("02-01"), null, null),
            new("late in the next period only", [3, 5, 11, 12], D("03-01"), D("03-15"), D("03-16")),
            new("ended before the period", [], D("11-01", 2025), D("11-20", 2025), D("12-14", 2025)),
            new("received after the period", [], D("03-15"), D("03-30"), null),
        ];
        await WithAsync(
            async (figures, commune) =>
            {
                var table = (
                    await figures.ReadAsync("II.06a", commune.Id, Quarter, PeriodCutoff.Reporting, null, CancellationToken.None)
                ).Value;

                table.Rows.Select(row => row.Field).ShouldBe(["CT", "HT"], ignoreOrder: true);
                var columns = table.Columns.Select(column => column.Number).ToList();
                columns.ShouldBe([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
                table.Total.Counts.ShouldBe([.. columns.Select(column => (long)cases.Count(one => one.Columns.Contains(column)))]);
                table.Checks.Count.ShouldBe(4);
                table.Checks.ShouldAllBe(check => check.Holds && check.RecordIds.Count == 0);
                table.Opening!.Count.ShouldBe(2);
                table.Closing!.RecordIds.Count.ShouldBe(4);
            },
            [.. cases.Select(one => one.Record)]
        );
    }

    [Fact]
    public async Task Form_WhenARecordEndedBeforeItBegan_NamesItInTheBalanceThatIsBroken()
    {
        var wrong = new Dossier(Guid.CreateVersion7(), "HT", D("01-05"), D("11-05", 2025), D("01-20"), true, true, false, false);
        var right = new Dossier(Guid.CreateVersion7(), "HT", D("01-05"), D("01-15"), D("01-20"), true, true, false, false);
        await WithAsync(
            async (figures, commune) =>
            {
                var table = (
                    await figures.ReadAsync("II.06a", commune.Id, Quarter, PeriodCutoff.Reporting, null, CancellationToken.None)
                ).Value;

                var broken = table.Checks.Where(check => !check.Holds).ShouldHaveSingleItem();
                broken.Whole.ShouldBe(3);
                broken.Parts.ShouldBe([7, 11]);
                (broken.WholeCount, broken.PartsCount).ShouldBe((2, 1));
                broken.RecordIds.ShouldBe([wrong.Id]);
            },
            [wrong, right]
        );
    }

    [Fact]
    public async Task Form_OfAnyDossiers_KeepsItsBalancesAndGoesOverToTheNextPeriod()
    {
        var dossiers = ADossier().Sample(400).DistinctBy(dossier => dossier.Id).ToList();
        await WithAsync(
            async (figures, commune) =>
            {
                FormTable? before = null;
                foreach (var month in Enumerable.Range(1, 3).Select(number => Period.OfMonth(2026, number)))
                {
                    var table = (
                        await figures.ReadAsync("II.06a", commune.Id, month, PeriodCutoff.Reporting, null, CancellationToken.None)
                    ).Value;

                    table.Checks.ShouldAllBe(check => check.Holds);
                    table.Total.Counts[0].ShouldBeGreaterThan(0);
                    if (before is not null)
                    {
                        table.Opening!.RecordIds.ShouldBe(before.Closing!.RecordIds, ignoreOrder: true);
                    }

                    before = table;
                }
            },
            dossiers
        );
    }

    [Fact]
    public async Task Form_ThatCannotBe_IsRefusedInWords()
    {
        var commune = await Given.ACommuneAsync();
        await commune.InScopeAsync(async services =>
        {
            var forms = services.GetRequiredService<IRecordForms>();
            (await forms.ReadAsync("II.99", commune.Id, Quarter, PeriodCutoff.Reporting, CancellationToken.None))
                .Errors.ShouldHaveSingleItem()
                .Code.ShouldBe("indicators.form.not_found");
            (await forms.ReadAsync("II.06a", commune.Id, Period.OfYear(2030), PeriodCutoff.Reporting, CancellationToken.None))
                .Errors.ShouldHaveSingleItem()
                .Code.ShouldBe("indicators.period.not_begun");
        });
        var broken = new FormFile(
            "X",
            "",
            "",
            "",
            true,
            "things",
            "",
            [new FormColumn(3, null, null, "", [new CountQuery { Set = "khac", During = "received" }])],
            [new FormBalance(3, [4])],
            null
        );
        RecordFormCatalogue
            .Of([broken], IndicatorCatalogue.Of([], []).Value)
            .Errors.Select(error => error.Code)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(["indicators.form.column", "indicators.file.set"]);
    }

    private static DateTimeOffset D(string day, int year = 2026) =>
        DateTimeOffset.Parse($"{year}-{day}T10:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<Dossier> ADossier() =>
        from field in Gen.Elements("HT", "CT", "DD")
        from received in Gen.Choose(0, 24 * 120)
        from lasted in Gen.Choose(-1, 24 * 60)
        from due in Gen.Choose(0, 24 * 30)
        from handled in Gen.Elements(true, true, false)
        from online in Gen.Elements(true, false)
        let start = D("11-20", 2025).AddHours(received)
        let ended = lasted < 0 || lasted % 3 == 0 ? (DateTimeOffset?)null : start.AddHours(lasted)
        let dueAt = due == 0 ? (DateTimeOffset?)null : start.AddHours(due)
        let late = ended is null || ended > dueAt
        select new Dossier(
            Guid.CreateVersion7(),
            field,
            start,
            ended,
            late ? dueAt : null,
            handled,
            ended is not null && !(ended > dueAt),
            ended < dueAt?.AddHours(-24),
            online
        );

    /// <summary>The form of the law over a table of our own, in which anything can be written.</summary>
    private static async Task WithAsync(Func<FormFigures, Commune, Task> act, IReadOnlyList<Dossier> dossiers)
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        await WriteAsync(harness, commune.Id, dossiers);
        await commune.InScopeAsync(async services =>
        {
            var work = services.GetRequiredService<UnitOfWork>();
            var shape = services.GetServices<RecordSetShape>().Single(set => set.Code == "dossiers") with { View = View, IsNoted = false };
            shape = shape with { Facts = [.. shape.Facts.Take(4)] };
            var catalogue = RecordFormCatalogue.Load(services.GetRequiredService<DataFiles>(), IndicatorCatalogue.Of([], [shape]).Value);
            var figures = new FormFigures(
                catalogue,
                services.GetRequiredService<RecordCounts>(),
                new FormRecords(work),
                services.GetServices<IRecordSet>(),
                services.GetServices<IRecordFields>(),
                services.GetRequiredService<IUnitDirectory>(),
                services.GetRequiredService<TimeProvider>()
            );
            await act(figures, commune);
        });
    }

    private static Task WriteAsync(Harness harness, Guid unitId, IReadOnlyList<Dossier> dossiers) =>
        harness.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                $"""
                CREATE SCHEMA counted_forms;
                CREATE TABLE {View} (record_id uuid, unit_id uuid, field_code text, moments timestamptz[], facts bigint);
                GRANT USAGE ON SCHEMA counted_forms TO caicach_app;
                GRANT SELECT ON {View} TO caicach_app;
                """,
                connection
            );
            await command.ExecuteNonQueryAsync();
            foreach (var one in dossiers)
            {
                await using var insert = new NpgsqlCommand(
                    $"INSERT INTO {View} VALUES ($1, $2, $3, ARRAY[$4, $5, $6], indicators.facts($7, $8, $9, $10))",
                    connection
                )
                {
                    Parameters =
                    {
                        new() { Value = one.Id },
                        new() { Value = unitId },
                        new() { Value = one.Field },
                        Instant(one.ReceivedAt),
                        Instant(one.EndedAt),
                        Instant(one.OverdueAt),
                        new() { Value = one.IsHandled },
                        new() { Value = one.IsOnTime },
                        new() { Value = one.IsEarly },
                        new() { Value = one.IsOnline },
                    },
                };
                await insert.ExecuteNonQueryAsync();
            }
        });

    private static NpgsqlParameter Instant(DateTimeOffset? at) =>
        new() { Value = (object?)at?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    private sealed record Dossier(
        Guid Id,
        string Field,
        DateTimeOffset ReceivedAt,
        DateTimeOffset? EndedAt,
        DateTimeOffset? OverdueAt,
        bool IsHandled,
        bool IsOnTime,
        bool IsEarly,
        bool IsOnline
    );

    /// <summary>A dossier and the columns that it stands in.</summary>
    private sealed record Case(
        string Name,
        int[] Columns,
        DateTimeOffset ReceivedAt,
        DateTimeOffset? DueAt,
        DateTimeOffset? EndedAt,
        bool Online = false,
        bool Early = false,
        bool Handled = true
    )
    {
        public Dossier Record { get; } =
            new(
                Guid.CreateVersion7(),
                Online ? "CT" : "HT",
                ReceivedAt,
                EndedAt,
                EndedAt is null || EndedAt > DueAt ? DueAt : null,
                Handled,
                EndedAt is not null && !(EndedAt > DueAt),
                Early,
                Online
            );
    }
}
