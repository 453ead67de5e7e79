using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Messages.MessageList;

/// <summary>What the unit has told applicants, and what did not arrive.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class MessageListModel(
    MessageListQuery query,
    ResendDeliveriesHandler resend,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public const string ResentNotice = "messages-resent";

    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã hồ sơ", Width: 26),
        new("Lượt", Width: 26),
        new("Kênh", Width: 14),
        new("Nơi nhận", Width: 24),
        new("Trạng thái", Width: 16),
        new("Số lần gửi", Width: 10),
        new("Lý do", Width: 50),
        new("Lập lúc", WorkbookColumnKind.Instant, 18),
        new("Xong lúc", WorkbookColumnKind.Instant, 18),
    ];

    [BindProperty(SupportsGet = true, Name = "tt")]
    public DeliveryState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "kenh")]
    public DeliveryChannel? Channel { get; set; }

    [BindProperty(SupportsGet = true, Name = "luot")]
    public MessageTurn? Turn { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public MessageListView View { get; private set; } = null!;

    public bool MayResend => ResendDeliveriesHandler.MayResendMessages(user);

    public bool IsAdministrator => user.IsAny(Role.Administrator);

    public bool MayEditTemplates => user.IsAny(Role.Administrator, Role.Coordinator);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "tt",
                "Trạng thái",
                [
                    .. Enum.GetValues<DeliveryState>()
                        .Select(state => new FilterOption(state.ToString(), MessageNames.Of(state), Count(state))),
                ]
            ),
            new(
                "kenh",
                "Kênh",
                [
                    .. new[] { DeliveryChannel.Mail, DeliveryChannel.Sms, DeliveryChannel.Zalo }.Select(channel => new FilterOption(
                        channel.ToString(),
                        MessageNames.Of(channel)
                    )),
                ]
            ),
            new(
                "luot",
                "Lượt",
                [.. Enum.GetValues<MessageTurn>().Select(turn => new FilterOption(turn.ToString(), MessageNames.Of(turn)))]
            ),
        ];

    private MessageFilter Filter => new(State, Channel, Turn);

    public int Count(DeliveryState state) => View.Counts.TryGetValue(state, out var count) ? count : 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        View = await query.ReadAsync(Filter, PageNumber, cancellationToken);
    }

    /// <summary>Has all that did not arrive sent again.</summary>
    [AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await resend.HandleAsync(new ResendCommand(null, null), cancellationToken);
        if (result.Failed)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(result);
        }

        this.Announce(ResentNotice);
        return LocalRedirect(OneStopLinks.Messages);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = (await query.AllAsync(Filter, cancellationToken)).ConvertAll(Cells);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Tin nhắn", Columns, rows)
        {
            Title = new WorkbookTitle("Tin nhắn gửi người nộp hồ sơ", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "tin-nhan.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(MessageRow row) =>
        [
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(MessageNames.Of(row.Turn)),
            WorkbookCell.Of(MessageNames.Of(row.Channel)),
            WorkbookCell.Of(row.AddressShown),
            WorkbookCell.Of(MessageNames.Of(row.State)),
            WorkbookCell.Of(row.Attempts),
            WorkbookCell.Of(row.Reason),
            WorkbookCell.Of(row.RecordedAt),
            WorkbookCell.Of(row.SettledAt),
        ];
}
