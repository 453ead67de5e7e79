using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Imports a waiting file as it was previewed.</summary>
internal sealed record ImportOrganisationCommand(Guid FileId, string Fingerprint, string Reason);

/// <summary>A new account with the password that is shown once.</summary>
internal sealed record FirstSignIn(string FullName, string UserName, string Password);

/// <summary>What an import has done.</summary>
internal sealed record ImportDone(int Created, int Changed, int Kept, IReadOnlyList<FirstSignIn> SignIns);

/// <summary>
/// Does all that the preview said, or nothing. Imports go one after the other, and each is worked out anew: what others have changed
/// since the preview leads back to the preview.
/// </summary>
internal sealed class ImportOrganisationHandler(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    ImportPreviewQuery preview,
    UserManager<Account> accounts
)
{
    private static readonly Dictionary<string, Error> Constraints = new[]
    {
        UnitConfiguration.CodeIsUnique,
        UnitNameConfiguration.NameIsUnique,
        PositionHoldingConfiguration.OneHolderAtATime,
        RoleHoldingConfiguration.HeldOnce,
        RoleHoldingConfiguration.HeldOnceNow,
        AccountConfiguration.UserNameIsUnique,
        AccountConfiguration.OneOfPerson,
    }.ToDictionary(name => name, _ => ImportErrors.Changed, StringComparer.Ordinal);

    public async Task<Result<ImportDone>> HandleAsync(ImportOrganisationCommand command, CancellationToken cancellationToken)
    {
        await OneAfterTheOtherAsync(cancellationToken);
        var read = await preview.ReadAsync(command.FileId, cancellationToken);
        if (read.Failed)
        {
            return read.Errors[0];
        }

        var (file, plan) = read.Value;
        if (plan.IsRefused || plan.Fingerprint() != command.Fingerprint)
        {
            return ImportErrors.Changed;
        }

        var founded = plan.Added.OfType<Domain.Unit>().Where(unit => unit.IsAuthority).Select(unit => unit.Id);
        await unitOfWork.OpenAsync([.. unitOfWork.Scope, .. founded], cancellationToken);
        plan.Changes.ForEach(change => change());
        database.AddRange(plan.Added);
        var signIns = plan.Accounts.ConvertAll(made => Admit(made.Account, made.Person));
        database.ImportFiles.Remove(file);
        var saved = await unitOfWork.CommitAsync(plan.Events, command.Reason, cancellationToken, Constraints);
        return saved.Failed
            ? Result<ImportDone>.Fail(saved.Errors)
            : new ImportDone(plan.Count(ImportDeed.Create), plan.Count(ImportDeed.Change), plan.Count(ImportDeed.Keep), signIns);
    }

    private FirstSignIn Admit(Account account, Domain.Person person)
    {
        var password = Accounts.FirstPassword.Make();
        account.NormalizedUserName = accounts.NormalizeName(account.UserName);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        database.Accounts.Add(account);
        return new FirstSignIn(person.FullName, account.UserName!, password);
    }

    /// <summary>Held until the transaction ends.</summary>
    private async Task OneAfterTheOtherAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT pg_advisory_xact_lock(hashtextextended('organisation.import', 0))",
            unitOfWork.Connection
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
