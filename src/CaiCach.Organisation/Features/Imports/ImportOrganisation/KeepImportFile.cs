using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>A workbook for an authority.</summary>
internal sealed record KeepImportFileCommand(Guid AuthorityId, string FileName, byte[] Content);

/// <summary>Keeps a readable workbook until it is imported; it takes the place of the owner's last one.</summary>
internal sealed class KeepImportFileHandler(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    AdministeredUnits administered,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result<Guid>> HandleAsync(KeepImportFileCommand command, CancellationToken cancellationToken)
    {
        if (!await administered.IncludeAsync(command.AuthorityId, cancellationToken))
        {
            return UnitErrors.NotFound;
        }

        var sheets = ImportSheets.Read(command.Content, cancellationToken);
        if (sheets.Failed)
        {
            return sheets.Errors[0];
        }

        var accountId = user.Actor.AccountId!.Value;
        await database.ImportFiles.Where(file => file.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        var name =
            command.FileName.Length > OrganisationLimits.NameMaxLength
                ? command.FileName[^OrganisationLimits.NameMaxLength..]
                : command.FileName;
        var file = new ImportFile(command.AuthorityId, accountId, name, command.Content, clock.GetUtcNow());
        database.ImportFiles.Add(file);
        var saved = await unitOfWork.CommitAsync([], null, cancellationToken);
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : file.Id;
    }
}
