using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Operations.CalendarPage;

/// <summary>A day, or else hours, of its own that an authority no longer has.</summary>
internal sealed record RemoveFromCalendarCommand(Guid AuthorityId, DateOnly? Day, Guid HoursId, string Reason);

/// <summary>Takes away what an authority's calendar had of its own; the reason stays in the audit trail.</summary>
internal sealed class RemoveFromCalendarHandler(UnitCalendars calendars, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(RemoveFromCalendarCommand command, CancellationToken cancellationToken)
    {
        if (!await administered.IncludeAsync(command.AuthorityId, cancellationToken))
        {
            return UnitErrors.NotFound;
        }

        return command.Day is { } day
            ? await calendars.RemoveDayAsync(command.AuthorityId, day, command.Reason, cancellationToken)
            : await calendars.RemoveHoursAsync(command.AuthorityId, command.HoursId, command.Reason, cancellationToken);
    }
}
