using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;

/// <summary>A dossier of the workbook, taken in.</summary>
internal sealed record TakenRow(string Code, string ProcedureName, string OwnerName, DateTimeOffset? ReceivedAt, DateTimeOffset? DueAt);

/// <summary>A workbook before it is taken in, with what is wrong in it; afterwards with the codes of its dossiers.</summary>
[AllowRoles(Role.Receptionist)]
internal sealed class PreviewSeveralModel(ReceiveSeveralHandler handler, OneStopDbContext database, TimeProvider clock) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã hồ sơ", Width: 26),
        new("Thủ tục", Width: 50),
        new("Chủ hồ sơ", Width: 28),
        new("Tiếp nhận", WorkbookColumnKind.Instant, 18),
        new("Hẹn trả", WorkbookColumnKind.Instant, 18),
    ];

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public ReceptionBatch Batch { get; private set; } = null!;

    /// <summary>What the file says; null once it is taken in.</summary>
    public SeveralPreview? Preview { get; private set; }

    public IReadOnlyList<TakenRow> Taken { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        var sheet = new WorkbookSheet("Hồ sơ", Columns, [.. Taken.Select(Cells)])
        {
            Title = new WorkbookTitle("Hồ sơ tiếp nhận từ tệp", AsOf: now) { Notes = [Batch.FileName] },
        };
        return WorkbookFile.Of(sheet, now, "ho-so-tiep-nhan.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await handler.TakeAsync(Id, cancellationToken);
        var isThere = await LoadAsync(cancellationToken);
        return !result.Failed || (isThere && Batch.TakenAt is not null) ? LocalRedirect(OneStopLinks.ReceptionBatch(Id))
            : isThere ? this.Refuse(result)
            : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await handler.FindAsync(Id, cancellationToken) is not { } batch)
        {
            return false;
        }

        Batch = batch;
        if (batch.TakenAt is null)
        {
            var preview = await handler.PreviewAsync(batch, cancellationToken);
            ModelState.Add(preview);
            Preview = preview.Failed ? null : preview.Value;
            return true;
        }

        Taken = await (
            from dossier in database.Dossiers.AsNoTracking().Where(dossier => dossier.BatchId == Id)
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            orderby dossier.Code
            select new TakenRow(dossier.Code, procedure.Name, dossier.OwnerName, dossier.ReceivedAt, dossier.FirstDueAt)
        )
            .Take(DossierLimits.BatchMaxCount)
            .ToListAsync(cancellationToken);
        return true;
    }

    private static WorkbookCell[] Cells(TakenRow row) =>
        [
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(row.OwnerName),
            WorkbookCell.Of(row.ReceivedAt),
            WorkbookCell.Of(row.DueAt),
        ];
}
