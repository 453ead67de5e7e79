using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Indicators.TableAsOf;

/// <summary>All figures as of a day of the past: asked for, while they are counted, and then beside what they are now.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class TableAsOfModel(
    AskTableAsOfHandler handler,
    JobQuery jobs,
    JobQueue queue,
    IIndicators indicators,
    Departments departments,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const string ChangedName = "khac";

    [BindProperty(SupportsGet = true, Name = "congViec")]
    public Guid? JobId { get; set; }

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    /// <summary>The code of the department whose records alone count; null for the whole unit.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.DepartmentName)]
    public string? Department { get; set; }

    /// <summary>Whether only those figures are shown that are others now.</summary>
    [BindProperty(SupportsGet = true, Name = ChangedName)]
    public bool IsChangedOnly { get; set; }

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    public Period Shown { get; private set; } = null!;

    public JobLine? Job { get; private set; }

    /// <summary>The figures then; null before they are counted.</summary>
    public TableThen? Then { get; private set; }

    /// <summary>Each figure then and now.</summary>
    public IReadOnlyList<(IndicatorValue Then, IndicatorValue? Now)> Figures { get; private set; } = [];

    /// <summary>The department's name; null for the whole unit.</summary>
    public string? DepartmentTitle { get; private set; }

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public int ChangedCount => Figures.Count(figure => IsChanged(figure.Then, figure.Now));

    public IReadOnlyList<FilterChip> Chips => [new(ChangedName, "Khác", [new("true", "Nay đã khác", ChangedCount)])];

    public string State =>
        Job!.State switch
        {
            JobState.Queued => "queued",
            JobState.Running => "running",
            JobState.Done => "done",
            JobState.Cancelled => "cancelled",
            _ => "failed",
        };

    public int? Percent => Job!.ProgressTotal > 0 ? 100 * Job.ProgressDone / Job.ProgressTotal : null;

    public string Words =>
        Job! switch
        {
            { State: JobState.Failed, LastError: { } error } => error,
            { State: JobState.Cancelled } => "Đã dừng.",
            _ => Job!.ProgressText ?? "Đang chờ đến lượt.",
        };

    /// <summary>The figures by area, those areas alone that have some.</summary>
    public IEnumerable<(ReformAreaEntry Area, IReadOnlyList<(IndicatorValue Then, IndicatorValue? Now)> Figures)> ByArea =>
        from area in ReformAreas.All
        let figures = Figures
            .Where(figure => figure.Then.Area == area.Id && (!IsChangedOnly || IsChanged(figure.Then, figure.Now)))
            .ToList()
        where figures.Count > 0
        select (area, (IReadOnlyList<(IndicatorValue, IndicatorValue?)>)figures);

    /// <summary>Whether the figure is another one now.</summary>
    public static bool IsChanged(IndicatorValue then, IndicatorValue? now) =>
        (then.Value, then.Numerator, then.Denominator) != (now?.Value, now?.Numerator, now?.Denominator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetJobAsync(CancellationToken cancellationToken)
    {
        if (JobId is not { } jobId || !await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Then is not null)
        {
            Response.Headers["HX-Redirect"] = IndicatorsLinks.TableAsOf(jobId, Shown, Cutoff, Department);
        }

        return Partial("Indicators/TableAsOf/_TableAsOfJob", this);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Then is not { } then)
        {
            return NotFound();
        }

        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        WorkbookColumn[] columns =
        [
            new("Lĩnh vực", Width: 26),
            new("Mã", Width: 16),
            new("Chỉ tiêu", Width: 60),
            new("Đơn vị tính", Width: 14),
            new("Khi đó", WorkbookColumnKind.Number, 12),
            new("Nay", WorkbookColumnKind.Number, 12),
        ];
        var sheet = new WorkbookSheet(
            "Chỉ tiêu",
            columns,
            [
                .. ByArea.SelectMany(
                    one => one.Figures,
                    (one, figure) =>
                        (WorkbookCell[])
                            [
                                WorkbookCell.Of(one.Area.ShortName),
                                WorkbookCell.Of(figure.Then.Code),
                                WorkbookCell.Of(figure.Then.Name),
                                WorkbookCell.Of(figure.Then.Measure),
                                WorkbookCell.Of(figure.Then.Value),
                                WorkbookCell.Of(figure.Now?.Value),
                            ]
                ),
            ]
        )
        {
            Title = new WorkbookTitle($"Chỉ tiêu {Shown.NameInSentence}", unit?.Name, AsOf: then.Table.AsOf)
            {
                Notes =
                [
                    IndicatorNames.Of(Shown.Days(Cutoff), Cutoff),
                    $"Khi đó: những gì đã ghi nhận đến hết ngày {VietnameseDate.Format(then.Asked.AsOf)}",
                    .. DepartmentTitle is { } department ? [$"{department}. {IndicatorNames.DepartmentNote}"] : Array.Empty<string>(),
                ],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "chi-tieu-xem-lai.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        JobId = null;
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (AsOf is not { } day)
        {
            ModelState.TryAddModelError(nameof(AsOf), "Hãy chọn ngày.");
            return Page();
        }

        var asked = await handler.HandleAsync(new AskTableAsOfCommand(Shown.ToString(), Cutoff, Department, day), cancellationToken);
        return asked.Failed ? this.Refuse(asked) : LocalRedirect(IndicatorsLinks.TableAsOf(asked.Value, Shown, Cutoff, Department));
    }

    [AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        if (JobId is not { } jobId || !await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var cancelled = await queue.CancelAsync(jobId, cancellationToken);
        return cancelled.Failed ? this.Refuse(cancelled) : LocalRedirect(IndicatorsLinks.TableAsOf(jobId, Shown, Cutoff, Department));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (JobId is { } jobId)
        {
            Job = await jobs.ByIdAsync(jobId, cancellationToken);
            if (Job?.Kind != TableAsOfJob.Kind || Job.UnitId != user.UnitId)
            {
                return false;
            }

            Then = Job.Result<TableThen>();
        }

        if (Then is { } then)
        {
            (Period, Cutoff, Department) = (then.Asked.Period, then.Asked.Cutoff, then.Asked.Department);
        }

        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        if (Department is { } code)
        {
            var all = await departments.OfAsync(user.UnitId, Shown.Days(Cutoff).To, cancellationToken);
            if (code != Data.Department.Rest && all.All(one => one.Unit.Code != code))
            {
                return false;
            }

            DepartmentTitle = IndicatorNames.OfDepartment(all.Select(one => one.Unit), code);
        }

        if (Then is { } counted)
        {
            var now = await indicators.ReadAsync(user.UnitId, Department, Shown, Cutoff, null, cancellationToken);
            var byCode = now.Failed ? [] : now.Value.Indicators.ToDictionary(value => value.Code, StringComparer.Ordinal);
            Figures = [.. counted.Table.Indicators.Select(value => (value, byCode.GetValueOrDefault(value.Code)))];
        }

        return true;
    }
}
