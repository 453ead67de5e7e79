using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.Indicators.Features.Index766.IndexTable;

/// <summary>
/// <c>GET /api/v1/index766?unit=&amp;period=2026-Q3&amp;cutoff=reporting&amp;field=HT</c>: the index of the caller's unit, or of one within its reach;
/// with <c>asOf</c> as of the end of a day.
/// </summary>
internal sealed class IndexTableEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/index766", AnswerAsync)
            .WithName("readIndex766")
            .WithTags("indicators")
            .AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor);

    private static async Task<Results<Ok<Index766Reading>, ProblemHttpResult>> AnswerAsync(
        IIndex766 index,
        IUnitDirectory units,
        CurrentUser user,
        Period period,
        CancellationToken cancellationToken,
        PeriodCutoff cutoff = PeriodCutoff.Calendar,
        string? field = null,
        string? unit = null,
        DateOnly? asOf = null
    )
    {
        var asked = unit is null ? user.UnitId : (await units.FindByCodeAsync(unit, cancellationToken))?.Id;
        if (asked is not { } unitId || !(await units.ReachedAsync(user.UnitId, cancellationToken)).Contains(unitId))
        {
            return ((Foundation.Writes.Result)IndicatorErrors.NotFound).Refuse();
        }

        var read = await index.ReadAsync(unitId, period, cutoff, field, AsOfDay.EndOf(asOf), cancellationToken);
        return read.Failed ? read.Refuse() : TypedResults.Ok(read.Value);
    }
}
