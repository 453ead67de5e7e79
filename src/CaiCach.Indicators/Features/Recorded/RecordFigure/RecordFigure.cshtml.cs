using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Recorded.RecordFigure;

/// <summary>Enters a figure of an indicator for a period, shows all that were entered, and takes the second person's answer.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
[RequestSizeLimit(AttachmentLimits.MostBytes)]
internal sealed class RecordFigureModel(
    RecordFigureHandler record,
    AnswerFigureHandler answer,
    IndicatorCatalogue catalogue,
    IndicatorsDbContext database,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int MostShown = 200;

    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    [BindProperty]
    public string? Numerator { get; set; }

    [BindProperty]
    public string? Denominator { get; set; }

    [BindProperty]
    public DateOnly? OccurredOn { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Period Shown { get; private set; } = null!;

    public IndicatorDefinition Definition { get; private set; } = null!;

    public IndicatorVersion? Version { get; private set; }

    public IReadOnlyList<AnsweredFigure> Figures { get; private set; } = [];

    public bool MayRecord => user.MayRecord(user.UnitId);

    /// <summary>How the number is written.</summary>
    public string Hint =>
        string.Join(
            ' ',
            new[]
            {
                Definition.IsShare || Definition.RollUp != RollUp.Sum ? null : "Cộng từ đầu năm đến ngày ghi.",
                Definition.Decimals > 0 ? $"Nhiều nhất {Definition.Decimals} chữ số thập phân, ví dụ 87,45." : null,
                Definition.IsSigned ? "Ghi dấu trừ nếu không giảm mà tăng." : null,
                Definition.RollUp == RollUp.Own ? "Chỉ là số của đơn vị này, không cộng các đơn vị." : null,
            }.OfType<string>()
        );

    public DayRange Days => Shown.Days(Cutoff);

    public bool MayAnswer(RecordedFigure figure) => user.MayAnswer(figure.UnitId) && figure.RecordedBy != user.Actor.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var today = VietnamTime.Today(clock);
        OccurredOn = Days.To < today ? Days.To : today;
        return Page();
    }

    [AllowRoles(Role.Officer, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var numerator = Read(nameof(Numerator), Numerator);
        var denominator = Definition.IsShare ? Read(nameof(Denominator), Denominator) : null;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = Evidence?.OpenReadStream();
        var recorded = await record.HandleAsync(
            new RecordFigureCommand(
                new EnteredFigure(Code, numerator!.Value, denominator, OccurredOn ?? DateOnly.MinValue, Source?.Trim() ?? ""),
                Days,
                Evidence is null ? null : Path.GetFileName(Evidence.FileName),
                content
            ),
            cancellationToken
        );
        return recorded.Failed ? this.Refuse(recorded) : Done("recorded");
    }

    [AllowRoles(Role.Leader, Role.Coordinator)]
    public Task<IActionResult> OnPostConfirmAsync(Guid figureId, CancellationToken cancellationToken) =>
        AnswerAsync(figureId, true, cancellationToken);

    [AllowRoles(Role.Leader, Role.Coordinator)]
    public Task<IActionResult> OnPostSendBackAsync(Guid figureId, CancellationToken cancellationToken) =>
        AnswerAsync(figureId, false, cancellationToken);

    private decimal? Read(string field, string? typed)
    {
        if (VietnameseNumber.TryParse(typed, out var number))
        {
            return number;
        }

        ModelState.AddModelError(field, RecordedFigureErrors.NotANumber(field).Message);
        return null;
    }

    private async Task<IActionResult> AnswerAsync(Guid figureId, bool isConfirmed, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var answered = await answer.HandleAsync(new AnswerFigureCommand(figureId, isConfirmed, Reason), cancellationToken);
        return answered.Failed ? this.Refuse(answered) : Done(isConfirmed ? "confirmed" : "sent-back");
    }

    private LocalRedirectResult Done(string notice)
    {
        this.Announce(notice);
        return LocalRedirect(IndicatorsLinks.Record(Code, Shown, Cutoff));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (catalogue.Definition(Code) is not { Kind: IndicatorKind.Recorded } definition)
        {
            return false;
        }

        Definition = definition;
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        Version = catalogue.Find(Code, Shown, Cutoff)?.Version;
        Figures = await AnsweredFigure.ReadAsync(database, user.UnitId, Days, Code, MostShown, cancellationToken);
        return true;
    }
}
