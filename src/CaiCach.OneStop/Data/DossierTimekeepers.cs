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

    /// <summary>For a dossier that is being taken in.</summary>
    public async Task<DossierTimekeeper> OfAsync(
        ProcedureVersion version,
        DossierChannel channel,
        Guid competentUnitId,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    ) =>
        new(
            version.Content.LimitFor(channel == DossierChannel.Online),
            rules.On(VietnamTime.DayOf(receivedAt)),
            await calendars.OfAsync(competentUnitId, cancellationToken),
            version.Steps
        );
}
