using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Operations.CalendarPage;

/// <summary>Hours of its own for an authority that the person keeps.</summary>
internal sealed record AddUnitHoursCommand(Guid AuthorityId, UnitHours Hours);

/// <summary>Gives an authority working hours of its own.</summary>
internal sealed class AddUnitHoursHandler(UnitCalendars calendars, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(AddUnitHoursCommand command, CancellationToken cancellationToken) =>
        await administered.IncludeAsync(command.AuthorityId, cancellationToken)
            ? await calendars.AddHoursAsync(command.AuthorityId, command.Hours, cancellationToken)
            : UnitErrors.NotFound;
}
