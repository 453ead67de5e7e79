using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Duties.KeepRegime;

/// <summary>The last day on which a period of a duty may end to be reported.</summary>
internal sealed record EndDutyCommand(Guid DutyId, uint Version, DateOnly LastDay);

/// <summary>Ends a duty that the unit added; what was owed before stays.</summary>
internal sealed class EndDutyHandler(UnitOfWork unitOfWork, ReportingDbContext database, CurrentUser user)
{
    public async Task<Result> HandleAsync(EndDutyCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayReportFor(user.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        var duty = await database.UnitDuties.SingleOrDefaultAsync(
            candidate => candidate.Id == command.DutyId && candidate.UnitId == user.UnitId,
            cancellationToken
        );
        if (duty is null)
        {
            return DutyErrors.NotFound;
        }

        database.Entry(duty).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var ended = duty.End(command.LastDay);
        if (!ended.Failed && duty.IsForBelow)
        {
            var laid = await database.UnitDuties.Where(copy => copy.LaidById == duty.Id).ToListAsync(cancellationToken);
            laid.ForEach(copy => copy.EndWith(duty));
        }

        return ended.Failed
            ? ended
            : await unitOfWork.CommitAsync([new ReportingDutyEnded(duty.UnitId, duty.Id, command.LastDay)], null, cancellationToken);
    }
}
