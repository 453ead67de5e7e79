using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.ExtendDossier;

/// <summary>The apology of a late dossier, from its draft until it is sent.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class ExtendDossierModel(ExtendDossierHandler handler, ExtendDossierQuery query, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint? Version { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Cause { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public TimeOnly? DueTimeOfDay { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Remark { get; set; }

    public ExtendDossierView View { get; private set; } = null!;

    /// <summary>Whether the law wanted the apology sent before now.</summary>
    public bool IsPast => View.Clock is { MayBeExtended: true, ApologyBy: { } by } && by < clock.GetUtcNow();

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether this person may take a step now.</summary>
    public bool May(ExtensionStep step) => View.Steps.Contains(step);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = View.InWork?.Version;
        Cause = View.InWork?.Cause;
        var due = View.InWork?.DueAt ?? View.Suggested;
        (DueOn, DueTimeOfDay) = (VietnamTime.DayOf(due), VietnamTime.TimeOf(due));
        return Page();
    }

    [AllowRoles(Role.Officer, Role.Leader)]
    public Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken) => TakeAsync(ExtensionStep.Draft, cancellationToken);

    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
        TakeAsync(ExtensionStep.Approve, cancellationToken);

    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken) =>
        TakeAsync(ExtensionStep.SendBack, cancellationToken);

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken) => TakeAsync(ExtensionStep.Send, cancellationToken);

    [AllowRoles(Role.Officer, Role.Leader)]
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        TakeAsync(ExtensionStep.Withdraw, cancellationToken);

    private async Task<IActionResult> TakeAsync(ExtensionStep step, CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        if (!ModelState.IsValid)
        {
            return await LoadAsync(cancellationToken) ? Page() : NotFound();
        }

        var result = await handler.HandleAsync(
            new ExtendDossierCommand(Code, step)
            {
                Version = Version,
                Cause = Cause,
                DueAt = DueOn is { } day && DueTimeOfDay is { } time ? VietnamTime.At(day, time) : null,
                Remark = Remark,
            },
            cancellationToken
        );
        if (!result.Failed)
        {
            return LocalRedirect(OneStopLinks.Extend(Code));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(result) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        // Addresses are in small letters, and people type codes as they like.
        Code = Code.ToUpperInvariant();
        var view = Code.Length <= DossierLimits.CodeMaxLength ? await query.ReadAsync(Code, cancellationToken) : null;
        View = view!;
        return view is not null;
    }
}
