using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.People.AddPerson;

/// <summary>Somebody new at an authority.</summary>
internal sealed record AddPersonCommand(Guid AuthorityId, string FullName, string? Email, string? Phone);

/// <summary>Adds a person; position, roles and account follow on the person's page.</summary>
internal sealed class AddPersonHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result<Guid>> HandleAsync(AddPersonCommand command, CancellationToken cancellationToken)
    {
        if (!await administered.IncludeAsync(command.AuthorityId, cancellationToken))
        {
            return UnitErrors.NotFound;
        }

        var person = new Person(command.AuthorityId, command.FullName, command.Email, command.Phone);
        database.People.Add(person);
        var saved = await unitOfWork.CommitAsync([new PersonAdded(person.UnitId, person.Id)], null, cancellationToken);
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : person.Id;
    }
}
