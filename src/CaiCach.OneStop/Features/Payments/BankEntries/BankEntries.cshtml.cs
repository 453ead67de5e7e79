using System.ComponentModel.DataAnnotations;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Payments;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Payments.BankEntries;

/// <summary>Transfers on the unit's account: statements come in, unmatched sums are settled.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Auditor)]
[RequestSizeLimit(BankStatement.FileMaxBytes + (64 * 1024))]
internal sealed class BankEntriesModel(
    BankEntriesQuery query,
    SettleEntryHandler handler,
    BankTransfers transfers,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Lúc", WorkbookColumnKind.Instant, 18),
        new("Số giao dịch", Width: 24),
        new("Số tiền (đồng)", WorkbookColumnKind.Number, 16),
        new("Nội dung", Width: 60),
        new("Tình trạng", Width: 18),
        new("Mã hồ sơ", Width: 26),
        new("Ghi chú", Width: 40),
    ];

    [BindProperty(SupportsGet = true, Name = "tinhTrang")]
    public BankEntryState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public IFormFile? Statement { get; set; }

    [BindProperty]
    public Guid EntryId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.CodeMaxLength, ErrorMessage = "Mã hồ sơ dài quá 60 ký tự.")]
    public string? Code { get; set; }

    [BindProperty]
    [MaxLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Note { get; set; }

    public BankEntriesView View { get; private set; } = null!;

    /// <summary>What became of the statement that was just read.</summary>
    public TransfersKept? Kept { get; private set; }

    /// <summary>Rows of it that could not be read.</summary>
    public IReadOnlyList<int> Unread { get; private set; } = [];

    public bool MaySettle => user.RolesIn([user.UnitId]).Any(role => role is Role.Receptionist or Role.Leader);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public static IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "tinhTrang",
                "Tình trạng",
                [.. Enum.GetValues<BankEntryState>().Select(state => new FilterOption(state.ToString(), PaymentNames.Of(state)))]
            ),
        ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var (now, rows) = (clock.GetUtcNow(), await query.AllAsync(State, cancellationToken));
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Tiền vào", Columns, rows.ConvertAll(Cells))
        {
            Title = new WorkbookTitle("Thu phí, lệ phí qua ngân hàng", unit?.Name, AsOf: now) { Notes = [$"Số khoản: {rows.Count}"] },
        };
        return WorkbookFile.Of(sheet, now, "thu-phi.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Receptionist, Role.Leader)]
    public async Task<IActionResult> OnPostStatementAsync(CancellationToken cancellationToken)
    {
        var result = MaySettle ? await KeepAsync(cancellationToken) : PaymentErrors.EntryNotFound;
        await LoadAsync(cancellationToken);
        return result.Failed ? this.Refuse(result) : Page();
    }

    [AllowRoles(Role.Receptionist, Role.Leader)]
    public async Task<IActionResult> OnPostSettleAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new SettleEntryCommand(EntryId, Version, Code, Note), cancellationToken);
            if (!result.Failed)
            {
                return LocalRedirect(OneStopLinks.Payments);
            }

            await LoadAsync(cancellationToken);
            return this.Refuse(result);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task<Result> KeepAsync(CancellationToken cancellationToken)
    {
        if (Statement is not { Length: > 0 })
        {
            return PaymentErrors.FileMissing;
        }

        if (Statement.Length > BankStatement.FileMaxBytes)
        {
            return PaymentErrors.StatementTooLarge;
        }

        using var content = new MemoryStream((int)Statement.Length);
        await Statement.CopyToAsync(content, cancellationToken);
        var read = BankStatement.Read(content.ToArray(), clock.GetUtcNow(), cancellationToken);
        if (read.Failed)
        {
            return Result.Fail(read.Errors);
        }

        var kept = await transfers.KeepAsync(user.UnitId, read.Value.Transfers, cancellationToken);
        if (kept.Failed)
        {
            return Result.Fail(kept.Errors);
        }

        (Kept, Unread) = (kept.Value, read.Value.Unread);
        return Result.Done();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        View = await query.ReadAsync(State, PageNumber, cancellationToken);
    }

    private static WorkbookCell[] Cells(BankEntryRow row) =>
        [
            WorkbookCell.Of(row.OccurredAt),
            WorkbookCell.Of(row.Reference),
            WorkbookCell.Of(row.AmountVnd),
            WorkbookCell.Of(row.Content),
            WorkbookCell.Of(PaymentNames.Of(row.State)),
            WorkbookCell.Of(row.DossierCode),
            WorkbookCell.Of(row.Note),
        ];
}
