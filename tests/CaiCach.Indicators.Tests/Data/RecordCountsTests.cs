using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Indicators.Tests.Data;

public sealed class RecordCountsTests
{
    private static readonly RecordMoment Begun = new("begun", "Bắt đầu");
    private static readonly RecordMoment Ended = new("ended", "Kết thúc");
    private static readonly RecordFact Good = new("good", "tốt", "không tốt");
    private static readonly RecordFact OnTime = new("onTime", "đúng hạn", "trễ hạn");
    private static readonly RecordSetShape Things = new("things", "việc", "counted_things.thing", [Begun, Ended], [Good, OnTime]);
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task CountsAndRows_AreWhatCountingByHandGives()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var other = await harness.ACommuneAsync();
        var things = AThing(commune.Id, other.Id).Sample(300).DistinctBy(thing => thing.Id).ToList();
        await WriteAsync(harness, things);
        RecordBasis[] bases = [new(Begun, null, false), new(Ended, null, false), new(Begun, Ended, false), new(Begun, Ended, true)];
        RecordFact[][] facts =
        [
            [],
            [Good],
            [OnTime],
            [Good, OnTime],
        ];
        RecordQuery[] queries =
        [
            .. bases.SelectMany(basis =>
                facts.SelectMany(with =>
                    facts.Where(without => !without.Intersect(with).Any()).Select(without => new RecordQuery(Things, basis, with, without))
                )
            ),
        ];

        await commune.InScopeAsync(async services =>
        {
            var work = services.GetRequiredService<UnitOfWork>();
            var units = new CountedUnits([commune.Id]);
            foreach (var (from, to) in new[] { (0, 31), (10, 12), (30, 90), (200, 210) })
            {
                var span = new CountedSpan(Start.AddDays(from), Start.AddDays(to));
                var counts = await new RecordCounts(work).CountAsync(queries, units, span, TestContext.Current.CancellationToken);
                foreach (var query in queries)
                {
                    counts[query].ShouldBe(things.Count(thing => Counts(thing, query, commune.Id, span)), $"{query}");
                }

                foreach (var indicator in bases.Select(basis => Share(basis, [Good])).Append(OfTwoBases()))
                {
                    var rows = await new RecordRows(work).ReadAsync(
                        indicator,
                        null,
                        units,
                        span,
                        0,
                        1000,
                        TestContext.Current.CancellationToken
                    );
                    rows.Select(row => (row.Id, row.IsCounted))
                        .ShouldBe(
                            things
                                .Where(thing => indicator.Queries.Any(query => Counts(thing, query, commune.Id, span)))
                                .Select(thing => (thing.Id, indicator.Count.Any(query => Counts(thing, query, commune.Id, span)))),
                            ignoreOrder: true
                        );
                }
            }
        });
    }

    private static Indicator Share(RecordBasis basis, RecordFact[] with)
    {
        var version = new IndicatorVersion(new DateOnly(2021, 1, 1), "", "", true, [], []);
        return new Indicator(
            new IndicatorDefinition("A", "", "procedures", "%", null, [PeriodKind.Year], EmptyDenominator.NoData, [version]),
            version,
            [new RecordQuery(Things, basis, with, [])],
            [new RecordQuery(Things, basis, [], [])]
        );
    }

    /// <summary>What ended, out of what ended or stands: the moment by which most belong is missing with the others.</summary>
    private static Indicator OfTwoBases()
    {
        var ended = new RecordQuery(Things, new RecordBasis(Ended, null, false), [], []);
        var standing = new RecordQuery(Things, new RecordBasis(Begun, Ended, false), [], []);
        return Share(ended.Basis, []) with { Count = [ended], Of = [ended, standing] };
    }

    private static bool Counts(Thing thing, RecordQuery query, Guid unitId, CountedSpan span)
    {
        DateTimeOffset? At(RecordMoment moment) => moment == Begun ? thing.Begun : thing.Ended;
        bool Is(RecordFact fact) => fact == Good ? thing.IsGood : thing.IsOnTime;
        var at = query.Basis.IsAtStart ? span.StartsAt : span.EndsBefore;
        var belongs = query.Basis.Until is { } until
            ? At(query.Basis.From) < at && (At(until) is not { } ended || ended >= at)
            : At(query.Basis.From) >= span.StartsAt && At(query.Basis.From) < span.EndsBefore;
        return thing.UnitId == unitId && belongs && query.With.All(Is) && !query.Without.Any(Is);
    }

    private static Gen<Thing> AThing(Guid unitId, Guid otherId) =>
        from unit in Gen.Elements(unitId, unitId, otherId)
        from begun in Gen.Choose(0, 24 * 120)
        from lasted in Gen.Choose(-1, 24 * 60)
        from good in Gen.Elements(true, false)
        from onTime in Gen.Elements(true, false)
        select new Thing(
            Guid.CreateVersion7(),
            unit,
            Start.AddHours(begun),
            lasted < 0 || lasted % 3 == 0 ? null : Start.AddHours(begun + lasted),
            good,
            onTime
        );

    private static Task WriteAsync(Harness harness, IReadOnlyList<Thing> things) =>
        harness.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                CREATE SCHEMA counted_things;
                CREATE TABLE counted_things.thing (record_id uuid, unit_id uuid, begun_at timestamptz, ended_at timestamptz,
                    is_good boolean, is_on_time boolean);
                GRANT USAGE ON SCHEMA counted_things TO caicach_app;
                GRANT SELECT ON counted_things.thing TO caicach_app;
                """,
                connection
            );
            await command.ExecuteNonQueryAsync();
            foreach (var thing in things)
            {
                await using var insert = new NpgsqlCommand("INSERT INTO counted_things.thing VALUES ($1, $2, $3, $4, $5, $6)", connection)
                {
                    Parameters =
                    {
                        new() { Value = thing.Id },
                        new() { Value = thing.UnitId },
                        new() { Value = thing.Begun },
                        new() { Value = (object?)thing.Ended ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
                        new() { Value = thing.IsGood },
                        new() { Value = thing.IsOnTime },
                    },
                };
                await insert.ExecuteNonQueryAsync();
            }
        });

    private sealed record Thing(Guid Id, Guid UnitId, DateTimeOffset Begun, DateTimeOffset? Ended, bool IsGood, bool IsOnTime);
}
