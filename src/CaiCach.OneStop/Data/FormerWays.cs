using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>Finds by which ways, other than its own, dossiers of a unit go to the Portal.</summary>
internal sealed class FormerWays(UnitOfWork unitOfWork, OneStopDbContext database, IUnitDirectory units, SecretNumbers secrets)
{
    private const int MostUnits = 50;

    // A dossier of another commune's desk has another receiving unit, too; only a take-over leaves that line in its history.
    private const string Sql = """
        SELECT d.unit_id,
            count(*) FILTER (WHERE EXISTS (SELECT FROM one_stop.portal_message m WHERE m.dossier_id = d.id AND m.state <> 3))::int,
            count(*) FILTER (WHERE NOT EXISTS (SELECT FROM one_stop.portal_dossier p WHERE p.dossier_id = d.id))::int,
            (SELECT l.down_since FROM one_stop.portal_line l WHERE l.unit_id = d.unit_id) IS NOT NULL
        FROM one_stop.dossier d JOIN one_stop.procedure_version v ON v.id = d.version_id
        WHERE d.competent_unit_id = $1 AND d.unit_id <> $1 AND d.stage <= 8 AND NOT d.is_demo AND d.source IS NULL
            AND (v.content -> 'flags' ->> 'isOnPortal')::boolean
            AND EXISTS (SELECT FROM one_stop.dossier_event e WHERE e.dossier_id = d.id AND e.action = $2)
        GROUP BY d.unit_id LIMIT $3
        """;

    /// <summary>The ways of merged units by which open dossiers of this unit go, or would.</summary>
    public async Task<IReadOnlyList<FormerWay>> OfAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(unitId, cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var ids = found.ConvertAll(one => one.UnitId);
        var settings = await database
            .PortalSettings.AsNoTracking()
            .Where(setting => ids.Contains(setting.UnitId))
            .ToDictionaryAsync(setting => setting.UnitId, cancellationToken);
        var names = await units.OfAsync(ids, cancellationToken);
        return
        [
            .. found.Select(one => new FormerWay(
                names[one.UnitId].Name,
                StateOf(settings.GetValueOrDefault(one.UnitId), one.IsDown),
                one.Waiting,
                one.Untold
            )),
        ];
    }

    private FormerWayState StateOf(PortalSetting? setting, bool isDown) =>
        setting is null ? FormerWayState.Missing
        : !setting.IsEnabled ? FormerWayState.Off
        : secrets.Open(setting.PasswordSealed) is null ? FormerWayState.PasswordLost
        : isDown ? FormerWayState.Down
        : FormerWayState.Works;

    private async Task<List<(Guid UnitId, int Waiting, int Untold, bool IsDown)>> ReadAsync(
        Guid unitId,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(Sql, unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = (short)DossierAction.TakeOver },
                new() { Value = MostUnits },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<(Guid, int, int, bool)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add((reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetBoolean(3)));
        }

        return found;
    }
}
