using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Operations.CalendarPage;

/// <summary>The working calendar of an authority: the country's days off and swapped days, its own days and its own hours.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class CalendarPageModel(
    UnitCalendars calendars,
    CalendarCatalogue catalogue,
    AddUnitDayHandler addDay,
    AddUnitHoursHandler addHours,
    RemoveFromCalendarHandler remove,
    AdministeredUnits administered,
    OrganisationDbContext database,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? Named { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? ChosenYear { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public bool? IsWorked { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public HoursForm Hours { get; set; } = new();

    [BindProperty]
    public DateOnly? RemovedDay { get; set; }

    [BindProperty]
    public Guid RemovedHours { get; set; }

    [BindProperty]
    public string? RemoveReason { get; set; }

    public Unit Authority { get; private set; } = null!;

    public CalendarYear Year { get; private set; } = null!;

    public UnitDifferences Own { get; private set; } = null!;

    public IEnumerable<UnitDay> OwnDays => Own.Days.Where(day => day.On.Year == Year.Year);

    /// <summary>Days off of authorities above that hold here, too.</summary>
    public IEnumerable<UnitDay> DaysOffAbove =>
        Own.DaysOffAbove.Where(day => day.On.Year == Year.Year && Own.Days.All(own => own.On != day.On));

    public WorkingWeek Ordinary => catalogue.Week;

    public bool HasYear(int year) => catalogue.Years.Any(known => known.Year == year);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostDayAsync(CancellationToken cancellationToken)
    {
        Require(Day is not null, nameof(Day), "Hãy ghi ngày.");
        Require(IsWorked is not null, nameof(IsWorked), "Hãy chọn ngày nghỉ hay ngày làm việc.");
        RequireText(Reason, nameof(Reason));
        RequireShort(Document, nameof(Document));
        return DoAsync(
            authorityId =>
                addDay.HandleAsync(
                    new AddUnitDayCommand(authorityId, new UnitDay(Day!.Value, IsWorked!.Value, Reason!.Trim(), Blank(Document))),
                    cancellationToken
                ),
            "added",
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostHoursAsync(CancellationToken cancellationToken)
    {
        Require(Hours.From is not null, "Hours.From", "Hãy ghi ngày bắt đầu áp dụng.");
        Require(Hours.To is null || Hours.To >= Hours.From, "Hours.To", "Ngày cuối phải từ ngày bắt đầu trở đi.");
        Require(
            Hours.Days.Count > 0 && Hours.Days.TrueForAll(Enum.IsDefined),
            "Hours.Days",
            "Hãy chọn ít nhất một ngày làm việc trong tuần."
        );
        var spans = Hours.Spans();
        Require(spans is not null, "Hours.MorningFrom", "Giờ làm việc phải đủ cặp bắt đầu, kết thúc; buổi chiều sau buổi sáng.");
        RequireShort(Hours.Document, "Hours.Document");
        return DoAsync(
            authorityId =>
                addHours.HandleAsync(
                    new AddUnitHoursCommand(
                        authorityId,
                        new UnitHours(Guid.Empty, Hours.From!.Value, Hours.To, [.. Hours.Days.Distinct()], spans!, Blank(Hours.Document))
                    ),
                    cancellationToken
                ),
            "hours",
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        RequireText(RemoveReason, nameof(RemoveReason));
        return DoAsync(
            authorityId =>
                remove.HandleAsync(
                    new RemoveFromCalendarCommand(authorityId, RemovedDay, RemovedHours, RemoveReason!.Trim()),
                    cancellationToken
                ),
            "removed",
            cancellationToken
        );
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<IActionResult> DoAsync(Func<Guid, Task<Result>> write, string announced, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await write(Authority.Id);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(announced);
        return LocalRedirect(OperationsLinks.CalendarOf(Authority.Id, Day?.Year ?? RemovedDay?.Year ?? Year.Year));
    }

    private void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, message);
        }
    }

    private void RequireText(string? text, string field)
    {
        Require(!string.IsNullOrWhiteSpace(text), field, "Hãy ghi lý do.");
        Require(text is null || text.Length <= CalendarLimits.ReasonMaxLength, field, "Lý do dài quá 300 ký tự.");
    }

    private void RequireShort(string? document, string field) =>
        Require(document is null || document.Length <= CalendarLimits.DocumentMaxLength, field, "Số văn bản dài quá 100 ký tự.");

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await administered.ChosenAsync(Named, cancellationToken) is not { } authorityId)
        {
            return false;
        }

        Authority = await database.Units.AsNoTracking().SingleAsync(unit => unit.Id == authorityId, cancellationToken);
        var chosen = ChosenYear ?? VietnamTime.Today(clock).Year;
        Year = catalogue.Years.FirstOrDefault(year => year.Year == chosen) ?? new CalendarYear(chosen, CalendarCertainty.Unknown, [], []);
        Own = await calendars.DifferencesAsync(authorityId, cancellationToken);
        return chosen is >= Period.EarliestYear and <= Period.LatestYear;
    }
}
