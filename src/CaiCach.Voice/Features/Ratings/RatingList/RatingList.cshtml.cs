using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Voice.Features.Ratings.RatingList;

/// <summary>How applicants rated the unit: figures, each of which opens to its ratings, and the ratings themselves. No applicant is named.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class RatingListModel(
    RatingListQuery query,
    IRatedDossiers dossiers,
    RatingSchemes schemes,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const string OpenName = "cho";
    private const string ChannelName = "kenh";
    private const string ProcedureName = "thuTuc";
    private const string QuestionName = "cau";
    private const string LevelName = "muc";
    private const decimal Percent = 100;

    [BindProperty(SupportsGet = true, Name = VoiceLinks.VerdictName)]
    public bool? IsLiked { get; set; }

    [BindProperty(SupportsGet = true, Name = OpenName)]
    public bool IsOpen { get; set; }

    [BindProperty(SupportsGet = true, Name = ChannelName)]
    public RatingChannel? Channel { get; set; }

    [BindProperty(SupportsGet = true, Name = ProcedureName)]
    public string? ProcedureCode { get; set; }

    [BindProperty(SupportsGet = true, Name = QuestionName)]
    public string? Question { get; set; }

    [BindProperty(SupportsGet = true, Name = LevelName)]
    public int? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = VoiceLinks.OfficerName)]
    public Guid? OfficerId { get; set; }

    [BindProperty(SupportsGet = true, Name = VoiceLinks.HandledName)]
    public Period? HandledIn { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public RatingListView View { get; private set; } = null!;

    /// <summary>What the officer handled whose dossiers' ratings alone are shown; null for all dossiers.</summary>
    public HandledDossiers? Handled { get; private set; }

    /// <summary>The unit's kiosk page; null where its code is not known.</summary>
    public string? KioskHref { get; private set; }

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    /// <summary>What is shown of one question, in words; null for all.</summary>
    public string? Asked =>
        Filter is { Question: { } code, Level: { } level }
            ? View
                .Figures.Questions.Where(one => one.Question.Code == code)
                .Select(one => $"{one.Question.Text}: {one.Levels[level - 1]}")
                .FirstOrDefault()
            : null;

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                VoiceLinks.VerdictName,
                "Đánh giá",
                [new("true", RatingNames.Of(true), View.Figures.Liked), new("false", RatingNames.Of(false), View.Figures.Disliked)]
            ),
            new(OpenName, "Việc đã làm", [new("true", "Không hài lòng, chưa ghi việc đã làm", View.Figures.Open)]),
            new(
                ChannelName,
                "Kênh",
                [.. Enum.GetValues<RatingChannel>().Select(channel => new FilterOption(channel.ToString(), RatingNames.Of(channel)))]
            ),
            new(ProcedureName, "Thủ tục", [.. View.Procedures.Select(one => new FilterOption(one.Code, one.Name))]),
        ];

    private RatingFilter Filter =>
        new()
        {
            Days = Period?.Days(PeriodCutoff.Calendar),
            ProcedureCode = ProcedureCode is { Length: <= RatingLimits.CodeMaxLength } ? ProcedureCode : null,
            Channel = Channel is { } channel && Enum.IsDefined(channel) ? channel : null,
            IsLiked = IsLiked,
            IsOpen = IsOpen,
            DossierIds = Handled?.DossierIds,
            Question = schemes.All.Any(scheme => scheme.Questions.Any(question => question.Code == Question)) ? Question : null,
            Level = Level is >= 1 and <= RatingLimits.Levels ? Level : null,
            Words = Words is { Length: <= RatingLimits.SearchMaxLength } ? Words : null,
            Page = Math.Clamp(PageNumber, 1, 10_000),
        };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadHandledAsync(cancellationToken);
        var filter = Filter;
        PageNumber = filter.Page;
        View = await query.ReadAsync(filter, cancellationToken);
        KioskHref = await units.FindAsync(user.UnitId, cancellationToken) is { Code: { } code } ? VoiceLinks.Kiosk(code) : null;
        HttpContext.OfferPeriods(Period, ShellPeriods.OfYear(VietnamTime.Today(clock).Year));
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await LoadHandledAsync(cancellationToken);
        var rows = await query.AllAsync(Filter, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var questions = schemes
            .All.Reverse()
            .SelectMany(scheme => scheme.Questions)
            .DistinctBy(question => question.Code, StringComparer.Ordinal)
            .ToList();
        var sheet = new WorkbookSheet("Đánh giá", Columns(questions), [.. rows.Select(row => Cells(row, questions))])
        {
            Title = new WorkbookTitle("Đánh giá của người nộp hồ sơ", unit?.Name, AsOf: now)
            {
                Notes = [$"Số đánh giá: {rows.Count}", "Mức 1: rất không hài lòng; mức 5: rất hài lòng; trống: không trả lời"],
            },
        };
        return WorkbookFile.Of(sheet, now, "danh-gia.xlsx", cancellationToken);
    }

    /// <summary>The ratings behind a figure: of the same days, procedure and channel, with this value.</summary>
    public string Open(params IReadOnlyList<(string Name, string Value)> of) =>
        VoiceLinks.Ratings
        + QueryString.Create([
            .. Request
                .Query.Where(part =>
                    part.Key
                        is ShellPeriods.Name
                            or ChannelName
                            or ProcedureName
                            or VoiceLinks.OfficerName
                            or VoiceLinks.HandledName
                            or "donVi"
                )
                .SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value)),
            .. of.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value)),
        ]);

    /// <summary>The ratings of one verdict.</summary>
    public string OpenVerdict(bool isLiked) => Open((VoiceLinks.VerdictName, isLiked ? "true" : "false"));

    /// <summary>The dislikes that wait.</summary>
    public string OpenWaiting() => Open((OpenName, "true"));

    /// <summary>The ratings that gave a question a level.</summary>
    public string OpenLevel(string question, int level) =>
        Open((QuestionName, question), (LevelName, level.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A share in percent with one decimal; never of nothing.</summary>
    public static string Share(int part, int whole) => VietnameseNumber.Format(Math.Round(Percent * part / whole, 1), 1) + "%";

    private async Task LoadHandledAsync(CancellationToken cancellationToken) =>
        Handled =
            OfficerId is { } officer && HandledIn?.Days(PeriodCutoff.Calendar) is { } days
                ? await dossiers.HandledAsync(user.UnitId, officer, days, cancellationToken)
                : null;

    private static WorkbookColumn[] Columns(IReadOnlyList<RatingQuestion> questions) =>
        [
            new("Đánh giá lúc", WorkbookColumnKind.Instant, 18),
            new("Mã hồ sơ", Width: 26),
            new("Thủ tục", Width: 50),
            new("Đánh giá", Width: 16),
            .. questions.Select(question => new WorkbookColumn(question.Text, WorkbookColumnKind.Number, 18)),
            new("Ý kiến", Width: 60),
            new("Kênh", Width: 22),
            new("Việc đã làm", Width: 60),
            new("Người ghi", Width: 24),
            new("Ghi lúc", WorkbookColumnKind.Instant, 18),
        ];

    private static WorkbookCell[] Cells(Rating row, IReadOnlyList<RatingQuestion> questions) =>
        [
            WorkbookCell.Of(row.RatedAt),
            WorkbookCell.Of(row.DossierCode),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(RatingNames.Of(row.IsLiked)),
            .. questions.Select(question => WorkbookCell.Of(row.LevelOf(question.Code))),
            WorkbookCell.Of(row.Remark),
            WorkbookCell.Of(RatingNames.Of(row.Channel)),
            WorkbookCell.Of(row.Response),
            WorkbookCell.Of(row.ResponderName),
            WorkbookCell.Of(row.RespondedAt),
        ];
}
