using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Features.Queue;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.DossierList;

/// <summary>The work lists of the one-stop shop.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class DossierListModel(
    DossierListQuery query,
    ClockRulesCatalogue rules,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int WordsMaxLength = 100;

    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã hồ sơ", Width: 26),
        new("Thủ tục", Width: 50),
        new("Chủ hồ sơ", Width: 28),
        new("Hình thức nộp", Width: 18),
        new("Bước", Width: 22),
        new("Người thụ lý", Width: 24),
        new("Tiếp nhận", WorkbookColumnKind.Instant, 18),
        new("Hẹn trả", WorkbookColumnKind.Instant, 18),
        new("Xử lý xong", WorkbookColumnKind.Instant, 18),
        new("Nguồn", Width: 18),
        new("Đơn vị tiếp nhận", Width: 28),
        new("Đơn vị giải quyết", Width: 28),
    ];

    [BindProperty(SupportsGet = true, Name = "ds")]
    public WorkList List { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc")]
    public DossierStage? Stage { get; set; }

    [BindProperty(SupportsGet = true, Name = "linhVuc")]
    public string? FieldCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "kenh")]
    public DossierChannel? Channel { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguon")]
    public SourceSystem? Source { get; set; }

    /// <summary>Only those that this person had in hand last.</summary>
    [BindProperty(SupportsGet = true, Name = OneStopLinks.OfficerName)]
    public Guid? OfficerId { get; set; }

    /// <summary>Only those handled in this period.</summary>
    [BindProperty(SupportsGet = true, Name = OneStopLinks.HandledName)]
    public Period? Handled { get; set; }

    [BindProperty(SupportsGet = true, Name = OneStopLinks.HandledLateName)]
    public bool IsHandledLate { get; set; }

    [BindProperty(SupportsGet = true, Name = OneStopLinks.SupplementedName)]
    public bool IsSupplemented { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public DossierListView View { get; private set; } = null!;

    public bool MayCallNumbers => user.MayCallNumbers();

    public bool MayReceive => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    /// <summary>What this person can do to several dossiers at once.</summary>
    public IReadOnlyList<DossierAction> Several
    {
        get
        {
            var roles = user.RolesIn([user.UnitId]);
            return
            [
                .. new[] { DossierAction.Approve, DossierAction.Assign, DossierAction.Complete }.Where(action =>
                    DossierMoves.Table.Any(move => move.Action == action && move.Roles.Any(roles.Contains))
                ),
            ];
        }
    }

    public bool MaySeeOfficers => user.IsAny(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor);

    public bool MaySeePapers => user.IsAny(Role.Receptionist, Role.Officer, Role.Leader);

    public bool MayImport => user.IsAny(Role.Receptionist, Role.Coordinator, Role.Leader);

    public bool MaySeePayments => user.IsAny(Role.Receptionist, Role.Leader, Role.Auditor);

    public bool MaySeePortal => user.IsAny(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor);

    /// <summary>What was asked for besides what the chips show, in words; null for nothing.</summary>
    public string? Narrowed =>
        string.Join(
            ", ",
            new[]
            {
                OfficerId is null ? null : View.OfficerName ?? "cán bộ đã chọn",
                Handled is null ? null : $"xử lý xong trong {Handled.NameInSentence}",
                IsHandledLate ? "xử lý xong trễ hạn" : null,
                IsSupplemented ? "có yêu cầu bổ sung" : null,
            }.OfType<string>()
        )
            is { Length: > 0 } words
            ? words
            : null;

    /// <summary>Up to how many the list counts; null for all.</summary>
    public int? CountedMax => Filter.CountedMax;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "ds",
                "Danh sách",
                [
                    new(nameof(WorkList.Mine), "Tôi đang thụ lý", View.Mine),
                    new(nameof(WorkList.Soon), "Hạn trong một ngày làm việc", View.Soon),
                    new(nameof(WorkList.Late), "Quá hạn", View.Late),
                    new(nameof(WorkList.Desk), "Việc ở quầy"),
                    new(nameof(WorkList.ToSign), SigningNames.OfList(isAgencys: false)),
                    new(nameof(WorkList.ToSeal), SigningNames.OfList(isAgencys: true)),
                    new(nameof(WorkList.NotAnswered), "Quá hạn bổ sung"),
                    new(nameof(WorkList.Unfinished), "Chưa xử lý xong"),
                    new(nameof(WorkList.ResultMissing), "Chưa số hóa kết quả"),
                    new(nameof(WorkList.All), "Cả hồ sơ đã xong"),
                    new(nameof(WorkList.Asked), "Đơn vị khác hỏi ý kiến"),
                    new(nameof(WorkList.Elsewhere), "Tiếp nhận hộ đơn vị khác"),
                ]
            ),
            new(
                "buoc",
                "Bước",
                [
                    .. Enum.GetValues<DossierStage>()
                        .Select(stage => new FilterOption(
                            stage.ToString(),
                            DossierNames.Of(stage),
                            View.Open.TryGetValue(stage, out var count) ? count : null
                        )),
                ]
            ),
            new("linhVuc", "Lĩnh vực", [.. View.Fields.Select(one => new FilterOption(one.Code, one.Name))]),
            new(
                "kenh",
                "Hình thức nộp",
                [.. Enum.GetValues<DossierChannel>().Select(channel => new FilterOption(channel.ToString(), DossierNames.Of(channel)))]
            ),
            new(
                "nguon",
                "Nguồn",
                [.. Enum.GetValues<SourceSystem>().Select(source => new FilterOption(source.ToString(), ImportNames.Of(source)))]
            ),
        ];

    private DossierFilter Filter =>
        new()
        {
            List = List,
            Stage = Stage,
            FieldCode = FieldCode,
            Channel = Channel,
            Source = Source,
            Days = Period?.Days(PeriodCutoff.Calendar),
            OfficerId = OfficerId,
            Handled = Handled?.Days(PeriodCutoff.Calendar),
            IsHandledLate = IsHandledLate,
            IsSupplemented = IsSupplemented,
            Words = Words is { Length: <= WordsMaxLength } ? Words : null,
            Page = Math.Clamp(PageNumber, 1, 10_000),
        };

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
        var all = await query.AllAsync(Filter, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var others = await query.UnitsOfAsync(all, cancellationToken);
        string? NameOf(Guid id) => id == user.UnitId ? unit?.Name : others.GetValueOrDefault(id)?.Name;
        var rows = all.ConvertAll(row => Cells(row, NameOf));
        var sheet = new WorkbookSheet("Hồ sơ", Columns, rows)
        {
            Title = new WorkbookTitle("Danh sách hồ sơ", unit?.Name, AsOf: now) { Notes = [$"Số hồ sơ: {rows.Count}"] },
        };
        return WorkbookFile.Of(sheet, now, "ho-so.xlsx", cancellationToken);
    }

    /// <summary>How a row stands to its due time; one that nobody has checked yet, to the hour by which that has to be done.</summary>
    public DueTime DueOf(DossierRow row) =>
        DueTime.Of(row.Stage, CheckedBy(row) ?? row.FirstDueAt, row.EndedAt, View.Calendar, clock.GetUtcNow());

    /// <summary>By when what arrived is taken in or refused; null for all others.</summary>
    public DateTimeOffset? CheckedBy(DossierRow row) =>
        row.WaitsForCheckSince is { } since ? ReceptionClock.NoticeBy(rules.On(VietnamTime.DayOf(since)), View.Calendar, since) : null;

    /// <summary>By when what the desk took in is handed on, where that hour has passed; null for all others.</summary>
    public DateTimeOffset? HandOverMissed(DossierRow row) =>
        row is { Stage: DossierStage.Received, Source: null, ReceivedAt: { } received }
        && ReceptionClock.HandOverBy(rules.On(VietnamTime.DayOf(received)), View.Calendar, received) is var by
        && by < clock.GetUtcNow()
            ? by
            : null;

    /// <summary>Which other unit has a part in it, in words; null for none.</summary>
    public string? OtherUnit(DossierRow row) =>
        row.CompetentUnitId != user.UnitId && View.Units.TryGetValue(row.CompetentUnitId, out var decides) ? $"{decides.Name} giải quyết"
        : row.UnitId != user.UnitId && View.Units.TryGetValue(row.UnitId, out var received) ? ReachNames.ReceivedBy(received.Name)
        : null;

    private static WorkbookCell[] Cells(DossierRow row, Func<Guid, string?> nameOf) =>
        [
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(row.OwnerName),
            WorkbookCell.Of(DossierNames.Of(row.Channel)),
            WorkbookCell.Of(DossierNames.Of(row.Stage)),
            WorkbookCell.Of(row.OfficerName),
            WorkbookCell.Of(row.ReceivedAt),
            WorkbookCell.Of(row.FirstDueAt),
            WorkbookCell.Of(row.EndedAt),
            WorkbookCell.Of(row.Source is { } source ? ImportNames.Of(source) : null),
            WorkbookCell.Of(nameOf(row.UnitId)),
            WorkbookCell.Of(nameOf(row.CompetentUnitId)),
        ];
}
