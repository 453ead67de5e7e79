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

namespace CaiCach.OneStop.Features.Procedures.CompleteDecision;

/// <summary>Records the publishing decision of a version where it was not known.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class CompleteDecisionModel(CompleteDecisionHandler handler, OneStopDbContext database, CatalogueKeeper keeper) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string ProcedureCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "phienBan")]
    public Guid VersionId { get; set; }

    [BindProperty]
    public uint Revision { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi số quyết định công bố.")]
    [MaxLength(ProcedureLimits.FieldNameMaxLength, ErrorMessage = "Số quyết định dài quá 200 ký tự.")]
    public string? DecisionNumber { get; set; }

    [BindProperty]
    public DateOnly? DecisionOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi cơ quan ban hành quyết định.")]
    [MaxLength(ProcedureLimits.FieldNameMaxLength, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
    public string? DecisionIssuer { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public ProcedureVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RefusedAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        (DecisionNumber, DecisionOn, DecisionIssuer) = (Version.Decision?.Number, Version.Decision?.IssuedOn, Version.Decision?.Issuer);
        Revision = Version.Revision;
        return Page();
    }

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
        var command = new CompleteDecisionCommand(ProcedureCode, VersionId, Revision, decision);
        var completed = await handler.HandleAsync(command, cancellationToken);
        if (completed.Failed)
        {
            return this.Refuse(completed);
        }

        this.Announce("decided");
        return LocalRedirect(OneStopLinks.ProcedureVersion(ProcedureCode, VersionId));
    }

    private async Task<IActionResult?> RefusedAsync(CancellationToken cancellationToken)
    {
        if (!await keeper.IsAsync(cancellationToken))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        Procedure = (await database.Procedures.AsNoTracking().SingleOrDefaultAsync(one => one.Code == ProcedureCode, cancellationToken))!;
        Version = (await database.Versions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == VersionId, cancellationToken))!;
        return Procedure is null || Version?.ProcedureId != Procedure.Id ? NotFound() : null;
    }
}
