using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.RecordTargetValue;

/// <summary>Records a value of a target with its evidence; every value recorded before is shown.</summary>
[AllowRoles(Role.Coordinator, Role.Officer)]
[RequestSizeLimit(PlanLimits.FileMaxBytes)]
internal sealed class RecordTargetValueModel(RecordTargetValueHandler handler, PlanningDbContext database, TimeProvider clock) : PageModel
{
    private const int HistoryShown = 200;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TargetId { get; set; }

    [BindProperty]
    public int Measure { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi số liệu.")]
    public string Value { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày của số liệu.")]
    public DateOnly? OccurredOn { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Ghi chú dài quá 1.000 ký tự.")]
    public string? Note { get; set; }

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    public Target Target { get; private set; } = null!;

    public IReadOnlyList<TargetValue> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        OccurredOn = VietnamTime.Today(clock);
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Officer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!VietnameseNumber.TryParse(Value, out var value) && !string.IsNullOrEmpty(Value))
        {
            ModelState.AddModelError(nameof(Value), "Số liệu viết như 92,5 hoặc 1.234; không ghi đơn vị.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = Evidence?.OpenReadStream();
        var fileName = Evidence is null ? null : Path.GetFileName(Evidence.FileName);
        var recorded = await handler.HandleAsync(
            new RecordTargetValueCommand(TargetId, Measure, value, OccurredOn!.Value, Note?.Trim(), fileName, content),
            cancellationToken
        );
        if (recorded.Failed)
        {
            return this.Refuse(recorded);
        }

        return LocalRedirect(PlanningLinks.Targets(Target.PlanId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var target = await database.Targets.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == TargetId, cancellationToken);
        if (target is null)
        {
            return false;
        }

        Target = target;
        History = await database
            .TargetValues.AsNoTracking()
            .Where(value => value.TargetId == TargetId)
            .OrderByDescending(value => value.RecordedAt)
            .ThenByDescending(value => value.Id)
            .Take(HistoryShown)
            .ToListAsync(cancellationToken);
        return true;
    }
}
