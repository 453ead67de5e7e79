using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Directives.GiveDirective;

/// <summary>Records a task that a document gave outside any plan.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class GiveDirectiveModel(
    GiveDirectiveHandler handler,
    IUnitDirectory units,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi người hoặc cơ quan giao.")]
    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Tên dài quá 300 ký tự.")]
    public string Giver { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi số, ký hiệu văn bản.")]
    [MaxLength(PlanLimits.NumberMaxLength, ErrorMessage = "Số, ký hiệu dài quá 50 ký tự.")]
    public string DocumentNumber { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày văn bản.")]
    public DateOnly? DocumentOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi trích yếu.")]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Trích yếu dài quá 1.000 ký tự.")]
    public string Abstract { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi việc phải làm.")]
    [MaxLength(PlanLimits.TextMaxLength, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
    public string Text { get; set; } = "";

    [BindProperty]
    [MaxLength(PlanLimits.TextMaxLength, ErrorMessage = "Sản phẩm dài quá 4.000 ký tự.")]
    public string? Deliverables { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn bộ phận thực hiện.")]
    public Guid? LeadUnitId { get; set; }

    [BindProperty]
    public Guid? LeadPositionId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi thời hạn.")]
    public DateOnly? DueOn { get; set; }

    public IReadOnlyList<UnitInfo> Departments { get; private set; } = [];

    public IReadOnlyList<PositionInfo> Positions { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(Command(), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Task(result.Value));
        }

        return this.Refuse(result);
    }

    private GiveDirectiveCommand Command() =>
        new()
        {
            Giver = Giver.Trim(),
            DocumentNumber = DocumentNumber.Trim(),
            DocumentOn = DocumentOn!.Value,
            Abstract = Abstract.Trim(),
            Text = Text,
            Deliverables =
            [
                .. (Deliverables ?? "")
                    .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Take(PlanLimits.ListMaxItems),
            ],
            LeadUnitId = LeadUnitId!.Value,
            LeadPositionId = LeadPositionId,
            DueOn = DueOn!.Value,
        };

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        Departments = await units.WithinAsync(user.UnitId, today, cancellationToken);
        Positions = await people.PositionsAsync(user.UnitId, today, cancellationToken);
    }
}
