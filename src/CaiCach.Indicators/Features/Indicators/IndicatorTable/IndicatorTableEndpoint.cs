using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.Indicators.Features.Indicators.IndicatorTable;

/// <summary><c>GET /api/v1/indicators?period=2026-Q3&amp;cutoff=reporting</c>: every indicator of the caller's unit, or with <c>unit</c> of one within its reach, in a period; with <c>asOf</c> as of the end of a day, with <c>department</c> of one department of it.</summary>
internal sealed class IndicatorTableEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/indicators", AnswerAsync)
            .WithName("listIndicators")
            .WithTags("indicators")
            .AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor);

    private static async Task<Results<Ok<Contracts.IndicatorTable>, ProblemHttpResult>> AnswerAsync(
        IIndicators indicators,
        IUnitDirectory units,
        CurrentUser user,
        Period period,
        CancellationToken cancellationToken,
        PeriodCutoff cutoff = PeriodCutoff.Calendar,
        DateOnly? asOf = null,
        string? unit = null,
        string? department = null
    )
    {
        var asked = await AskedUnit.FindAsync(unit, units, user, cancellationToken);
        if (asked.Failed)
        {
            return asked.Refuse();
        }

        var read = await indicators.ReadAsync(asked.Value, department, period, cutoff, AsOfDay.EndOf(asOf), cancellationToken);
        return read.Failed ? read.Refuse() : TypedResults.Ok(read.Value);
    }
}
