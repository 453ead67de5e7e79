using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Operations.JobList;

/// <summary>The jobs of an authority: what waits, runs, is done or failed, and what to do about it.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class JobListModel(
    JobQuery jobs,
    OutboxQuery outbox,
    ChangeJobHandler change,
    IEnumerable<JobKind> kinds,
    AdministeredUnits administered,
    OrganisationDbContext database
) : PageModel
{
    public const int PageSize = 30;

    private readonly Dictionary<string, string> _names = kinds.ToDictionary(kind => kind.Code, kind => kind.Name, StringComparer.Ordinal);

    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? Named { get; set; }

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public JobState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Unit Authority { get; private set; } = null!;

    public JobPage Listed { get; private set; } = null!;

    public int Stuck { get; private set; }

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "trangThai",
                "Trạng thái",
                [
                    .. Enum.GetValues<JobState>()
                        .Select(state => new FilterOption(state.ToString(), WordsOf(state), Listed.Counts.GetValueOrDefault(state))),
                ]
            ),
            new(
                "loai",
                "Loại công việc",
                [.. _names.OrderBy(name => name.Value, StringComparer.Ordinal).Select(name => new FilterOption(name.Key, name.Value))]
            ),
        ];

    public static string WordsOf(JobState state) =>
        state switch
        {
            JobState.Queued => "Đang chờ",
            JobState.Running => "Đang chạy",
            JobState.Done => "Đã xong",
            JobState.Failed => "Không xong",
            _ => "Đã hủy",
        };

    public static string PillOf(JobState state) =>
        state switch
        {
            JobState.Running => "paused",
            JobState.Done => "ontime",
            JobState.Failed => "late",
            _ => "idle",
        };

    public static int? PercentOf(JobLine job) => job.ProgressTotal > 0 ? 100 * job.ProgressDone / job.ProgressTotal : null;

    public string NameOf(string kind) => _names.GetValueOrDefault(kind, kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetProgressAsync([FromQuery(Name = "congViec")] Guid jobId, CancellationToken cancellationToken)
    {
        var job = await jobs.ByIdAsync(jobId, cancellationToken);
        return job is not null && await administered.IncludeAsync(job.UnitId, cancellationToken) ? Partial("_JobState", job) : NotFound();
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostRetryAsync([FromQuery(Name = "congViec")] Guid jobId, CancellationToken cancellationToken) =>
        ChangeAsync(new ChangeJobCommand(jobId, JobChange.Retry), "retried", cancellationToken);

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostCancelAsync([FromQuery(Name = "congViec")] Guid jobId, CancellationToken cancellationToken) =>
        ChangeAsync(new ChangeJobCommand(jobId, JobChange.Cancel), "cancelled", cancellationToken);

    private async Task<IActionResult> ChangeAsync(ChangeJobCommand command, string announced, CancellationToken cancellationToken)
    {
        var result = await change.HandleAsync(command, cancellationToken);
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(announced);
        return LocalRedirect(OperationsLinks.JobsOf(Authority.Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await administered.ChosenAsync(Named, cancellationToken) is not { } authorityId)
        {
            return false;
        }

        Authority = await database.Units.AsNoTracking().SingleAsync(unit => unit.Id == authorityId, cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Listed = await jobs.ListAsync(authorityId, new JobFilter(State, Kind), PageNumber, PageSize, cancellationToken);
        Stuck = (await outbox.StuckAsync(authorityId, 1, 1, cancellationToken)).Total;
        return true;
    }
}
