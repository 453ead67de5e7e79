using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>
/// Procedures whose new version has outgrown the process that this unit approved: new dossiers go without one. For the administrators of the unit,
/// who write its processes; it stands until there is a process again.
/// </summary>
internal sealed class ProcessNotices(
    OneStopDbContext database,
    NoticeReadings readings,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : INoticeSource
{
    private const int Shown = 50;
    private static readonly TimeSpan Old = TimeSpan.FromDays(30);

    public string Title => ProcessNames.Notices;

    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken)
    {
        if (Reader() is not var (unitId, personId))
        {
            return 0;
        }

        var since = await SinceAsync(unitId, personId, cancellationToken);
        return (await OutgrownAsync(unitId, since, cancellationToken)).Count;
    }

    public async Task<IReadOnlyList<ShellNotice>> LastAsync(CancellationToken cancellationToken)
    {
        if (Reader() is not var (unitId, personId))
        {
            return [];
        }

        var since = await SinceAsync(unitId, personId, cancellationToken);
        return
        [
            .. (await OutgrownAsync(unitId, DateTimeOffset.MinValue, cancellationToken)).Select(one => new ShellNotice(
                ProcessNames.Outgrown(one.Code, one.Name, one.Later.EffectiveFrom),
                OneStopLinks.Procedure(one.Code),
                one.Later.RecordedAt,
                one.Later.RecordedAt > since
            )),
        ];
    }

    public Task ReadAsync(CancellationToken cancellationToken) =>
        Reader() is var (unitId, personId) ? readings.ReadAsync(unitId, personId, cancellationToken) : Task.CompletedTask;

    private (Guid UnitId, Guid PersonId)? Reader() =>
        user is { Access: { } access, Actor.PersonId: { } personId } && user.RolesIn([access.HomeUnitId]).Contains(Role.Administrator)
            ? (access.HomeUnitId, personId)
            : null;

    /// <summary>What was recorded later has not been read; what is old does not ring any more.</summary>
    private async Task<DateTimeOffset> SinceAsync(Guid unitId, Guid personId, CancellationToken cancellationToken)
    {
        var read = await database
            .UnitNoticeReadings.Where(reading => reading.UnitId == unitId && reading.PersonId == personId)
            .Select(reading => (DateTimeOffset?)reading.ReadUntil)
            .SingleOrDefaultAsync(cancellationToken);
        var old = clock.GetUtcNow() - Old;
        return read > old ? read.Value : old;
    }

    /// <summary>The versions, of now or later and recorded since, that no approved process governs although the unit has one for an earlier version.</summary>
    private async Task<IReadOnlyList<ApprovedBefore>> OutgrownAsync(Guid unitId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var pairs = await (
            from process in database.Processes.AsNoTracking()
            where process.Decision != null && (process.EffectiveTo == null || process.EffectiveTo >= today)
            join mine in database.Versions.AsNoTracking() on process.VersionId equals mine.Id
            join later in database.Versions.AsNoTracking() on process.ProcedureId equals later.ProcedureId
            where
                later.RecordedAt > since
                && (later.EffectiveTo == null || later.EffectiveTo >= today)
                && later.EffectiveFrom >= mine.EffectiveFrom
            join procedure in database.Procedures on later.ProcedureId equals procedure.Id
            orderby later.RecordedAt descending, later.Id
            select new ApprovedBefore(process.UnitId, mine, later, procedure.Code, procedure.Name)
        )
            .Take(Shown * 4)
            .ToListAsync(cancellationToken);
        var versions = pairs.GroupBy(pair => pair.Later.Id).Where(version => IsOutgrown(version, [unitId])).ToList();
        if (versions.Count == 0)
        {
            return [];
        }

        var above = (await units.AboveAsync(unitId, cancellationToken)).Select(unit => unit.Id).ToHashSet();
        return
        [
            .. versions
                .Where(version => !version.Any(pair => above.Contains(pair.UnitId)) || IsOutgrown(version, above))
                .Select(version => version.First())
                .Take(Shown),
        ];
    }

    /// <summary>Whether these units have approved processes for the procedure, of which none governs the version.</summary>
    private static bool IsOutgrown(IEnumerable<ApprovedBefore> version, HashSet<Guid> unitIds)
    {
        var theirs = version.Where(pair => unitIds.Contains(pair.UnitId)).ToList();
        return theirs.Count > 0 && !theirs.Exists(pair => pair.Before.Id == pair.Later.Id || pair.Before.HandsItsProcessTo(pair.Later));
    }

    /// <summary>An approved process of a version beside that version or one after it.</summary>
    private sealed record ApprovedBefore(Guid UnitId, ProcedureVersion Before, ProcedureVersion Later, string Code, string Name);
}
