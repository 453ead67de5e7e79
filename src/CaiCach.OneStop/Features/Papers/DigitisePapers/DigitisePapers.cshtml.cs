using System.ComponentModel.DataAnnotations;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Papers.DigitisePapers;

/// <summary>The making of one paper, as its progress shows it.</summary>
/// <param name="Code">The dossier's code.</param>
/// <param name="Scan">The making.</param>
/// <param name="Job">Its job; null where it is gone.</param>
internal sealed record ScanProgress(string Code, PaperScan Scan, JobLine? Job);

/// <summary>The papers of a dossier: which are digitised, and the place to scan, photograph or use again the others; the result too.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
[RequestSizeLimit(PaperLimits.RequestBytes)]
internal sealed class DigitisePapersModel(
    UploadPaperHandler uploading,
    ReusePaperHandler reusing,
    StopPaperHandler stopping,
    DigitisePapersQuery query,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Giấy tờ", Width: 60),
        new("Đã số hóa", Width: 12),
        new("Số trang", WorkbookColumnKind.Number),
        new("Nguồn", Width: 28),
        new("Lúc", WorkbookColumnKind.Instant, 18),
        new("Người số hóa", Width: 26),
        new("Ký số lúc", WorkbookColumnKind.Instant, 18),
        new("Mã kết quả thay thế", Width: 26),
    ];

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    /// <summary>The component to which files are added; null for the result, or for the first that has none.</summary>
    [BindProperty(SupportsGet = true, Name = "giay")]
    public Guid? ComponentId { get; set; }

    /// <summary>Whether files are added to the result.</summary>
    [BindProperty(SupportsGet = true, Name = "ketQua")]
    public bool IsResult { get; set; }

    [BindProperty]
    public PaperSource Source { get; set; } = PaperSource.Scanned;

    /// <summary>Files in the order of the pages.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>A page photographed just now.</summary>
    [BindProperty]
    public IFormFile? Photo { get; set; }

    [BindProperty]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    public DateOnly? ValidTo { get; set; }

    public DossierPapersView View { get; private set; } = null!;

    public bool MayDigitise => PaperRights.MayDigitise(user, View.Dossier);

    public bool MayDigitiseResult => PaperRights.MayDigitiseResult(user, View.Dossier);

    public bool HasResult => PaperRights.HasResult(View.Dossier);

    /// <summary>The component of the form; null for the result or where there is none.</summary>
    public DossierComponent? Chosen =>
        IsResult
            ? null
            : View.Components.FirstOrDefault(one => one.Id == ComponentId) ?? View.Components.FirstOrDefault(one => !one.IsDigitised);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<SelectListItem> Sources =>
        [
            .. (
                IsResult
                    ? [PaperSource.Issued, PaperSource.Scanned, PaperSource.Photo]
                    : new[] { PaperSource.Scanned, PaperSource.Photo, PaperSource.NationalStore }
            ).Select(source => new SelectListItem(PaperNames.Of(source), source.ToString())),
        ];

    /// <summary>The making of a paper while it goes on, or why it came to nothing; null when there is nothing to say.</summary>
    public ScanProgress? ProgressOf(Guid? componentId) =>
        View.Scans.TryGetValue(componentId ?? Guid.Empty, out var scan) && scan.State != ScanState.Done
            ? new ScanProgress(Code, scan, View.Jobs.GetValueOrDefault(scan.Id))
            : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetJobAsync(Guid lan, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || View.Scans.Values.FirstOrDefault(scan => scan.Id == lan) is not { } scan)
        {
            return NotFound();
        }

        if (scan.State != ScanState.Working)
        {
            Response.Headers["HX-Redirect"] = OneStopLinks.Digitise(Code);
        }

        return Partial("Papers/DigitisePapers/_ScanJob", new ScanProgress(Code, scan, View.Jobs.GetValueOrDefault(scan.Id)));
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var sheet = new WorkbookSheet("Giấy tờ", Columns, View.Components.Select(Cells))
        {
            Title = new WorkbookTitle($"Số hóa giấy tờ của hồ sơ {Code}", AsOf: clock.GetUtcNow()),
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), $"so-hoa-{Code}.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        IEnumerable<IFormFile> all = Photo is null ? Files : Files.Append(Photo);
        return await AnswerAsync(
            await uploading.HandleAsync(
                new UploadPaperCommand
                {
                    DossierCode = Code.ToUpperInvariant(),
                    ComponentId = IsResult ? null : ComponentId ?? Guid.Empty,
                    Source = Source,
                    Files = [.. all.Select(file => new UploadedFile(Path.GetFileName(file.FileName), file.OpenReadStream(), file.Length))],
                    IssuedOn = IssuedOn,
                    ValidTo = ValidTo,
                },
                cancellationToken
            ),
            cancellationToken
        );
    }

    /// <summary>Takes the file that the applicant handed in, straightened.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(
            await uploading.HandleAsync(
                new UploadPaperCommand
                {
                    DossierCode = Code.ToUpperInvariant(),
                    ComponentId = ComponentId ?? Guid.Empty,
                    Source = PaperSource.Submitted,
                },
                cancellationToken
            ),
            cancellationToken
        );

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostReuseAsync([Required] Guid paper, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await reusing.HandleAsync(new ReusePaperCommand(Code.ToUpperInvariant(), ComponentId ?? Guid.Empty, paper), cancellationToken),
            cancellationToken
        );

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostStopAsync([Required] Guid lan, CancellationToken cancellationToken) =>
        await AnswerAsync(await stopping.HandleAsync(Code.ToUpperInvariant(), lan, cancellationToken), cancellationToken);

    private static WorkbookCell[] Cells(DossierComponent component) =>
        [
            WorkbookCell.Of(component.Name),
            WorkbookCell.Of(component.IsDigitised ? "Có" : "Chưa"),
            WorkbookCell.Of((decimal?)component.Pages),
            WorkbookCell.Of(component.Source is { } source ? PaperNames.Of(source) : null),
            WorkbookCell.Of(component.DigitisedAt),
            WorkbookCell.Of(component.DigitisedByName),
            WorkbookCell.Of(component.SignedAt),
            WorkbookCell.Of(component.ReplacedByCode),
        ];

    private async Task<IActionResult> AnswerAsync(Result result, CancellationToken cancellationToken) =>
        !await LoadAsync(cancellationToken) ? NotFound()
        : result.Failed ? this.Refuse(result)
        : LocalRedirect(OneStopLinks.Digitise(Code));

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        var view = Code.Length <= DossierLimits.CodeMaxLength ? await query.ReadAsync(Code, cancellationToken) : null;
        View = view!;
        return view is not null;
    }
}
