using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.ArrangeDraft;

/// <summary>Takes the review page's buttons: add, delete, split, merge, move, choose the lead. Shown only when one is refused.</summary>
[AllowRoles(Role.Coordinator)]
internal sealed class ArrangeDraftModel(
    ArrangeTaskHandler tasks,
    ArrangeTargetHandler targets,
    AddEntryHandler entries,
    ChooseLeadHandler leads
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    /// <summary>The entry of the review page that the person comes from.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Key { get; set; }

    [BindProperty]
    public Guid ItemId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public TaskAct Act { get; set; }

    [BindProperty]
    public int Line { get; set; }

    [BindProperty]
    public bool IsTask { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.TextMaxLength, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
    public string? Text { get; set; }

    [BindProperty]
    public Guid UnitId { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Tên dài quá 300 ký tự.")]
    public string? PrintedName { get; set; }

    public IActionResult OnGet() => LocalRedirect(PlanningLinks.Review(PlanId, Key));

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostTaskAsync(CancellationToken cancellationToken)
    {
        if (Act == TaskAct.AddAfter)
        {
            RequireText();
        }

        return ModelState.IsValid
            ? Answer(await tasks.HandleAsync(new ArrangeTaskCommand(ItemId, Version, Act, Line, Text), cancellationToken), 'n')
            : Page();
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostTargetAsync(CancellationToken cancellationToken)
    {
        if (Act == TaskAct.AddAfter)
        {
            RequireText();
        }

        return ModelState.IsValid
            ? Answer(await targets.HandleAsync(new ArrangeTargetCommand(ItemId, Version, Act, Text), cancellationToken), 'c')
            : Page();
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        RequireText();
        return ModelState.IsValid
            ? Answer(await entries.HandleAsync(new AddEntryCommand(PlanId, IsTask, Text!.Trim()), cancellationToken), IsTask ? 'n' : 'c')
            : Page();
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostLeadAsync(CancellationToken cancellationToken)
    {
        var chosen = await leads.HandleAsync(new ChooseLeadCommand(ItemId, Version, UnitId, PrintedName ?? ""), cancellationToken);
        return chosen.Failed ? this.Refuse(chosen) : LocalRedirect(PlanningLinks.Review(PlanId, Key));
    }

    private void RequireText()
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), "Hãy ghi nội dung của mục cần thêm.");
        }
    }

    private IActionResult Answer(Result<int> arranged, char list) =>
        arranged.Failed
            ? this.Refuse(arranged)
            : LocalRedirect(PlanningLinks.Review(PlanId, string.Create(CultureInfo.InvariantCulture, $"{list}{arranged.Value + 1}")));
}
