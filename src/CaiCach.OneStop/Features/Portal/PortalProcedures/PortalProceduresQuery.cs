using System.Text.Json.Nodes;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Portal;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalProcedures;

/// <summary>Asks the Portal for its list of procedures and holds it against the unit's catalogue of today.</summary>
internal sealed class PortalProceduresQuery(
    OneStopDbContext database,
    PortalClient client,
    SecretNumbers secrets,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int MostCompared = 20_000;
    private const int NameMaxLength = 500;

    public async Task<Result<ProcedureComparison>> ReadAsync(CancellationToken cancellationToken)
    {
        var setting = await database
            .PortalSettings.AsNoTracking()
            .SingleOrDefaultAsync(one => one.UnitId == user.UnitId, cancellationToken);
        if (setting is null)
        {
            return PortalErrors.NotSet;
        }

        if (PortalConnection.Of(setting, secrets) is not { } connection)
        {
            return PortalErrors.PasswordLost;
        }

        var answer = await client.CallAsync(connection, PortalCalls.Procedures, [], cancellationToken);
        if (answer.Outcome != PortalOutcome.Accepted)
        {
            return PortalErrors.NoConnection(answer.Summary);
        }

        var here = await database
            .OfferedOn(Enum.GetValues<ProcedureLevel>(), VietnamTime.Today(clock))
            .Take(MostCompared)
            .ToListAsync(cancellationToken);
        return ProcedureComparison.Of(
            here.Where(one => one.Version.Content.Flags.IsOnPortal)
                .Select(one => new ListedProcedure(one.Procedure.Code, one.Procedure.Name)),
            answer.Result.OfType<JsonObject>().Take(MostCompared).Select(Listed).Where(one => one.Code.Length > 0)
        );
    }

    private static ListedProcedure Listed(JsonObject item) =>
        new(PortalValue.Text(item["MaTTHC"]?.ToString(), NameMaxLength), PortalValue.Text(item["TenTTHC"]?.ToString(), NameMaxLength));
}
