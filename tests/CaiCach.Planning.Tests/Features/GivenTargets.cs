using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Targets.TargetDetails;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Planning.Tests.Features;

/// <summary>Targets of a test's commune, and figures of the indicator that tells them.</summary>
internal static class GivenTargets
{
    /// <summary>The words of the target.</summary>
    public const string Text = "80% hộ gia đình trên địa bàn có kết nối internet băng thông rộng";

    /// <summary>The indicator that tells it; people enter its figures.</summary>
    public const string Indicator = "XH-04";

    /// <summary>A target of a plan that asks for 80%.</summary>
    public static Task<Guid> ATargetAsync(
        this Commune commune,
        Guid planId,
        string text = Text,
        params IReadOnlyList<TargetMeasure> measures
    ) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var database = services.GetRequiredService<PlanningDbContext>();
                var target = new Target(await database.Plans.SingleAsync(plan => plan.Id == planId), 0);
                target.Describe(ReformArea.Digital, "1", text, measures.Count > 0 ? measures : [new TargetMeasure("=", 80, "%")]);
                database.Targets.Add(target);
                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync([new PlanDraftChanged(commune.Id, target.Id, planId, [])], null, CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return target.Id;
            }
        );

    /// <summary>The coordinator says that an indicator tells a target's only threshold.</summary>
    public static async Task BindAsync(this Commune commune, Guid targetId, string indicator = Indicator)
    {
        var bound = await commune.ActAsync(
            Role.Coordinator,
            services =>
                services
                    .GetRequiredService<BindTargetHandler>()
                    .HandleAsync(new BindTargetCommand(targetId, 0, indicator, TargetKind.Ratio, FigureFilter.None), CancellationToken.None)
        );
        bound.Errors.ShouldBeEmpty();
    }

    /// <summary>A figure of the indicator, entered by one person and confirmed by another.</summary>
    public static async Task WriteFigureAsync(this Commune commune, long count, long of, DateOnly day) =>
        await (await Harness.CurrentAsync()).AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                WITH f AS (
                    INSERT INTO indicators.recorded_figure
                    VALUES ($1, $2, 'XH-04', $3, $4, $5, 'sổ', $1, 'so.pdf', $5::timestamp, NULL, 'Người ghi') RETURNING id
                )
                INSERT INTO indicators.figure_answer SELECT $1, $2, f.id, true, NULL, $5::timestamp, NULL, 'Người xem' FROM f
                """,
                connection
            )
            {
                Parameters =
                {
                    new() { Value = Guid.CreateVersion7() },
                    new() { Value = commune.Id },
                    new() { Value = count },
                    new() { Value = of },
                    new() { Value = day },
                },
            };
            await command.ExecuteNonQueryAsync();
        });
}
