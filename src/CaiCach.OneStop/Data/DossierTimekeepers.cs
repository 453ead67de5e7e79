using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Puts together by what a dossier's time is told.</summary>
internal sealed class DossierTimekeepers(OneStopDbContext database, UnitCalendars calendars, ClockRulesCatalogue rules)
{
    /// <summary>For a dossier that exists.</summary>
    public async Task<DossierTimekeeper> OfAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var version = await database.Versions.AsNoTracking().SingleAsync(version => version.Id == dossier.VersionId, cancellationToken);
        return await OfAsync(version, dossier.Channel, dossier.CompetentUnitId, dossier.ReceivedAt ?? dossier.ArrivedAt, cancellationToken);
    }

    /// <summary>For several dossiers, by their ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, DossierTimekeeper>> OfAsync(
        IReadOnlyCollection<Dossier> dossiers,
        CancellationToken cancellationToken
    )
    {
        var ids = dossiers.Select(dossier => dossier.VersionId).Distinct().ToArray();
        var versions = await database
            .Versions.AsNoTracking()
            .Where(version => ids.Contains(version.Id))
            .ToDictionaryAsync(version => version.Id, cancellationToken);
        var held = new Dictionary<Guid, WorkingCalendar>();
        foreach (var unitId in dossiers.Select(dossier => dossier.CompetentUnitId).Distinct())
        {
            held[unitId] = await calendars.OfAsync(unitId, cancellationToken);
        }

        return dossiers.ToDictionary(
            dossier => dossier.Id,
            dossier =>
                Of(versions[dossier.VersionId], dossier.Channel, dossier.ReceivedAt ?? dossier.ArrivedAt, held[dossier.CompetentUnitId])
        );
    }

    /// <summary>For a dossier that is being taken in.</summary>
    public async Task<DossierTimekeeper> OfAsync(
        ProcedureVersion version,
        DossierChannel channel,
        Guid competentUnitId,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    ) => Of(version, channel, receivedAt, await calendars.OfAsync(competentUnitId, cancellationToken));

    private DossierTimekeeper Of(ProcedureVersion version, DossierChannel channel, DateTimeOffset receivedAt, WorkingCalendar calendar) =>
        new(version.Content.LimitFor(channel == DossierChannel.Online), rules.On(VietnamTime.DayOf(receivedAt)), calendar, version.Steps);
}
