using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Units and people out of a workbook: template, upload, preview, import.</summary>
[AllowRoles(Role.Administrator)]
[RequestSizeLimit(4 * 1024 * 1024)]
[ResponseCache(NoStore = true)]
internal sealed class ImportOrganisationModel(
    KeepImportFileHandler keep,
    ImportOrganisationHandler handler,
    ImportPreviewQuery query,
    OrganisationDbContext database,
    AdministeredUnits administered,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? Named { get; set; }

    [BindProperty(SupportsGet = true, Name = "tep")]
    public Guid? FileId { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Fingerprint { get; set; }

    public Unit Authority { get; private set; } = null!;

    public ImportPreview? Preview { get; private set; }

    public ImportDone? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken) =>
        await ChooseAsync(cancellationToken)
            ? WorkbookFile.Of(ImportTemplate.For(Authority.Name), clock.GetUtcNow(), "mau-don-vi-nguoi.xlsx", cancellationToken)
            : NotFound();

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        if (!await ChooseAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Hãy chọn tệp Excel.");
            return Page();
        }

        if (Upload.Length > OrganisationLimits.ImportFileBytes)
        {
            ModelState.Add(Result.Fail(ImportErrors.TooLarge));
            return Page();
        }

        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancellationToken);
        var command = new KeepImportFileCommand(Authority.Id, Path.GetFileName(Upload.FileName), content.ToArray());
        var kept = await keep.HandleAsync(command, cancellationToken);
        if (kept.Failed)
        {
            ModelState.Add(kept);
            return Page();
        }

        return LocalRedirect(OrganisationLinks.Imported(Authority.Id, kept.Value));
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken)
    {
        if (!await ChooseAsync(cancellationToken) || FileId is not { } fileId)
        {
            return NotFound();
        }

        var command = new ImportOrganisationCommand(fileId, Fingerprint ?? "", "Nhập từ tệp Excel");
        var result = await handler.HandleAsync(command, cancellationToken);
        if (!result.Failed)
        {
            Done = result.Value;
            return Page();
        }

        ModelState.Add(result);
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await ChooseAsync(cancellationToken))
        {
            return false;
        }

        if (FileId is { } fileId)
        {
            var read = await query.ReadAsync(fileId, cancellationToken);
            Preview = read.Failed ? null : read.Value;
            Fingerprint = Preview?.Plan.Fingerprint();
            ModelState.Remove(nameof(Fingerprint));
            if (read.Failed && ModelState.IsValid)
            {
                ModelState.Add(read);
            }
        }

        return true;
    }

    private async Task<bool> ChooseAsync(CancellationToken cancellationToken)
    {
        var authorityId = await administered.ChosenAsync(Named, cancellationToken);
        Authority = (
            await database
                .Units.AsNoTracking()
                .SingleOrDefaultAsync(unit => unit.Id == authorityId && unit.ValidTo == null, cancellationToken)
        )!;
        return Authority is not null;
    }
}
