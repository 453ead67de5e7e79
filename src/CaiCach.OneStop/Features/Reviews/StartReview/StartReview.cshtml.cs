using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reviews.StartReview;

/// <summary>Begins a review of a procedure.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class StartReviewModel(StartReviewHandler handler, OneStopDbContext database, CurrentUser user, TimeProvider clock)
    : PageModel
{
    /// <summary>A catalogue of a province has some 500 procedures that a commune receives.</summary>
    private const int MostOffered = 2000;

    [BindProperty(SupportsGet = true, Name = "thuTuc")]
    public string? Chosen { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn thủ tục.")]
    [MaxLength(ProcedureLimits.CodeMaxLength)]
    public string? ProcedureCode { get; set; }

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

    /// <summary>Procedures in force today.</summary>
    public IReadOnlyList<SelectListItem> Procedures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (ProcedureCode, Year, Lead) = (Chosen?.ToUpperInvariant(), VietnamTime.Today(clock).Year, user.Actor.Name);
        await LoadAsync(cancellationToken);
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var plan = VietnameseText.Tidy(Plan);
        var task = new ReviewTask(Year!.Value, plan.Length == 0 ? null : plan, Reason!.Trim(), VietnameseText.Tidy(Lead));
        var result = await handler.HandleAsync(new StartReviewCommand(ProcedureCode!, task), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.EditReview(result.Value));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var all = await database
            .ProceduresOn(VietnamTime.Today(clock))
            .Select(one => new { one.Name, one.Code })
            .Take(MostOffered)
            .ToListAsync(cancellationToken);
        Procedures =
        [
            .. all.OrderBy(one => one.Name, StringComparer.CurrentCulture)
                .Select(one => new SelectListItem($"{one.Name} ({one.Code})", one.Code)),
        ];
    }
}
