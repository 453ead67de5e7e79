using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.ReportProgress;

/// <summary>Reports progress on a task, with evidence.</summary>
[AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader)]
[RequestSizeLimit(PlanLimits.FileMaxBytes * PlanLimits.EvidenceMaxCount)]
internal sealed class ReportProgressModel(ReportProgressHandler handler, PlanningDbContext database, CurrentUser user, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TaskId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tiến độ.")]
    [Range(0, 100, ErrorMessage = "Tiến độ là số từ 0 đến 100.")]
    public int? PercentComplete { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày thực hiện.")]
    public DateOnly? OccurredOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi vắn tắt việc đã làm.")]
    [MaxLength(PlanLimits.WordsMaxLength, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
    public string Words { get; set; } = "";

    [BindProperty]
    public Guid? MilestoneId { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.EvidenceMaxCount, ErrorMessage = "Mỗi lần nộp tối đa 10 tệp.")]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Đường dẫn dài quá 1.000 ký tự.")]
    [Url(ErrorMessage = "Đường dẫn phải bắt đầu bằng http:// hoặc https://.")]
    public string? Link { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.NumberMaxLength, ErrorMessage = "Số văn bản dài quá 50 ký tự.")]
    public string? DocumentNumber { get; set; }

    public PlanTask TaskShown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = TaskShown.Version;
        PercentComplete = TaskShown.PercentComplete;
        OccurredOn = VietnamTime.Today(clock);
        return TaskRights.MayReport(user, TaskShown) ? Page() : StatusCode(403);
    }

    [AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(Command(), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Task(TaskId));
        }

        return this.Refuse(result);
    }

    private ReportProgressCommand Command() =>
        new()
        {
            TaskId = TaskId,
            Version = Version,
            PercentComplete = PercentComplete!.Value,
            OccurredOn = OccurredOn!.Value,
            Words = Words.Trim(),
            MilestoneId = MilestoneId,
            Files = [.. Files.Select(file => new EvidenceFile(Path.GetFileName(file.FileName), file.OpenReadStream()))],
            Links = string.IsNullOrWhiteSpace(Link) ? [] : [Link.Trim()],
            DocumentNumbers = string.IsNullOrWhiteSpace(DocumentNumber) ? [] : [DocumentNumber.Trim()],
        };

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.AsNoTracking()
            .Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == TaskId, cancellationToken);
        TaskShown = task!;
        return task is not null;
    }
}
