using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>A file that waits, with what it would do now.</summary>
internal sealed record ImportPreview(ImportFile File, ImportPlan Plan);

/// <summary>Works out what a waiting file would do as things stand now; only its owner sees it.</summary>
internal sealed class ImportPreviewQuery(
    OrganisationDbContext database,
    AdministeredUnits administered,
    ImportGroundQuery ground,
    CurrentUser user
)
{
    public async Task<Result<ImportPreview>> ReadAsync(Guid fileId, CancellationToken cancellationToken)
    {
        var file = await database.ImportFiles.SingleOrDefaultAsync(
            candidate => candidate.Id == fileId && candidate.AccountId == user.Actor.AccountId,
            cancellationToken
        );
        if (file is null || !await administered.IncludeAsync(file.UnitId, cancellationToken))
        {
            return ImportErrors.Gone;
        }

        var sheets = ImportSheets.Read(file.Content, cancellationToken);
        return sheets.Failed
            ? sheets.Errors[0]
            : new ImportPreview(file, PlanOf(await ground.ReadAsync(file.UnitId, sheets.Value, cancellationToken), sheets.Value));
    }

    private static ImportPlan PlanOf(ImportGround ground, ImportSheets sheets)
    {
        var plan = new ImportPlan();
        var book = new UnitBook(ground.Units);
        new UnitPlanner(ground, book, plan).Plan(sheets.Units);
        new PeoplePlanner(ground, book, plan).Plan(sheets.People);
        return plan;
    }
}
