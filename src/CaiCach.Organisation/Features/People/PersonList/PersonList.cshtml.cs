using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonList;

/// <summary>The people of an authority, with positions, roles and accounts.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class PersonListModel(
    PersonListQuery query,
    AdministeredUnits administered,
    OrganisationDbContext database,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? Named { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "vaiTro")]
    public Role? HeldRole { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Unit Authority { get; private set; } = null!;

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    public int Total => Rows.Count == 0 ? 0 : Rows[0].Total;

    public DateTimeOffset Now => clock.GetUtcNow();

    public static IReadOnlyList<FilterChip> Chips =>
        [new("vaiTro", "Vai trò", [.. Enum.GetValues<Role>().Select(role => new FilterOption($"{role}", RoleNames.Of(role)))])];

    public static string WordsOf(AccountStanding standing) =>
        standing switch
        {
            AccountStanding.None => "chưa có tài khoản",
            AccountStanding.Open => "đang mở",
            AccountStanding.LockedOut => "tạm khóa",
            _ => "đã đóng",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FilterAsync(cancellationToken) is not { } filter)
        {
            return NotFound();
        }

        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Rows = await query.ReadAsync(filter, PageNumber, VietnamTime.Today(clock), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        if (await FilterAsync(cancellationToken) is not { } filter)
        {
            return NotFound();
        }

        var now = Now;
        var rows = await query.ReadAllAsync(filter, VietnamTime.Today(clock), cancellationToken);
        var sheet = new WorkbookSheet(
            "Nhân sự",
            [
                new("Họ tên", Width: 28),
                new("Vị trí", Width: 44),
                new("Vai trò", Width: 40),
                new("Tên đăng nhập", Width: 22),
                new("Tài khoản", Width: 18),
                new("Thư điện tử", Width: 28),
                new("Điện thoại", Width: 16),
            ],
            rows.Select(row =>
                (IReadOnlyList<WorkbookCell>)
                    [
                        WorkbookCell.Of(row.FullName),
                        WorkbookCell.Of(row.Positions),
                        WorkbookCell.Of(string.Join("; ", row.RolesOf.Select(RoleNames.Of))),
                        WorkbookCell.Of(row.UserName),
                        WorkbookCell.Of(WordsOf(row.StandingAt(now))),
                        WorkbookCell.Of(row.Email),
                        WorkbookCell.Of(row.Phone),
                    ]
            )
        )
        {
            Title = new WorkbookTitle("Danh sách nhân sự", Authority.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "nhan-su.xlsx", cancellationToken);
    }

    private async Task<PersonListFilter?> FilterAsync(CancellationToken cancellationToken)
    {
        if (await administered.ChosenAsync(Named, cancellationToken) is not { } authorityId)
        {
            return null;
        }

        Authority = await database.Units.AsNoTracking().SingleAsync(unit => unit.Id == authorityId, cancellationToken);
        var words = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim()[..Math.Min(Search.Trim().Length, 100)];
        return new PersonListFilter(authorityId, words, HeldRole);
    }
}
