using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Queue.TicketList;

/// <summary>The tickets behind the figures; they name nobody.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class TicketListModel(TicketListQuery query, QueueRules rules, IUnitDirectory units, CurrentUser user, TimeProvider clock)
    : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Ngày", WorkbookColumnKind.Day, 14),
        new("Số", Width: 10),
        new("Việc", Width: 28),
        new("Cách lấy số", Width: 18),
        new("Diện ưu tiên", Width: 26),
        new("Lấy số", WorkbookColumnKind.Instant, 18),
        new("Gọi lần đầu", WorkbookColumnKind.Instant, 18),
        new("Chờ (phút)", WorkbookColumnKind.Number, 12),
        new("Quầy", WorkbookColumnKind.Number, 8),
        new("Số lần gọi", WorkbookColumnKind.Number, 12),
        new("Kết thúc", WorkbookColumnKind.Instant, 18),
        new("Phục vụ (phút)", WorkbookColumnKind.Number, 14),
        new("Trạng thái", Width: 16),
    ];

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = OneStopLinks.LineName)]
    public Guid? LineId { get; set; }

    [BindProperty(SupportsGet = true, Name = OneStopLinks.DayName)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "tt")]
    public QueueState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public Period Period => Asked ?? Period.Containing(PeriodKind.Quarter, VietnamTime.Today(clock), PeriodCutoff.Calendar)!;

    public TicketListView View { get; private set; } = null!;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(OneStopLinks.LineName, "Việc", [.. View.Lines.Select(line => new FilterOption(line.Id.ToString(), line.Name))]),
            new(
                "tt",
                "Trạng thái",
                [
                    .. Enum.GetValues<QueueState>()
                        .Where(state => state != QueueState.Booked)
                        .Select(state => new FilterOption(state.ToString(), QueueNames.Of(state))),
                ]
            ),
        ];

    private TicketFilter Filter =>
        new(
            Period.Days(PeriodCutoff.Calendar),
            LineId,
            Day,
            State is { } state && Enum.IsDefined(state) ? state : null,
            Math.Clamp(PageNumber, 1, 10_000)
        );

    public string? PriorityOf(QueueTicket ticket) => rules.Priorities.FirstOrDefault(one => one.Code == ticket.Priority)?.Name;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var filter = Filter;
        PageNumber = filter.Page;
        View = await query.ReadAsync(filter, cancellationToken);
        HttpContext.OfferPeriods(Period, ShellPeriods.OfYear(VietnamTime.Today(clock).Year));
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await query.AllAsync(Filter, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Lượt", Columns, [.. rows.Select(Cells)])
        {
            Title = new WorkbookTitle($"Lượt lấy số, {Period.NameInSentence}", unit?.Name, AsOf: now)
            {
                Notes = [$"Số lượt: {rows.Count}"],
            },
        };
        return WorkbookFile.Of(sheet, now, $"luot-{Period}.xlsx", cancellationToken);
    }

    private WorkbookCell[] Cells(TicketRow row) =>
        [
            WorkbookCell.Of((DateOnly?)row.Ticket.Day),
            WorkbookCell.Of(row.Ticket.Label),
            WorkbookCell.Of(row.LineName),
            WorkbookCell.Of(QueueNames.Of(row.Ticket.Channel)),
            WorkbookCell.Of(PriorityOf(row.Ticket)),
            WorkbookCell.Of(row.Ticket.TakenAt),
            WorkbookCell.Of(row.Ticket.FirstCalledAt),
            WorkbookCell.Of(row.WaitingMinutes),
            WorkbookCell.Of(row.CounterNumber),
            WorkbookCell.Of(row.Ticket.Calls),
            WorkbookCell.Of(row.Ticket.EndedAt),
            WorkbookCell.Of(row.ServingMinutes),
            WorkbookCell.Of(QueueNames.Of(row.Ticket.State)),
        ];
}
