using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.AreaOfficers;

/// <summary>Who is in charge of each area of the unit, by the areas' ids; null where nobody is.</summary>
internal sealed record SaveAreaOfficersCommand(IReadOnlyDictionary<string, Guid?> People);

/// <summary>Writes down who is in charge of which area.</summary>
internal sealed class SaveAreaOfficersHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [AreaOfficerConfiguration.OneForEach] = ContributionErrors.AreasNamedMeanwhile,
    };

    public async Task<Result> HandleAsync(SaveAreaOfficersCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayReportFor(user.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        var now = clock.GetUtcNow();
        var positions = await people.PositionsAsync(user.UnitId, VietnamTime.DayOf(now), cancellationToken);
        var known = positions.Select(position => position.HolderId).OfType<Guid>().ToHashSet();
        var before = await database
            .AreaOfficers.Where(officer => officer.UnitId == user.UnitId)
            .ToDictionaryAsync(officer => officer.Area, StringComparer.Ordinal, cancellationToken);
        var named = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var area in ReformAreas.All)
        {
            var officer = before.GetValueOrDefault(area.Id);
            if (command.People.GetValueOrDefault(area.Id) is not { } person)
            {
                database.AreaOfficers.RemoveRange(officer is null ? [] : [officer]);
                continue;
            }

            if (!known.Contains(person))
            {
                return ContributionErrors.PersonOfAnotherUnit.At($"{nameof(command.People)}[{area.Id}]");
            }

            named[area.Id] = person;
            if (officer is null)
            {
                database.AreaOfficers.Add(new AreaOfficer(user.UnitId, area.Area, person, now));
            }
            else if (officer.PersonId != person)
            {
                officer.Name(person, now);
            }
        }

        return await unitOfWork.CommitAsync([new AreaOfficersNamed(user.UnitId, user.UnitId, named)], null, cancellationToken, Constraints);
    }
}
