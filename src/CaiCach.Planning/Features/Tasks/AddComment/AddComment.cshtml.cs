using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Tasks.AddComment;

/// <summary>Writes a comment on a task.</summary>
[AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader, Role.Appraiser)]
internal sealed class AddCommentModel(AddCommentHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TaskId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi nội dung trao đổi.")]
    [MaxLength(PlanLimits.WordsMaxLength, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
    public string Text { get; set; } = "";

    public IActionResult OnGet() => Page();

    [AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader, Role.Appraiser)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new AddCommentCommand(TaskId, Text), cancellationToken);
        return result.Failed ? NotFound() : LocalRedirect(PlanningLinks.Task(TaskId) + "#trao-doi");
    }
}
