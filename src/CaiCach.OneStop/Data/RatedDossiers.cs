using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <inheritdoc cref="IRatedDossiers" />
internal sealed class RatedDossiers(
    OneStopDbContext database,
    NpgsqlDataSource dataSource,
    UnitOfWork unitOfWork,
    UnitCalendars calendars,
    CurrentUser user,
    SecretNumbers secrets,
    TimeProvider clock
) : IRatedDossiers
{
    /// <summary>More than one person handles in a year.</summary>
    private const int HandledMax = 20_000;

    public async Task<RatedDossier?> EnterAsync(string code, CancellationToken cancellationToken)
    {
        if (await UnitOfAsync(code, cancellationToken) is not { } unitId)
        {
            return null;
        }

        await unitOfWork.OpenAsync([unitId], cancellationToken);
        user.ActIn(unitId, Actor.System);
        return await (
            from dossier in database.Dossiers
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            where dossier.Code == code
            select new RatedDossier(
                dossier.Id,
                dossier.CompetentUnitId,
                dossier.Code,
                procedure.Code,
                procedure.Name,
                dossier.EndedAt,
                dossier.IsDemo,
                procedure.FieldCode,
                dossier.Channel == DossierChannel.Online
            )
        ).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<bool> EndsNumberOfAsync(Guid dossierId, string digits, CancellationToken cancellationToken)
    {
        var parties = await database
            .Parties.AsNoTracking()
            .Where(party => party.DossierId == dossierId)
            .Take(DossierLimits.ComponentsMaxCount)
            .Select(party => new { party.Phone, party.IdentitySealed })
            .ToListAsync(cancellationToken);
        return parties.Exists(party =>
            EndsIn(party.Phone, digits) || (party.IdentitySealed is { } number && EndsIn(secrets.Open(number), digits))
        );
    }

    public async Task<HandledDossiers> HandledAsync(Guid unitId, Guid officerId, DayRange days, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(unitId, cancellationToken);
        var handled = await new DossierFilter
        {
            List = WorkList.All,
            Handled = days,
            OfficerId = officerId,
        }
            .Of(database, unitId, null, calendar, clock.GetUtcNow())
            .OrderBy(dossier => dossier.Id)
            .Take(HandledMax)
            .Select(dossier => new { dossier.Id, dossier.OfficerName })
            .ToListAsync(cancellationToken);
        return new HandledDossiers(handled.LastOrDefault()?.OfficerName, handled.ConvertAll(dossier => dossier.Id));
    }

    private static bool EndsIn(string? number, string digits) =>
        number is not null && string.Concat(number.Where(char.IsAsciiDigit)).EndsWith(digits, StringComparison.Ordinal);

    private async Task<Guid?> UnitOfAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT unit_id FROM one_stop.look_up($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        return (Guid?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
