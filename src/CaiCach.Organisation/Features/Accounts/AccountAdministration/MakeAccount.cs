using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.AccountAdministration;

/// <summary>A sign-in for a person.</summary>
internal sealed record MakeAccountCommand(Guid PersonId, string UserName);

/// <summary>Makes an account with a random first password, which is shown once and has to be replaced at the first sign-in.</summary>
internal sealed class MakeAccountHandler(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    AdministeredUnits administered,
    UserManager<Account> accounts
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [AccountConfiguration.UserNameIsUnique] = AccountErrors.UserNameTaken,
        [AccountConfiguration.OneOfPerson] = AccountErrors.HasAccount,
    };

    /// <summary>The first password.</summary>
    public async Task<Result<string>> HandleAsync(MakeAccountCommand command, CancellationToken cancellationToken)
    {
        var person = await database.People.SingleOrDefaultAsync(candidate => candidate.Id == command.PersonId, cancellationToken);
        if (person is null || !await administered.IncludeAsync(person.UnitId, cancellationToken))
        {
            return PeopleErrors.NotFound;
        }

        if (!UserName.Shape().IsMatch(command.UserName))
        {
            return AccountErrors.UserNameShape;
        }

        var password = FirstPassword.Make();
        var account = new Account(person.UnitId, person.Id, command.UserName)
        {
            NormalizedUserName = accounts.NormalizeName(command.UserName),
        };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        database.Accounts.Add(account);
        var saved = await unitOfWork.CommitAsync(
            [new AccountMade(account.UnitId, account.Id, person.Id)],
            null,
            cancellationToken,
            Constraints
        );
        return saved.Failed ? Result<string>.Fail(saved.Errors) : password;
    }
}
