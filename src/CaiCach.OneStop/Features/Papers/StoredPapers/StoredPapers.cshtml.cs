using System.ComponentModel.DataAnnotations;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Papers.StoredPapers;

/// <summary>
/// Papers of a person, found by the exact number alone: nobody leafs through people. The number is posted, so that no address, log or history of
/// a browser has it; the address carries its keyed hash.
/// </summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
internal sealed class StoredPapersModel(
    StoredPapersQuery query,
    WithdrawPaperHandler withdrawing,
    SecretNumbers secrets,
    IdentityRules identities,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int HashLetters = 64;

    private static readonly WorkbookColumn[] Columns =
    [
        new("Giấy tờ", Width: 60),
        new("Mã kết quả", Width: 26),
        new("Của ai", Width: 28),
        new("Hồ sơ", Width: 26),
        new("Ngày cấp", WorkbookColumnKind.Day, 14),
        new("Có giá trị đến", WorkbookColumnKind.Day, 14),
        new("Số trang", WorkbookColumnKind.Number),
        new("Lưu", WorkbookColumnKind.Instant, 18),
        new("Người lưu", Width: 26),
        new("Thu hồi", WorkbookColumnKind.Instant, 18),
        new("Lý do thu hồi", Width: 50),
    ];

    /// <summary>Keyed hash of the person's number, in hexadecimal.</summary>
    [BindProperty(SupportsGet = true, Name = "nguoi")]
    [RegularExpression("[0-9a-f]{64}")]
    public string? Owner { get; set; }

    [BindProperty]
    [MaxLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<StoredPaperRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    /// <summary>Whether this person may take a paper out of use.</summary>
    public bool MayWithdraw(StoredPaper paper) => paper.WithdrawnAt is null && user.RolesIn([paper.UnitId]).Count > 0;

    /// <summary>Whether it is offered for dossiers of today.</summary>
    public bool IsOffered(StoredPaper paper) => paper.IsOffered(VietnamTime.Today(clock));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        PageNumber = 1;
        var result = HashOf(Owner) is { } hash
            ? await query.ReadAsync(hash, 0, PaperLimits.OfPersonMaxCount, cancellationToken)
            : PaperErrors.NumberWrong;
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        var sheet = new WorkbookSheet("Giấy tờ", Columns, result.Value.Rows.Select(Cells))
        {
            Title = new WorkbookTitle("Giấy tờ đã lưu của một người", AsOf: clock.GetUtcNow()),
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "giay-to-da-luu.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return IdentityNumber.Read(Number ?? "", identities) is { } identity
            ? LocalRedirect(OneStopLinks.StoredPapersOf(await secrets.HashAsync(identity.Value, cancellationToken)))
            : this.Refuse(Result.Fail(PaperErrors.NumberWrong));
    }

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostWithdrawAsync(
        Guid paper,
        [MaxLength(PaperLimits.ReasonMaxLength)] string? reason,
        CancellationToken cancellationToken
    )
    {
        var result = ModelState.IsValid ? await withdrawing.HandleAsync(paper, reason, cancellationToken) : PaperErrors.ReasonMissing;
        if (result.Failed)
        {
            await LoadAsync(cancellationToken);
            return this.Refuse(result);
        }

        return LocalRedirect(HashOf(Owner) is { } hash ? OneStopLinks.StoredPapersOf(hash) : OneStopLinks.StoredPapers);
    }

    private static byte[]? HashOf(string? text) =>
        text is { Length: HashLetters } && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    private static WorkbookCell[] Cells(StoredPaperRow row) =>
        [
            WorkbookCell.Of(row.Paper.Name),
            WorkbookCell.Of(row.Paper.ResultCode),
            WorkbookCell.Of($"{row.Paper.OwnerName} ({row.Paper.OwnerEnd})"),
            WorkbookCell.Of(row.DossierCode),
            WorkbookCell.Of(row.Paper.IssuedOn),
            WorkbookCell.Of(row.Paper.ValidTo),
            WorkbookCell.Of((decimal?)row.Paper.Pages),
            WorkbookCell.Of(row.Paper.StoredAt),
            WorkbookCell.Of(row.Paper.StoredByName),
            WorkbookCell.Of(row.Paper.WithdrawnAt),
            WorkbookCell.Of(row.Paper.WithdrawalReason),
        ];

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        if (HashOf(Owner) is not { } hash)
        {
            return;
        }

        var result = await query.ReadAsync(hash, (PageNumber - 1) * PaperLimits.PageSize, PaperLimits.PageSize, cancellationToken);
        if (result.Failed)
        {
            ModelState.Add(result);
            return;
        }

        (Rows, Total) = result.Value;
    }
}
