using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureList;

/// <summary>A procedure that a unit may receive.</summary>
/// <param name="Code">Code of the national database.</param>
/// <param name="Name">Name.</param>
/// <param name="Field">Its field.</param>
/// <param name="Level">Which tier handles it: central, province, district or commune.</param>
/// <param name="Channels">How a dossier may be handed in: 1 at the desk, 2 online, 3 by post.</param>
/// <param name="Components">The papers, by code; required ones have to be there.</param>
internal sealed record ProcedureAnswer(
    string Code,
    string Name,
    string Field,
    string Level,
    IReadOnlyList<int> Channels,
    IReadOnlyList<ComponentAnswer> Components
);

/// <summary>A paper of a procedure.</summary>
internal sealed record ComponentAnswer(string Code, string Name, string Kind, int Copies, bool IsRequired);

/// <summary><c>GET /api/v1/procedures</c>: what the caller's unit may receive from citizens and businesses today, 200 a page.</summary>
internal sealed class ProcedureListEndpoint : IEndpointSource
{
    private const int PageSize = 200;

    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/procedures", AnswerAsync).WithName("listProcedures").WithTags("procedures").AllowRoles();

    private static async Task<Ok<List<ProcedureAnswer>>> AnswerAsync(
        OneStopDbContext database,
        UnitLevels levels,
        CurrentUser user,
        TimeProvider clock,
        CancellationToken cancellationToken,
        int page = 1
    )
    {
        var rows = await database
            .OfferedOn(await levels.OfAsync(user.UnitId, cancellationToken), VietnamTime.Today(clock))
            .Skip((Math.Clamp(page, 1, 1000) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(
            rows.OrderBy(row => row.Procedure.Code, StringComparer.Ordinal)
                .Select(row => new ProcedureAnswer(
                    row.Procedure.Code,
                    row.Procedure.Name,
                    row.Procedure.FieldName,
                    System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(row.Procedure.Level.ToString()),
                    [.. row.Version.Content.OfferedChannels().Select(channel => (int)channel)],
                    [
                        .. row.Version.Content.Components.Select(one => new ComponentAnswer(
                            one.Code,
                            one.Name,
                            System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(one.Kind.ToString()),
                            one.Copies,
                            one is { IsRequired: true, When: null }
                        )),
                    ]
                ))
                .ToList()
        );
    }
}
