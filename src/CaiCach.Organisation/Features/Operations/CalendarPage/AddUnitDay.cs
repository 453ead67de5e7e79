using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Operations.CalendarPage;

/// <summary>A day of its own for an authority that the person keeps.</summary>
internal sealed record AddUnitDayCommand(Guid AuthorityId, UnitDay Day);

/// <summary>Gives an authority a day off or a day worked of its own.</summary>
internal sealed class AddUnitDayHandler(UnitCalendars calendars, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(AddUnitDayCommand command, CancellationToken cancellationToken) =>
        await administered.IncludeAsync(command.AuthorityId, cancellationToken)
            ? await calendars.AddDayAsync(command.AuthorityId, command.Day, cancellationToken)
            : UnitErrors.NotFound;
}
