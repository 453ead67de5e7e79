using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ExtendDossier;

/// <summary>A late dossier with its apologies.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Clock">Its time as of now.</param>
/// <param name="InWork">The apology that is not sent yet; null for none.</param>
/// <param name="Past">Those sent or given up, the newest first.</param>
/// <param name="MayExtend">Whether stage and rules leave room for one more; for a dossier that ended late, whether nobody apologised yet.</param>
/// <param name="Suggested">A time to begin with: the same hour, some working days on.</param>
/// <param name="Steps">The steps open to this person.</param>
internal sealed record ExtendDossierView(
    Dossier Dossier,
    ClockReading Clock,
    Extension? InWork,
    IReadOnlyList<Extension> Past,
    bool MayExtend,
    DateTimeOffset Suggested,
    IReadOnlyList<ExtensionStep> Steps
);

/// <summary>Reads the apologies of a dossier.</summary>
internal sealed class ExtendDossierQuery(OneStopDbContext database, DossierTimekeepers timekeepers, CurrentUser user, TimeProvider clock)
{
    private const int SuggestedWorkingDays = 2;

    public async Task<ExtendDossierView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        if (dossier is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var events = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        var timekeeper = await timekeepers.OfAsync(dossier, cancellationToken);
        var reading = timekeeper.Read(events, now);
        var extensions = await database
            .Extensions.AsNoTracking()
            .Where(extension => extension.DossierId == dossier.Id)
            .OrderByDescending(extension => extension.DraftedAt)
            .Take(DossierLimits.PageSize)
            .ToListAsync(cancellationToken);
        var inWork = extensions.Find(extension => extension.State <= ExtensionState.Approved);
        var from = reading.DueAt > now ? reading.DueAt.Value : now;
        var mayExtend =
            (DossierMoves.Find(dossier.Stage, DossierAction.Extend) is not null && reading.MayBeExtended)
            || (dossier.HasEndedLate && !extensions.Exists(extension => extension.State == ExtensionState.Sent));
        return new ExtendDossierView(
            dossier,
            reading,
            inWork,
            [.. extensions.Where(extension => extension != inWork)],
            mayExtend,
            timekeeper.Calendar.AddWorkingDays(timekeeper.Calendar.NextWorkingInstant(from), SuggestedWorkingDays),
            [.. Enum.GetValues<ExtensionStep>().Where(step => IsOpen(step, inWork, mayExtend) && May(step, dossier))]
        );
    }

    private bool May(ExtensionStep step, Dossier dossier) =>
        ExtensionRights.May(step, dossier, user.ActorFor(dossier), user.RolesFor(dossier));

    private static bool IsOpen(ExtensionStep step, Extension? inWork, bool mayExtend) =>
        step switch
        {
            ExtensionStep.Draft => mayExtend && inWork is null or { IsOpen: true },
            ExtensionStep.SendBack or ExtensionStep.Approve => inWork is { State: ExtensionState.Drafted },
            ExtensionStep.Send => inWork is { State: ExtensionState.Approved },
            _ => inWork is { IsOpen: true },
        };
}
