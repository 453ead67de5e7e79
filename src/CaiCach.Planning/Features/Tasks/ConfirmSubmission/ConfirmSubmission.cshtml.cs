using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Tasks.ConfirmSubmission;

/// <summary>A leader looks at what was handed in, and confirms it or sends it back.</summary>
[AllowRoles(Role.Leader)]
internal sealed class ConfirmSubmissionModel(ConfirmSubmissionHandler handler, TaskDetailsQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TaskId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    public TaskDetailsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = View.Task.Version;
        return Page();
    }

    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken) => AnswerAsync(isAccepted: true, cancellationToken);

    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) => AnswerAsync(isAccepted: false, cancellationToken);

    private async Task<IActionResult> AnswerAsync(bool isAccepted, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new ConfirmSubmissionCommand(TaskId, Version, isAccepted, Reason), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.MyWork);
        }

        return this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await query.ReadAsync(TaskId, cancellationToken);
        View = view!;
        return view is not null;
    }
}
