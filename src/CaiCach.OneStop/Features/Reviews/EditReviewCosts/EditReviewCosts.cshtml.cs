using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Reviews.EditReviewCosts;

/// <summary>A cost sheet of a draft: before the simplification, or after.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class EditReviewCostsModel(
    EditReviewCostsHandler handler,
    EditReviewCostsQuery query,
    OneStopDbContext database,
    CurrentUser user
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary><c>truoc</c> or <c>sau</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "luc")]
    public string Which { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public TypedCosts Costs { get; set; } = new();

    public bool IsAfter => Which == "sau";

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

        Version = review.Version;
        Costs = await query.ReadAsync(review, IsAfter, cancellationToken);
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

        var result = await handler.HandleAsync(new EditReviewCostsCommand(Id, Version, IsAfter, Costs.Read()), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("costed");
        return LocalRedirect(OneStopLinks.Review(Id));
    }

    private async Task<ProcedureReview?> FindAsync(CancellationToken cancellationToken) =>
        Which is "truoc" or "sau"
        && await database.FindReviewAsync(Id, null, cancellationToken) is { } review
        && user.MayReview(review.UnitId)
            ? review
            : null;
}
