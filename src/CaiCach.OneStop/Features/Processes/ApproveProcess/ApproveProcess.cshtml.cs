using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Processes.ApproveProcess;

/// <summary>The decision that approves a process.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class ApproveProcessModel(ApproveProcessHandler handler, ProcessReach reach, CurrentUser user, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi số, ký hiệu quyết định.")]
    [MaxLength(ProcessLimits.NumberMaxLength, ErrorMessage = "Số, ký hiệu dài quá 50 ký tự.")]
    public string? Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày ký quyết định.")]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi cơ quan ban hành.")]
    [MaxLength(ProcessLimits.IssuerMaxLength, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
    public string? Issuer { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày áp dụng.")]
    public DateOnly? EffectiveFrom { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } process)
        {
            return NotFound();
        }

        Version = process.Version;
        EffectiveFrom = VietnamTime.Today(clock);
        return Page();
    }

    [AllowRoles(Role.Administrator)]
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

        var decision = new PublicationDecision(Number!.Trim(), IssuedOn, Issuer!.Trim());
        var result = await handler.HandleAsync(new ApproveProcessCommand(Id, Version, decision, EffectiveFrom!.Value), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("approved");
        return LocalRedirect(OneStopLinks.Process(Id));
    }

    private async Task<InternalProcess?> FindAsync(CancellationToken cancellationToken) =>
        await reach.FindAsync(Id, cancellationToken) is { } process && user.MayChange(process) ? process : null;
}
