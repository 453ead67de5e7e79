using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.AnswerTasks;

/// <summary>Takes a lead's answer from the page of the draft; shown only when the answer is refused.</summary>
[AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader)]
internal sealed class AnswerTaskModel(AnswerTaskHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public Guid TaskId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public LeadAnswer Answer { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    public IActionResult OnGet() => LocalRedirect(PlanningLinks.Comments(PlanId));

    [AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new AnswerTaskCommand(TaskId, Version, Answer, Reason), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(PlanningLinks.Comments(PlanId));
    }
}
