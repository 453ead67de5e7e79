using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Certification.CertificationBook;

/// <summary>The certification books: by kind and year, searched, exported and printed.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class CertificationBookModel(
    CertificationBookQuery query,
    CertificationCatalogue catalogue,
    FormFile<CertificationWords> form,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int WordsMaxLength = 100;
    private const string DayForm = "yyyy-MM-dd";

    private static readonly WorkbookColumn[] Columns =
    [
        new("Số chứng thực", WorkbookColumnKind.Number, 12),
        new("Thời điểm", WorkbookColumnKind.Instant, 18),
        new("Người yêu cầu", Width: 28),
        new("Loại việc", Width: 24),
        new("Giấy tờ", Width: 40),
        new("Số trang", WorkbookColumnKind.Number, 10),
        new("Số bản", WorkbookColumnKind.Number, 10) { Total = new WorkbookTotal.Sum() },
        new("Người ký", Width: 24),
        new("Chức danh", Width: 20),
        new("Phí (đồng)", WorkbookColumnKind.Number, 14) { Total = new WorkbookTotal.Sum() },
        new("Ghi chú", Width: 30),
    ];

    [BindProperty(SupportsGet = true, Name = "loai")]
    public CertificationKind Kind { get; set; } = CertificationKind.Copy;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public CertificationBookView View { get; private set; } = null!;

    public CertificationKindRules Rules => catalogue.Of(Filter.Book, new DateOnly(Filter.Year, 12, 31));

    public int BookYear => Filter.Year;

    public bool MayCertify => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public string PrintUrl => QueryLinks.With(Request, "handler", "Print");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new("loai", "Sổ", [.. catalogue.Books.Select(book => new FilterOption(book.ToString(), CertificationNames.Of(book)))]),
            new("nam", "Năm", [.. View.Years.Select(year => Text(year)).Select(year => new FilterOption(year, year))]),
            new("ngay", "Ngày", [.. Days.Distinct().Select(day => new FilterOption(Value(day), VietnameseDate.Format(day)))]),
        ];

    private IEnumerable<DateOnly> Days => Day is { } day ? [VietnamTime.Today(clock), day] : [VietnamTime.Today(clock)];

    private CertificationFilter Filter
    {
        get
        {
            var today = VietnamTime.Today(clock);
            return new CertificationFilter
            {
                Book = Enum.IsDefined(Kind) ? catalogue.Of(Kind, today).BookKind : CertificationKind.Copy,
                Year = Math.Clamp(Day?.Year ?? Year ?? today.Year, 2000, today.Year),
                Day = Day,
                Words = Words is { Length: <= WordsMaxLength } ? Words : null,
                Page = Math.Clamp(PageNumber, 1, 10_000),
            };
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Filter.Page;
        View = await query.ReadAsync(Filter, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entries = await query.InOrderAsync(Filter, CertificationLimits.ExportMaxCount, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Sổ chứng thực", Columns, entries.Select(Cells))
        {
            Title = new WorkbookTitle(Rules.BookName, unit?.Name, Text(BookYear), now) { Notes = [$"Quyển số: {Rules.BookOf(BookYear)}"] },
        };
        return WorkbookFile.Of(sheet, now, "so-chung-thuc.xlsx", cancellationToken);
    }

    public async Task<IActionResult> OnGetPrintAsync(CancellationToken cancellationToken)
    {
        if (await units.AuthorityOfAsync(user.UnitId, cancellationToken) is not { } authority)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        var entries = await query.InOrderAsync(Filter, CertificationLimits.PrintMaxCount, cancellationToken);
        var forms = new CertificationForms(form.On(VietnamTime.DayOf(now)), authority.Name);
        var file = OfficialDocumentWriter.Write(forms.Book(Rules, BookYear, entries, now));
        return File(file, AttachmentType.Docx.MediaType, "so-chung-thuc.docx");
    }

    /// <summary>The same book on one day.</summary>
    public string DayUrl(DateTimeOffset instant) => QueryLinks.With(Request, "ngay", Value(VietnamTime.DayOf(instant)));

    private static string Value(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static WorkbookCell[] Cells(CertificationEntry entry) =>
        [
            WorkbookCell.Of(entry.Number),
            WorkbookCell.Of(entry.CertifiedAt),
            WorkbookCell.Of(entry.RequesterName),
            WorkbookCell.Of(CertificationNames.Of(entry.Kind)),
            WorkbookCell.Of(entry.PaperName),
            WorkbookCell.Of(entry.Pages),
            WorkbookCell.Of(entry.Copies),
            WorkbookCell.Of(entry.SignerName),
            WorkbookCell.Of(entry.SignerTitle),
            WorkbookCell.Of(entry.FeeVnd),
            WorkbookCell.Of(entry.Note),
        ];
}
