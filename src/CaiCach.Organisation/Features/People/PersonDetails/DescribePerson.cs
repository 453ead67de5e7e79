using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonDetails;

/// <summary>A corrected name or contact.</summary>
internal sealed record DescribePersonCommand(Guid PersonId, string FullName, string? Email, string? Phone);

/// <summary>Corrects what is known of a person.</summary>
internal sealed class DescribePersonHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(DescribePersonCommand command, CancellationToken cancellationToken)
    {
        var person = await database.People.SingleOrDefaultAsync(candidate => candidate.Id == command.PersonId, cancellationToken);
        if (person is null || !await administered.IncludeAsync(person.UnitId, cancellationToken))
        {
            return PeopleErrors.NotFound;
        }

        person.Describe(command.FullName, command.Email, command.Phone);
        return await unitOfWork.CommitAsync([new PersonDescribed(person.UnitId, person.Id)], null, cancellationToken);
    }
}
