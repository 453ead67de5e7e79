using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Puts together by what a dossier's time is told.</summary>
internal sealed class DossierTimekeepers(OneStopDbContext database, UnitCalendars calendars, ClockRulesCatalogue rules)
{
    /// <summary>For a dossier that exists.</summary>
    public async Task<DossierTimekeeper> OfAsync(Dossier dossier, CancellationToken cancellationToken) =>
        (await OfAsync([dossier], cancellationToken))[dossier.Id];

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
        var processIds = dossiers.Select(dossier => dossier.ProcessId).OfType<Guid>().Distinct().ToArray();
        var processes = await database
            .Processes.AsNoTracking()
            .Where(process => processIds.Contains(process.Id))
            .ToDictionaryAsync(process => process.Id, cancellationToken);
        var held = new Dictionary<Guid, WorkingCalendar>();
        foreach (var unitId in dossiers.Select(dossier => dossier.CompetentUnitId).Distinct())
        {
            held[unitId] = await calendars.OfAsync(unitId, cancellationToken);
        }

        return dossiers.ToDictionary(
            dossier => dossier.Id,
            dossier =>
                Of(
                    versions[dossier.VersionId],
                    dossier.ProcessId is { } processId ? processes[processId] : null,
                    dossier.Channel,
                    dossier.ReceivedAt ?? dossier.ArrivedAt,
                    held[dossier.CompetentUnitId]
                )
        );
    }

    /// <summary>For a dossier that is being taken in.</summary>
    public async Task<DossierTimekeeper> OfAsync(
        ProcedureVersion version,
        InternalProcess? process,
        DossierChannel channel,
        Guid competentUnitId,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    ) => Of(version, process, channel, receivedAt, await calendars.OfAsync(competentUnitId, cancellationToken));

    private DossierTimekeeper Of(
        ProcedureVersion version,
        InternalProcess? process,
        DossierChannel channel,
        DateTimeOffset receivedAt,
        WorkingCalendar calendar
    ) =>
        new(
            version.Content.LimitFor(channel == DossierChannel.Online),
            rules.On(VietnamTime.DayOf(receivedAt)),
            calendar,
            process?.Steps ?? version.Steps
        );
}
