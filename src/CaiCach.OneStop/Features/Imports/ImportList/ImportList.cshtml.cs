using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.ImportList;

/// <summary>Exports of other systems that were taken over, and the place to upload the next.</summary>
[AllowRoles(Role.Receptionist, Role.Coordinator, Role.Leader)]
[RequestSizeLimit(22 * 1024 * 1024)]
internal sealed class ImportListModel(
    UploadImportHandler handler,
    OneStopDbContext database,
    ImportSources sources,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Tệp", Width: 40),
        new("Nguồn", Width: 40),
        new("Tải lên", WorkbookColumnKind.Instant, 18),
        new("Người tải", Width: 24),
        new("Tình trạng", Width: 20),
        new("Số dòng", WorkbookColumnKind.Number),
        new("Mới", WorkbookColumnKind.Number),
        new("Thay đổi", WorkbookColumnKind.Number),
        new("Không đổi", WorkbookColumnKind.Number),
        new("Không ghép được", WorkbookColumnKind.Number, 18),
    ];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public SourceSystem Source { get; set; } = SourceSystem.ProvinceOneStop;

    [BindProperty]
    public DateOnly? CoversFrom { get; set; }

    [BindProperty]
    public DateOnly? CoversTo { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<DossierImport> Imports { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayImport => user.MayImportFor(user.UnitId);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<SelectListItem> Sources =>
        [.. sources.Sources.Select(source => new SelectListItem(source.Name, source.System.ToString()))];

    private IQueryable<DossierImport> All =>
        database.Imports.AsNoTracking().Where(import => import.UnitId == user.UnitId).OrderByDescending(import => import.UploadedAt);

    /// <summary>The source's name.</summary>
    public string NameOf(SourceSystem system) => sources.Of(system).Name;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var imports = await All.Take(10_000).ToListAsync(cancellationToken);
        var sheet = new WorkbookSheet("Lần nhập", Columns, imports.Select(Cells))
        {
            Title = new WorkbookTitle("Các lần nhập hồ sơ từ hệ thống khác", AsOf: clock.GetUtcNow()),
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "lan-nhap-ho-so.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Receptionist, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Upload is null)
        {
            ModelState.Add(Foundation.Writes.Result.Fail(ImportErrors.FileMissing));
        }

        if (!ModelState.IsValid || !Enum.IsDefined(Source))
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        await using var content = Upload!.OpenReadStream();
        var result = await handler.HandleAsync(
            new UploadImportCommand(user.UnitId, Source, Path.GetFileName(Upload.FileName), content, CoversFrom, CoversTo),
            cancellationToken
        );
        if (result.Failed)
        {
            await LoadAsync(cancellationToken);
            return this.Refuse(result);
        }

        return LocalRedirect(OneStopLinks.Import(result.Value));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Total = await All.CountAsync(cancellationToken);
        Imports = await All.Skip((PageNumber - 1) * ImportLimits.PageSize).Take(ImportLimits.PageSize).ToListAsync(cancellationToken);
    }

    private WorkbookCell[] Cells(DossierImport import) =>
        [
            WorkbookCell.Of(import.FileName),
            WorkbookCell.Of(NameOf(import.Source)),
            WorkbookCell.Of(import.UploadedAt),
            WorkbookCell.Of(import.UploadedByName),
            WorkbookCell.Of(ImportNames.Of(import.State)),
            WorkbookCell.Of((decimal?)import.RowCount),
            WorkbookCell.Of((decimal?)import.NewCount),
            WorkbookCell.Of((decimal?)import.ChangedCount),
            WorkbookCell.Of((decimal?)import.UnchangedCount),
            WorkbookCell.Of((decimal?)import.UnmatchedCount),
        ];
}
