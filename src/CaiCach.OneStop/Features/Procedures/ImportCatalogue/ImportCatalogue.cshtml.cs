using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>The catalogue as a workbook: download, template, upload.</summary>
[AllowRoles(Role.Administrator)]
[RequestSizeLimit(12 * 1024 * 1024)]
internal sealed class ImportCatalogueModel(
    ImportCatalogueHandler handler,
    OneStopDbContext database,
    CatalogueKeeper keeper,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn tệp Excel.")]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await keeper.IsAsync(cancellationToken) ? Page() : new StatusCodeResult(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        await FileAsync(
            await database.AllVersions().Take(CatalogueLimits.VersionsMaxCount).ToListAsync(cancellationToken),
            "danh-muc-thu-tuc.xlsx",
            cancellationToken
        );

    public Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken) =>
        FileAsync([], "mau-danh-muc-thu-tuc.xlsx", cancellationToken);

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        using var content = new MemoryStream();
        await Upload!.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        var command = new UploadCatalogueCommand(Path.GetFileName(Upload.FileName), content);
        var result = await handler.UploadAsync(command, cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.CatalogueImport(result.Value));
    }

    private async Task<IActionResult> FileAsync(IReadOnlyList<ProcedureInForce> versions, string name, CancellationToken cancellationToken)
    {
        if (!await keeper.IsAsync(cancellationToken))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        var now = clock.GetUtcNow();
        var files = await database.FilesOf([.. versions.Select(one => one.Version.Id)]).ToListAsync(cancellationToken);
        return WorkbookFile.Of(CatalogueWorkbook.Of(versions, files, now), now, name, cancellationToken);
    }
}
