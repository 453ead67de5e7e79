using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.TaskHistory;

/// <summary>All that was ever recorded of a task.</summary>
[AllowRoles]
internal sealed class TaskHistoryModel(HistoryReading history, PlanningDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid SubjectId { get; set; }

    public string SubjectText { get; private set; } = "";

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var text = await database
            .Tasks.Where(candidate => candidate.Id == SubjectId)
            .Select(candidate => candidate.Text)
            .SingleOrDefaultAsync(cancellationToken);
        if (text is null)
        {
            return NotFound();
        }

        SubjectText = text;
        Lines = await history.OfAsync(SubjectId, cancellationToken);
        return Page();
    }
}
