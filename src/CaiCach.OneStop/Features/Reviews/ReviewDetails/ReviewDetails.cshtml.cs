using System.ComponentModel.DataAnnotations;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Reviews.ReviewDetails;

/// <summary>A review: task, proposals, costs before and after, and what became of it.</summary>
[AllowRoles]
internal sealed class ReviewDetailsModel(ReviewDetailsQuery query, MoveReviewHandler handler, TimeProvider clock) : PageModel
{
    private static readonly string[] CostHeaders =
    [
        "Phần",
        "Công việc",
        "Thời gian (giờ)",
        "Thu nhập một giờ (đồng)",
        "Tư vấn, dịch vụ (đồng)",
        "Phí, lệ phí (đồng)",
        "Chi phí khác (đồng)",
        "Số lần một năm",
        "Số người một năm",
        "Chi phí một lần (đồng)",
        "Chi phí một năm (đồng)",
    ];

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? SentTo { get; set; }

    [BindProperty]
    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? SentSymbol { get; set; }

    [BindProperty]
    public Guid? NewVersionId { get; set; }

    [BindProperty]
    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? Note { get; set; }

    public ReviewView View { get; private set; } = null!;

    /// <summary>The versions that may have taken the review up.</summary>
    public IReadOnlyList<SelectListItem> Successors =>
        [
            .. View
                .Versions.Where(version => version.EffectiveFrom > View.Reviewed.EffectiveFrom)
                .Select(version => new SelectListItem(
                    $"từ {VietnameseDate.Format(version.EffectiveFrom)}{(version.Decision is { } decision ? $", {decision.Number}" : "")}",
                    version.Id.ToString()
                )),
        ];

    /// <summary>Whether this person may do it now.</summary>
    public bool May(ReviewMove move) => View.Moves.Contains(move);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = View.Review.Version;
        SentOn = VietnamTime.Today(clock);
        return Page();
    }

    /// <summary>Both cost sheets as a workbook.</summary>
    public async Task<IActionResult> OnGetCostsAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || View.Review is { Before: null, After: null })
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        WorkbookSheet[] sheets =
        [
            .. View.Review.Before is { } before ? [Sheet("Trước đơn giản hóa", before, now)] : Array.Empty<WorkbookSheet>(),
            .. View.Review.After is { } after ? [Sheet("Sau đơn giản hóa", after, now)] : Array.Empty<WorkbookSheet>(),
        ];
        return WorkbookFile.Of(sheets, now, $"chi-phi-tuan-thu-{View.Procedure.Code}.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) => MoveAsync(ReviewMove.Approve, cancellationToken);

    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken) =>
        MoveAsync(ReviewMove.SendBack, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken) => MoveAsync(ReviewMove.Send, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancellationToken) => MoveAsync(ReviewMove.TakeUp, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken) => MoveAsync(ReviewMove.Decline, cancellationToken);

    private async Task<IActionResult> MoveAsync(ReviewMove move, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(cancellationToken) ? Page() : NotFound();
        }

        var input = new ReviewMoveInput(SentOn, VietnameseText.Tidy(SentTo), VietnameseText.Tidy(SentSymbol), Note: Note?.Trim());
        var result = await handler.HandleAsync(new MoveReviewCommand(Id, Version, move, input, NewVersionId), cancellationToken);
        if (!result.Failed)
        {
            this.Announce("moved");
            return LocalRedirect(OneStopLinks.Review(Id));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(result) : NotFound();
    }

    private WorkbookSheet Sheet(string name, CostSheet sheet, DateTimeOffset now) =>
        new(name, CostWorkbook.Columns(CostHeaders), CostWorkbook.Rows(sheet))
        {
            Title = new WorkbookTitle($"Chi phí tuân thủ: {View.Procedure.Name}", View.UnitName, AsOf: now)
            {
                Notes =
                [
                    $"Thu nhập bình quân một giờ năm {sheet.Wage.Year}: {sheet.Wage.Source}",
                    View.Review.CutPercent is { } cut
                        ? $"Tỷ lệ cắt giảm chi phí: {VietnameseNumber.Format(cut, 1)}%"
                        : "Tỷ lệ cắt giảm chi phí: chưa có số liệu",
                ],
            },
        };

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await query.ReadAsync(Id, cancellationToken);
        View = view!;
        return view is not null;
    }
}
