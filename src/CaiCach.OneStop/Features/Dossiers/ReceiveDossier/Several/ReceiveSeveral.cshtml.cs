using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;

/// <summary>The place to upload a workbook of dossiers, with those uploaded before.</summary>
[AllowRoles(Role.Receptionist)]
[RequestSizeLimit(6 * 1024 * 1024)]
internal sealed class ReceiveSeveralModel(ReceiveSeveralHandler handler, OneStopDbContext database, CurrentUser user, TimeProvider clock)
    : PageModel
{
    private const int ProceduresMaxCount = 2000;

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn tệp Excel.")]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ReceptionBatch> Batches { get; private set; } = [];

    public int Total { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var procedures = await database.InForce(today).Take(ProceduresMaxCount).ToListAsync(cancellationToken);
        var sheets = SeveralWorkbook.Template(procedures, today);
        return WorkbookFile.Of(sheets, clock.GetUtcNow(), SeveralNames.TemplateFile, cancellationToken);
    }

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        using var content = new MemoryStream();
        await Upload!.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        var result = await handler.UploadAsync(Path.GetFileName(Upload.FileName), content, cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.ReceptionBatch(result.Value));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var batches = database.ReceptionBatches.AsNoTracking().Where(batch => batch.UnitId == user.UnitId);
        Total = await batches.CountAsync(cancellationToken);
        Batches = await batches
            .OrderByDescending(batch => batch.UploadedAt)
            .ThenByDescending(batch => batch.Id)
            .Skip((PageNumber - 1) * DossierLimits.PageSize)
            .Take(DossierLimits.PageSize)
            .ToListAsync(cancellationToken);
    }
}
