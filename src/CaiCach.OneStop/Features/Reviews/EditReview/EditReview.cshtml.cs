using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Reviews.EditReview;

/// <summary>Task and proposals of a draft.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class EditReviewModel(EditReviewHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    private const int EmptyRows = 2;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi năm của kế hoạch.")]
    [Range(BurdenLimits.YearMin, BurdenLimits.YearMax)]
    public int? Year { get; set; }

    [BindProperty]
    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? Plan { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi lý do rà soát.")]
    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? Reason { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi người hoặc bộ phận rà soát.")]
    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? Lead { get; set; }

    [BindProperty]
    [MaxLength(BurdenLimits.ProposalsMaxCount + EmptyRows, ErrorMessage = "Tối đa 30 phương án.")]
    public List<TypedProposal> Proposals { get; set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. Enum.GetValues<ProposalKind>().Select(kind => new SelectListItem(ReviewNames.Of(kind), kind.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } review)
        {
            return NotFound();
        }

        if (review.State != ReviewState.Draft)
        {
            return LocalRedirect(OneStopLinks.Review(Id));
        }

        (Version, Year, Plan, Reason, Lead) = (review.Version, review.Year, review.Plan, review.Reason, review.Lead);
        Proposals = [.. review.Proposals.Select(TypedProposal.Of), .. Enumerable.Range(0, EmptyRows).Select(_ => new TypedProposal())];
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var plan = VietnameseText.Tidy(Plan);
        var task = new ReviewTask(Year!.Value, plan.Length == 0 ? null : plan, Reason!.Trim(), VietnameseText.Tidy(Lead));
        var proposals = Proposals.Where(row => !row.IsBlank).Select(row => row.Read()).ToList();
        var result = await handler.HandleAsync(new EditReviewCommand(Id, Version, task, proposals), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("saved");
        return LocalRedirect(OneStopLinks.Review(Id));
    }

    private async Task<ProcedureReview?> FindAsync(CancellationToken cancellationToken) =>
        await database.FindReviewAsync(Id, null, cancellationToken) is { } review && user.MayReview(review.UnitId) ? review : null;
}
