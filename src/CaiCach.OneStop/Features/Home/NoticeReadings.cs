using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Up to when people have read what their unit is told.</summary>
internal sealed class NoticeReadings(OneStopDbContext database, UnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>All that a person's unit was told until now has been read; commits.</summary>
    public async Task ReadAsync(Guid unitId, Guid personId, CancellationToken cancellationToken)
    {
        var reading = await database.UnitNoticeReadings.FindAsync([unitId, personId], cancellationToken);
        if (reading is null)
        {
            database.Add(new UnitNoticeReading(unitId, personId, clock.GetUtcNow()));
        }
        else
        {
            reading.Read(clock.GetUtcNow());
        }

        await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
