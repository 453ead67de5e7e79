using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalCounts;

/// <summary>Has the Portal told of dossiers that it was never told of, e.g. those received before the unit was connected.</summary>
internal sealed class TellUntoldHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PortalQueue queue,
    PortalCountsQuery query,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Dossiers in one go; the rest is told by asking again.</summary>
    public const int MostAtOnce = 500;

    public async Task<Result> HandleAsync(CancellationToken cancellationToken)
    {
        if (!user.RolesIn([user.UnitId]).Any(role => role is Role.Receptionist or Role.Leader or Role.Coordinator))
        {
            return PortalErrors.NotYourUnit;
        }

        if (!await database.PortalSettings.AnyAsync(one => one.UnitId == user.UnitId && one.IsEnabled, cancellationToken))
        {
            return PortalErrors.NotSet;
        }

        var untold = await query.UntoldAsync(MostAtOnce, cancellationToken);
        foreach (var dossierId in untold)
        {
            await queue.AddAsync(dossierId, clock.GetUtcNow(), cancellationToken);
        }

        return await unitOfWork.CommitAsync([new PortalUntoldSent(user.UnitId, user.UnitId, untold.Count)], null, cancellationToken);
    }
}
