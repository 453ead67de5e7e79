using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ReportDetails;

/// <summary>One report: its figures, each of which opens what is behind it, and its texts.</summary>
[AllowRoles]
internal sealed class ReportDetailsModel(
    ReportingDbContext database,
    ReportComposer composer,
    ReportDecisions decisions,
    ReportNames names,
    IUnitDirectory units,
    IEnumerable<Indicators.Contracts.IRecordSources> sources,
    WriteReportHandler handler,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    /// <summary>The texts by item.</summary>
    [BindProperty]
    public Dictionary<string, string?> Texts { get; set; } = new(StringComparer.Ordinal);

    public Report Report { get; private set; } = null!;

    public ComposedReport Composed { get; private set; } = null!;

    /// <summary>The progress that a progress report is about.</summary>
    public PlanProgress Progress => ((ProgressReport)Composed).Progress;

    /// <summary>The report before, whose texts are offered; null for none.</summary>
    public Report? Before { get; private set; }

    public string Title => names.TitleOf(Report);

    /// <summary>Whether this machine makes PDF files.</summary>
    public bool HasPdf { get; } = OfficialPdf.IsAvailable;

    public bool MayWrite => Report.State == ReportState.Draft && user.MayReportFor(Report.UnitId);

    /// <summary>Whether the person submits it, or takes back what was submitted.</summary>
    public bool MaySubmit => Report.State is ReportState.Draft or ReportState.Submitted && user.MayReportFor(Report.UnitId);

    public bool MayApprove => Report.State != ReportState.Issued && user.MayApproveFor(Report.UnitId);

    /// <summary>Whether the person issues it: once it is approved, or approving it in the same go.</summary>
    public bool MayIssue => MayApprove || (Report.State == ReportState.Approved && user.MayReportFor(Report.UnitId));

    /// <summary>Who submitted, approved or gave it back, the earliest first.</summary>
    public IReadOnlyList<ReportDecision> Decisions { get; private set; } = [];

    /// <summary>Whether a leader has given it back and it was not submitted since.</summary>
    public bool IsGivenBack => Report.State == ReportState.Draft && Decisions is [.., { Kind: DecisionKind.Returned }];

    /// <summary>What was asked of people for it and still counts.</summary>
    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];

    /// <summary>Whether the person may ask others for their part, or look at what they sent.</summary>
    public bool MayFollow => (MayWrite || Contributions.Count > 0) && user.MayReportFor(Report.UnitId);

    /// <summary>The issued report that this one supplements; null for a report of its own.</summary>
    public Report? Supplemented { get; private set; }

    /// <summary>What supplements this one, drafts among them, in their order.</summary>
    public IReadOnlyList<Report> Supplements { get; private set; } = [];

    /// <summary>What a unit above said last; null for nothing.</summary>
    public ReportReview? Review { get; private set; }

    /// <summary>Whether the person's unit is above the one whose report it is, and has not accepted it yet.</summary>
    public bool MayReview { get; private set; }

    /// <summary>How far other systems differ from what a form counts, while its figures are those of now.</summary>
    public IReadOnlyList<Indicators.Contracts.SourceDifference> Sources { get; private set; } = [];

    public bool MaySupplement => Report.State == ReportState.Issued && user.MayReportFor(Report.UnitId);

    public bool MayAttach => Report is { State: ReportState.Issued, SignedAttachmentId: null } && user.MayReportFor(Report.UnitId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        Version = Report.Version;
        var texts = Report.IsFrozen ? Report.Texts : Report.TextsWith(Composed.Proposed);
        Texts = texts.ToDictionary(item => item.Key, string? (item) => item.Value, StringComparer.Ordinal);
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        foreach (var (item, _) in Texts.Where(item => item.Value?.Length > ReportLimits.TextMaxLength))
        {
            ModelState.Add(Result.Fail(ReportErrors.TextTooLong.At($"{nameof(Texts)}[{item}]")));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var texts = Texts.ToDictionary(item => item.Key, item => item.Value ?? "", StringComparer.Ordinal);
        var written = await handler.HandleAsync(new WriteReportCommand(ReportId, Version, texts), cancellationToken);
        return written.Failed ? this.Refuse(written) : LocalRedirect(ReportingLinks.Report(ReportId));
    }

    /// <summary>The texts as they stand on the page.</summary>
    public IReadOnlyDictionary<string, string> Written =>
        Texts.ToDictionary(item => item.Key, item => item.Value ?? "", StringComparer.Ordinal);

    /// <summary>What an item's text says.</summary>
    public string TextOf(string item) => Texts.GetValueOrDefault(item) ?? "";

    /// <summary>The field of an item's text, with what the report before said.</summary>
    public ItemText FieldOf(string item, string label, string? hint) =>
        new(item, label, hint, TextOf(item))
        {
            BeforeLabel = Before is null ? null : names.TitleOf(Before),
            Before = Before?.WrittenFor(item),
            Asked = Contributions.LastOrDefault(one => one.Item == item),
            AskHref =
                Composed is SupplementReport || !MayFollow
                    ? null
                    : $"{ReportingLinks.AskContribution(ReportId)}?muc={Uri.EscapeDataString(item)}",
            Today = VietnamTime.Today(clock),
        };

    /// <summary>Where the tasks behind a figure are: in the lists below, as they stood on the report's day; other pages show today.</summary>
    public static string PlaceOf(TaskTimeliness status) => $"{status}";

    /// <inheritdoc cref="PlaceOf(TaskTimeliness)" />
    public static string PlaceOf(TaskTimeliness status, Foundation.Reform.ReformArea? area) => $"{status}-{area?.ToString() ?? "None"}";

    /// <summary>The moment whose knowledge the figures are of; null where none is kept.</summary>
    public DateTimeOffset? KnownAt =>
        Composed switch
        {
            OutlineReport outline => outline.Figures.Now.AsOf,
            FormReport form => form.Figures.Table.AsOf,
            _ => Report.ComputedAt,
        };

    /// <summary>The moment as of which the figures of the page are opened: that of the signing, or that which was asked for; null for now.</summary>
    public DateTimeOffset? OpenedAsOf => Report.IsFrozen || Report.IsKnownThen ? KnownAt : null;

    /// <summary>Where the records behind a figure are, as they were counted.</summary>
    public string FigureOf(string code) =>
        ReportingLinks.Indicator(code, Report.Span.Period, Report.Cutoff)
        + ReportingLinks.OfDepartment(Composed.Head.Department?.Code)
        + ReportingLinks.AsOf(OpenedAsOf);

    /// <summary>Where the records behind a figure of a supplement are; null for tasks, which are not counted by an indicator.</summary>
    public string? RecordsOf(ReportFigure figure) =>
        Report.Outline == ProgressOutline.Name ? null
        : names.FormOf(Report.Outline) is { } form
            ? ReportingLinks.FormRecords(
                form,
                int.Parse(figure.Code, CultureInfo.InvariantCulture),
                null,
                Report.Span.Period,
                Report.Cutoff
            ) + ReportingLinks.AsOf(OpenedAsOf)
        : FigureOf(figure.Code);

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == ReportId, cancellationToken);
        if (report is null)
        {
            return NotFound();
        }

        Report = report;
        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed)
        {
            return NotFound();
        }

        Composed = composed.Value;
        Supplemented = report.SupplementsId is { } of
            ? await database.Reports.AsNoTracking().SingleAsync(other => other.Id == of, cancellationToken)
            : null;
        Supplements = await database
            .Reports.AsNoTracking()
            .Where(other => other.SupplementsId == ReportId)
            .OrderBy(other => other.CreatedAt)
            .ToListAsync(cancellationToken);
        Review = await database
            .Reviews.AsNoTracking()
            .Where(review => review.ReportId == ReportId)
            .OrderByDescending(review => review.Sequence)
            .FirstOrDefaultAsync(cancellationToken);
        MayReview =
            report.State == ReportState.Issued
            && Review?.Verdict != ReviewVerdict.Accepted
            && (await units.AboveAsync(report.UnitId, cancellationToken)).Any(unit => user.HoldsIn(unit.Id, ReportRights.Reviewing));
        Contributions = await database
            .Contributions.AsNoTracking()
            .Where(one => one.ReportId == ReportId && one.State != ContributionState.Withdrawn)
            .OrderBy(one => one.AskedAt)
            .ToListAsync(cancellationToken);
        Decisions = await decisions.OfAsync(ReportId, cancellationToken);
        Sources =
            Composed is FormReport && OpenedAsOf is null && report.UnitId == user.UnitId
                ? await sources.OnAsync(VietnamTime.Today(clock), cancellationToken)
                : [];
        Before = MayWrite ? await database.LastIssuedAsync(report, cancellationToken) : null;
        return null;
    }
}
