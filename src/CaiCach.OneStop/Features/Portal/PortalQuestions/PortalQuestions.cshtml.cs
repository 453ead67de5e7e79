using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Portal.PortalQuestions;

/// <summary>What citizens ask the unit on the National Portal, by when it is answered, and whether the Portal has the answer.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class PortalQuestionsModel(PortalQuestionsQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock)
    : PageModel
{
    /// <summary>Letters of a question in the list.</summary>
    public const int ShownLength = 160;

    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã trên Cổng", Width: 16),
        new("Nhận lúc", WorkbookColumnKind.Instant, 18),
        new("Người hỏi", Width: 26),
        new("Lĩnh vực", Width: 14),
        new("Câu hỏi", Width: 70),
        new("Hạn trả lời", WorkbookColumnKind.Instant, 18),
        new("Trạng thái", Width: 26),
        new("Câu trả lời", Width: 70),
        new("Người trả lời", Width: 26),
        new("Trả lời lúc", WorkbookColumnKind.Instant, 18),
        new("Cổng nhận lúc", WorkbookColumnKind.Instant, 18),
        new("Lý do Cổng chưa nhận", Width: 40),
    ];

    [BindProperty(SupportsGet = true, Name = "tt")]
    public QuestionState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public PortalQuestionsView View { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips { get; } =
    [
        new(
            "tt",
            "Trạng thái",
            [.. Enum.GetValues<QuestionState>().Select(state => new FilterOption(state.ToString(), PortalNames.Of(state)))]
        ),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        View = await query.ReadAsync(State, PageNumber, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = (await query.AllAsync(State, cancellationToken)).ConvertAll(Cells);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Hỏi đáp", Columns, rows)
        {
            Title = new WorkbookTitle("Câu hỏi từ Cổng Dịch vụ công quốc gia", unit?.Name, AsOf: Now),
        };
        return WorkbookFile.Of(sheet, Now, "hoi-dap-cong.xlsx", cancellationToken);
    }

    /// <summary>The beginning of a question.</summary>
    public static string Shown(string content) => content.Length <= ShownLength ? content : PortalValue.Text(content, ShownLength) + "…";

    private WorkbookCell[] Cells(PortalQuestion one) =>
        [
            WorkbookCell.Of(one.PortalId),
            WorkbookCell.Of(one.ReceivedAt),
            WorkbookCell.Of(one.AskerName),
            WorkbookCell.Of(one.FieldCode),
            WorkbookCell.Of(one.Content),
            WorkbookCell.Of(one.DueAt),
            WorkbookCell.Of(PortalNames.Of(one.StateAt(Now))),
            WorkbookCell.Of(one.Answer),
            WorkbookCell.Of(one.AnsweredByName),
            WorkbookCell.Of(one.AnsweredAt),
            WorkbookCell.Of(one.State == PortalMessageState.Accepted ? one.RepliedAt : null),
            WorkbookCell.Of(one.Reason),
        ];
}
