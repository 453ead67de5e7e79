using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.QueueSettings;

/// <summary>Sets how a unit takes bookings.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="IsBookingOpen">Whether a time can be booked ahead.</param>
/// <param name="SlotCapacity">Bookings of a line in a slot.</param>
/// <param name="Version">The version that the person saw; null where there was none.</param>
internal sealed record SaveQueueSettingCommand(Guid UnitId, bool IsBookingOpen, int SlotCapacity, uint? Version);

/// <summary>Keeps the setting.</summary>
internal sealed class SaveQueueSettingHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(SaveQueueSettingCommand command, CancellationToken cancellationToken)
    {
        if (command.UnitId != user.UnitId || !user.MaySetQueue())
        {
            return QueueErrors.NotYourUnit;
        }

        if (command.SlotCapacity is < 1 or > QueueLimits.SlotCapacityMax)
        {
            return QueueErrors.CapacityWrong;
        }

        var setting = await database.QueueSettings.SingleOrDefaultAsync(one => one.UnitId == command.UnitId, cancellationToken);
        if (setting is null)
        {
            setting = new QueueSetting(command.UnitId);
            database.Add(setting);
        }
        else if (command.Version is { } version)
        {
            database.Entry(setting).Property(one => one.Version).OriginalValue = version;
        }

        setting.Change(command.IsBookingOpen, command.SlotCapacity, clock.GetUtcNow());
        return await unitOfWork.CommitAsync(
            [new QueueSettingChanged(command.UnitId, command.UnitId, setting.IsBookingOpen, setting.SlotCapacity)],
            null,
            cancellationToken
        );
    }
}
