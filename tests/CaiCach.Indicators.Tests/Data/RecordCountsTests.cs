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
    private static readonly RecordSetShape Things = new("things", "việc", "unused", [Begun, Ended], [Good, OnTime]);

    // The first of January in Viet Nam.
    private static readonly DateTimeOffset Start = new(2025, 12, 31, 17, 0, 0, TimeSpan.Zero);

    private static readonly RecordBasis[] Bases =
    [
        new(Begun, null, false),
        new(Ended, null, false),
        new(Begun, Ended, false),
        new(Begun, Ended, true),
    ];
    private static readonly RecordQuery[] Queries = [.. Bases.SelectMany(AllOf)];

    [Fact]
    public async Task CountsAndRows_AreWhatCountingByHandGives()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var other = await harness.ACommuneAsync();
        var things = AThing(commune.Id, other.Id).Sample(300).DistinctBy(thing => thing.Id).ToList();
        await NoteAsync(harness, things, [.. things.Select(thing => thing.Id)], Start);
        var units = new CountedUnits([commune.Id]);
        foreach (var isKept in new[] { false, true })
        {
            if (isKept)
            {
                await KeepAsync(harness, Queries);
                await FoldAsync(harness);
            }

            foreach (var span in Spans())
            {
                await ShouldCountAsync(harness, units, span, things);
                foreach (var indicator in Bases.Select(basis => Share(basis, [Good])).Append(OfTwoBases()))
                {
                    var rows = await commune.InScopeAsync(services =>
                        new RecordRows(services.GetRequiredService<UnitOfWork>()).ReadAsync(
                            indicator,
                            null,
                            units,
                            span,
                            0,
                            1000,
                            isOldestFirst: false,
                            TestContext.Current.CancellationToken
                        )
                    );
                    rows.Select(row => (row.Id, row.IsCounted))
                        .ShouldBe(
                            things
                                .Where(thing => indicator.Queries.Any(query => Counts(thing, query, units, span)))
                                .Select(thing => (thing.Id, indicator.Count.Any(query => Counts(thing, query, units, span)))),
                            ignoreOrder: true
                        );
                }
            }
        }
    }

    /// <summary>Records come, change, move to another unit and go, late and corrected; counts are added at whatever moment; queries are kept early or late.</summary>
    [Fact]
    public async Task RandomHistories_CountAsByHand_NowAndAsOfEachMoment()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var other = await harness.ACommuneAsync();
        var units = new CountedUnits([commune.Id, other.Id]);
        var alive = new Dictionary<Guid, Thing>();
        var moments = new List<(DateTimeOffset At, IReadOnlyList<Thing> Things)>();
        var steps = AStep(commune.Id, other.Id).Sample(160).ToList();
        foreach (var (step, number) in steps.Select((step, number) => (step, number)))
        {
            var at = Start.AddHours(number * 20);
            var touched = step.Apply(alive);
            await NoteAsync(harness, [.. touched.Where(alive.ContainsKey).Select(id => alive[id])], touched, at);
            if (number is 50 or 110)
            {
                await KeepAsync(harness, number == 50 ? Queries[..9] : Queries);
            }

            if (step.Folds)
            {
                await FoldAsync(harness);
            }

            if (number % 8 == 0)
            {
                moments.Add((at, [.. alive.Values]));
                foreach (var span in Spans())
                {
                    await ShouldCountAsync(harness, units, span, [.. alive.Values]);
                }
            }
        }

        foreach (var (at, things) in moments)
        {
            foreach (var span in Spans())
            {
                await ShouldCountAsync(harness, units, span with { KnownAt = at }, things);
            }
        }

        await FoldAsync(harness);
        (await NumberAsync(harness, "SELECT count(*) FROM indicators.differing_counts()")).ShouldBe(0);
        (await NumberAsync(harness, "SELECT count(*) FROM indicators.record_change")).ShouldBe(0);
        (await NumberAsync(harness, "SELECT count(*) FROM indicators.record_count")).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Changes_BetweenTwoMoments_AreTheRecordsWhosePartIsNotTheSame()
    {
        await using var harness = new Harness();
        var commune = await harness.ACommuneAsync();
        var units = new CountedUnits([commune.Id]);
        var things = AThing(commune.Id, commune.Id).Sample(60).DistinctBy(thing => thing.Id).ToList();
        await NoteAsync(harness, things, [.. things.Select(thing => thing.Id)], Start);
        var later = things
            .Select((thing, at) => at % 3 == 0 ? thing with { IsGood = !thing.IsGood, Ended = null } : thing)
            .Skip(5)
            .ToList();
        await NoteAsync(harness, later, [.. things.Select(thing => thing.Id)], Start.AddDays(1));
        var indicator = Share(Bases[1], [Good]);
        var now = new CountedSpan(Start, Start.AddDays(90));
        var then = now with { KnownAt = Start };

        var changes = await commune.InScopeAsync(services =>
            new RecordRows(services.GetRequiredService<UnitOfWork>()).ChangesAsync(
                indicator,
                units,
                then,
                now,
                1000,
                TestContext.Current.CancellationToken
            )
        );

        bool? Part(IEnumerable<Thing> all, Guid id, CountedSpan span) =>
            all.FirstOrDefault(thing => thing.Id == id) is { } thing && Counts(thing, indicator.Of![0], units, span)
                ? Counts(thing, indicator.Count[0], units, span)
                : null;
        changes
            .Select(change => (change.Id, change.Then?.IsCounted, change.Now?.IsCounted))
            .ShouldBe(
                things
                    .Select(thing => (thing.Id, Part(things, thing.Id, then), Part(later, thing.Id, now)))
                    .Where(change => change.Item2 != change.Item3),
                ignoreOrder: true
            );
        changes.ShouldNotBeEmpty();
    }

    /// <summary>Whole and broken half months and years, today's hours among them.</summary>
    private static IEnumerable<CountedSpan> Spans() =>
        from days in new[] { (0, 31), (14, 45), (3, 4), (10, 12), (-400, 800), (31, 90), (200, 210) }
        from hours in new[] { 0, 15 }
        select new CountedSpan(Start.AddDays(days.Item1), Start.AddDays(days.Item2).AddHours(hours));

    private static IEnumerable<RecordQuery> AllOf(RecordBasis basis)
    {
        RecordFact[][] facts =
        [
            [],
            [Good],
            [OnTime],
            [Good, OnTime],
        ];
        return facts.SelectMany(with =>
            facts.Where(without => !without.Intersect(with).Any()).Select(without => new RecordQuery(Things, basis, with, without))
        );
    }

    private static Task ShouldCountAsync(Harness harness, CountedUnits units, CountedSpan span, IReadOnlyList<Thing> things) =>
        harness.InScopeAsync(
            units.Ids,
            async services =>
            {
                var counts = await services
                    .GetRequiredService<RecordCounts>()
                    .ByUnitAsync(Queries, units, span, TestContext.Current.CancellationToken);
                foreach (var query in Queries)
                {
                    foreach (var unit in units.Ids)
                    {
                        counts
                            .GetValueOrDefault((query, unit))
                            .ShouldBe(
                                things.Count(thing => Counts(thing, query, new CountedUnits([unit]), span)),
                                $"{query.Basis} with {query.With.Count}, {span}"
                            );
                    }
                }
            }
        );

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

    private static bool Counts(Thing thing, RecordQuery query, CountedUnits units, CountedSpan span)
    {
        DateTimeOffset? At(RecordMoment moment) => moment == Begun ? thing.Begun : thing.Ended;
        bool Is(RecordFact fact) => fact == Good ? thing.IsGood : thing.IsOnTime;
        var at = query.Basis.IsAtStart ? span.StartsAt : span.EndsBefore;
        var belongs = query.Basis.Until is { } until
            ? At(query.Basis.From) < at && (At(until) is not { } ended || ended >= at)
            : At(query.Basis.From) >= span.StartsAt && At(query.Basis.From) < span.EndsBefore;
        return units.Ids.Contains(thing.UnitId) && belongs && query.With.All(Is) && !query.Without.Any(Is);
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

    private static Gen<Step> AStep(Guid unitId, Guid otherId) =>
        from thing in AThing(unitId, otherId)
        from kind in Gen.Choose(0, 9)
        from pick in Gen.Choose(0, 1000)
        from folds in Gen.Choose(0, 4)
        select new Step(thing, kind, pick, folds == 0);

    private static async Task NoteAsync(Harness harness, IReadOnlyList<Thing> things, Guid[] ids, DateTimeOffset at) =>
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT indicators.note('things', $1, ARRAY(
                    SELECT ROW(t.id, t.unit_id, NULL, ARRAY[t.begun_at, t.ended_at], indicators.facts(t.is_good, t.is_on_time))::indicators.counted_record
                    FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::boolean[], $7::boolean[])
                        t (id, unit_id, begun_at, ended_at, is_good, is_on_time)), $8)
                """,
                connection
            )
            {
                Parameters =
                {
                    new() { Value = ids },
                    new() { Value = things.Select(thing => thing.Id).ToArray() },
                    new() { Value = things.Select(thing => thing.UnitId).ToArray() },
                    new() { Value = things.Select(thing => thing.Begun).ToArray() },
                    new() { Value = things.Select(thing => thing.Ended).ToArray() },
                    new() { Value = things.Select(thing => thing.IsGood).ToArray() },
                    new() { Value = things.Select(thing => thing.IsOnTime).ToArray() },
                    new() { Value = at },
                },
            };
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        });

    private static Task KeepAsync(Harness harness, IEnumerable<RecordQuery> queries) =>
        harness.AsOwnerAsync(connection => KeptQueries.KeepAsync(connection, queries, TestContext.Current.CancellationToken));

    private static async Task FoldAsync(Harness harness) =>
        await (await harness.ServicesAsync()).GetRequiredService<CountKeeper>().FoldAsync(TestContext.Current.CancellationToken);

    private static async Task<long> NumberAsync(Harness harness, string sql)
    {
        var number = 0L;
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(sql, connection);
            number = (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        });
        return number;
    }

    /// <summary>What happens to one thing: it comes, it changes (its moments, its facts, its unit), or it goes.</summary>
    private sealed record Step(Thing Thing, int Kind, int Pick, bool Folds)
    {
        public Guid[] Apply(Dictionary<Guid, Thing> alive)
        {
            if (Kind < 4 || alive.Count == 0)
            {
                alive[Thing.Id] = Thing;
                return [Thing.Id];
            }

            var id = alive.Keys.Order().ElementAt(Pick % alive.Count);
            if (Kind == 9)
            {
                alive.Remove(id);
            }
            else
            {
                alive[id] = Kind < 7 ? alive[id] with { IsGood = Thing.IsGood, Ended = Thing.Ended } : Thing with { Id = id };
            }

            return [id];
        }
    }

    private sealed record Thing(Guid Id, Guid UnitId, DateTimeOffset Begun, DateTimeOffset? Ended, bool IsGood, bool IsOnTime);
}
