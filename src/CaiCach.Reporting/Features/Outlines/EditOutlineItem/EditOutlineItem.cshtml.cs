using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Reporting.Features.Outlines.EditOutlineItem;

/// <summary>An item of an outline's copy: its heading, and the figures, chart, list and text under it.</summary>
[AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
internal sealed class EditOutlineItemModel(OutlineCopies copies, OutlineEditor editor, IIndicatorNames indicators, IRecordColumns columns)
    : PageModel
{
    private const int FiguresAhead = 2;

    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>The item; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Edited { get; set; }

    /// <summary>The item behind which a new one is put; null for the end.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    [BindProperty]
    public string Version { get; set; } = "";

    [BindProperty]
    public ItemFields Fields { get; set; } = new();

    public ReportOutline Outline { get; private set; } = null!;

    public OutlineItem? Item { get; private set; }

    public IReadOnlyList<IndicatorName> Indicators => indicators.All;

    public bool HasRows => Outline.RowColumns.Count > 0;

    /// <summary>Whether anything was refused within a group of fields.</summary>
    public bool HasErrorAt(string group) =>
        ModelState.Any(entry => entry.Key.StartsWith(group, StringComparison.Ordinal) && entry.Value?.Errors.Count > 0);

    public IReadOnlyList<SelectListItem> Levels { get; } =
    [.. Enumerable.Range(1, 3).Select(level => new SelectListItem($"{level}", $"{level}"))];

    public IReadOnlyList<SelectListItem> Areas { get; } = [.. ReformAreas.All.Select(area => new SelectListItem(area.Name, area.Id))];

    public IReadOnlyList<SelectListItem> Lists { get; } =
    [.. Enum.GetValues<OutlineListKind>().Select(list => new SelectListItem(OutlineNames.Of(list), $"{list}"))];

    public IReadOnlyList<SelectListItem> Counted { get; } =
    [.. new[] { true, false }.Select(counted => new SelectListItem(OutlineNames.OfCounted(counted), $"{counted}"))];

    public IReadOnlyList<SelectListItem> Charts { get; } =
    [.. Enum.GetValues<ChartOver>().Select(over => new SelectListItem(OutlineNames.Of(over), $"{over}"))];

    public IReadOnlyList<SelectListItem> Texts { get; } =
    [.. Enum.GetValues<ItemTextKind>().Select(kind => new SelectListItem(OutlineNames.Of(kind), $"{kind}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        Fields = Item is { } item ? ItemFields.Of(item, Indicators, columns) : new ItemFields { Level = LevelAfter(), ItemId = "" };
        MakeRoom();
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        var read = new ItemReading(Fields, Indicators, columns).Read(Item);
        var saved =
            !ModelState.IsValid || read.Failed
                ? read
                : await editor.EditAsync(
                    Name,
                    Version,
                    read.Value.Id,
                    outline =>
                        Edited is null ? OutlineEditing.Add(outline, read.Value, After) : OutlineEditing.Replace(outline, read.Value),
                    cancellationToken
                );
        if (saved.Failed || !ModelState.IsValid)
        {
            MakeRoom();
            return saved.Failed ? this.Refuse(Result.Fail([.. saved.Errors.Select(AtField)])) : Page();
        }

        this.Announce("saved");
        return LocalRedirect(ReportingLinks.EditOutline(Name, read.Value.Id));
    }

    private static Error AtField(Error error) => error.Field is { } field ? error.At($"{nameof(Fields)}.{field}") : error;

    private int LevelAfter() => Outline.Items.FirstOrDefault(item => item.Id == After)?.Level ?? 1;

    /// <summary>Empty fields for what is added.</summary>
    private void MakeRoom()
    {
        var figures = Math.Min(Fields.Figures.Count(figure => figure.Indicator is not null) + FiguresAhead, ReportLimits.OutlineFiguresMax);
        while (Fields.Figures.Count < figures)
        {
            Fields.Figures.Add(new FigureFields());
        }

        while (Fields.ChartIndicators.Count < OutlineChart.IndicatorsMax)
        {
            Fields.ChartIndicators.Add(null);
        }
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await editor.MayEditAsync(cancellationToken))
        {
            return Forbid();
        }

        if (copies.Find(Name) is not { } copy)
        {
            return NotFound();
        }

        Outline = copy.Outline;
        Version = HttpMethods.IsGet(Request.Method) ? copy.Version : Version;
        Item = Outline.Items.FirstOrDefault(item => item.Id == Edited);
        return Edited is not null && Item is null ? NotFound() : null;
    }
}
