using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.WithdrawProcedure;

/// <summary>Withdraws a procedure from a day on, by a decision.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class WithdrawProcedureModel(WithdrawProcedureHandler handler, OneStopDbContext database, CatalogueKeeper keeper)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string ProcedureCode { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày bãi bỏ.")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi số quyết định bãi bỏ.")]
    [MaxLength(ProcedureLimits.FieldNameMaxLength, ErrorMessage = "Số quyết định dài quá 200 ký tự.")]
    public string? DecisionNumber { get; set; }

    [BindProperty]
    public DateOnly? DecisionOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi cơ quan ban hành quyết định.")]
    [MaxLength(ProcedureLimits.FieldNameMaxLength, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
    public string? DecisionIssuer { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await RefusedAsync(cancellationToken) ?? Page();

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await RefusedAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var decision = new PublicationDecision(VietnameseText.Tidy(DecisionNumber), DecisionOn, VietnameseText.Tidy(DecisionIssuer));
        var withdrawn = await handler.HandleAsync(new WithdrawProcedureCommand(ProcedureCode, From!.Value, decision), cancellationToken);
        if (withdrawn.Failed)
        {
            return this.Refuse(withdrawn);
        }

        this.Announce("withdrawn");
        return LocalRedirect(OneStopLinks.Procedure(ProcedureCode));
    }

    private async Task<IActionResult?> RefusedAsync(CancellationToken cancellationToken)
    {
        if (!await keeper.IsAsync(cancellationToken))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        var procedure = await database.Procedures.AsNoTracking().SingleOrDefaultAsync(one => one.Code == ProcedureCode, cancellationToken);
        Procedure = procedure!;
        return procedure is null ? NotFound() : null;
    }
}
