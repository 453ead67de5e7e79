using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using CaiCach.Voice.Data;
using CaiCach.Voice.Features.Ratings.RatingList;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Voice.Tests.Data;

/// <summary>A database of its own, filled until an index is worth while.</summary>
public sealed class RatingListPlanTests
{
    private const int Ratings = 4000;

    private const string Fill = """
        INSERT INTO voice.rating (id, unit_id, dossier_id, dossier_code, procedure_code, procedure_name, scheme, is_liked, answers, channel, is_demo,
            rated_at)
        SELECT gen_random_uuid(), $1, gen_random_uuid(), 'H-' || i, '1.' || i % 40, 'Thủ tục ' || i % 40, '118-2025', i % 10 > 0,
            jsonb_build_object('time', 1 + i % 5, 'staff', 5), 1, false, timestamptz '2026-03-15' - i * interval '10 min'
        FROM generate_series(1, $2) i
        """;

    [Fact]
    public async Task Page_OfAllTime_IsReadInTheOrderOfItsIndexAndNotSorted()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await FillAsync(own, commune);

        var plan = await PlanAsync(commune, new RatingFilter());

        plan.ShouldContain("Index Scan using ix_rating_rated");
        plan.ShouldNotContain("Sort");
    }

    [Fact]
    public async Task Search_ByTheEndOfACode_FindsItThroughItsIndex()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await FillAsync(own, commune);

        (await PlanAsync(commune, new RatingFilter { Words = "H-1234" })).ShouldContain("ix_rating_code_end");
        (await FoundAsync("H-1234")).ShouldBe(["H-1234"]);
        (await FoundAsync(" h-1234 ")).ShouldBe(["H-1234"]);
        (await FoundAsync("1234")).ShouldBe(["H-1234"]);
        (await FoundAsync("X-1234")).ShouldBeEmpty();
        (await FoundAsync("999")).ShouldBe(["H-999", "H-1999", "H-2999", "H-3999"]);
        (await FoundAsync("%")).ShouldBeEmpty();

        Task<List<string>> FoundAsync(string words) =>
            commune.ActAsync(
                Role.Leader,
                async services =>
                {
                    var view = await services
                        .GetRequiredService<RatingListQuery>()
                        .ReadAsync(new RatingFilter { Words = words }, CancellationToken.None);
                    view.Total.ShouldBe(view.Rows.Count);
                    return view.Rows.Select(row => row.DossierCode).ToList();
                }
            );
    }

    [Fact]
    public async Task Figures_OfAllTime_CountEachAnswerOnce()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await FillAsync(own, commune);

        var view = await commune.ActAsync(
            Role.Leader,
            services => services.GetRequiredService<RatingListQuery>().ReadAsync(new RatingFilter { Page = 2 }, CancellationToken.None)
        );

        (view.Total, view.Figures.Liked, view.Figures.Disliked, view.Figures.Open).ShouldBe((Ratings, 3600, 400, 400));
        var questions = view.Figures.Questions.ToDictionary(one => one.Question.Code, one => one.Counts, StringComparer.Ordinal);
        questions["time"].ShouldBe([800, 800, 800, 800, 800]);
        questions["staff"].ShouldBe([0, 0, 0, 0, Ratings]);
        (view.Rows.Count, view.Rows[0].DossierCode, view.Procedures.Count).ShouldBe((50, "H-51", 40));
    }

    private static Task<string> PlanAsync(Commune commune, RatingFilter filter) =>
        commune.ActAsync(
            Role.Leader,
            async services =>
            {
                var page = services.GetRequiredService<RatingListQuery>().Page(filter);
                await using var query = (NpgsqlCommand)page.CreateDbCommand();
                query.CommandText = "EXPLAIN " + query.CommandText;
                query.Connection = services.GetRequiredService<UnitOfWork>().Connection;
                await using var reader = await query.ExecuteReaderAsync();
                var lines = new List<string>();
                while (await reader.ReadAsync())
                {
                    lines.Add(reader.GetString(0));
                }

                return string.Join('\n', lines);
            }
        );

    private static Task FillAsync(Harness own, Commune commune) =>
        own.AsSuperuserAsync(async connection =>
        {
            await using var fill = new NpgsqlCommand(Fill, connection)
            {
                Parameters =
                {
                    new() { Value = commune.Id },
                    new() { Value = Ratings },
                },
            };
            await fill.ExecuteNonQueryAsync();
            await using var analyze = new NpgsqlCommand("ANALYZE voice.rating", connection);
            await analyze.ExecuteNonQueryAsync();
        });
}
