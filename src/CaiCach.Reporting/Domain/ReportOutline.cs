namespace CaiCach.Reporting.Domain;

/// <summary>An outline as its file has it: headings and items, each bound to indicators, tasks or a text.</summary>
/// <param name="Name">Its name on the command line and in the database.</param>
/// <param name="Title">What a report by it is called on pages.</param>
/// <param name="Source">The law or guidance.</param>
/// <param name="IsConfirmed">Whether the source was seen to say so.</param>
/// <param name="TypeAbbreviation">The type of document, BC.</param>
/// <param name="Subject">Its subject (trích yếu).</param>
/// <param name="Opening">Its first sentence.</param>
/// <param name="Cutoffs">What the two kinds of cut-off are called.</param>
/// <param name="Items">The items in their order.</param>
/// <param name="Compare">How a figure is set beside those of earlier periods.</param>
/// <param name="Annex">The table of all indicators.</param>
/// <param name="Missing">What stands where data are missing: <c>{what}</c>, <c>{owner}</c>.</param>
/// <param name="Recipients">Nơi nhận.</param>
internal sealed record ReportOutline(
    string Name,
    string Title,
    string Source,
    bool IsConfirmed,
    string TypeAbbreviation,
    string Subject,
    string Opening,
    CutoffWords Cutoffs,
    IReadOnlyList<OutlineItem> Items,
    CompareWords Compare,
    OutlineAnnexWords Annex,
    string Missing,
    IReadOnlyList<string> Recipients
)
{
    /// <summary>How worse indicators are told among the shortcomings; null leaves them out.</summary>
    public WorseWords? Worse { get; init; }

    /// <summary>How targets that are behind are told among the shortcomings of all areas; null leaves them out.</summary>
    public BehindWords? Behind { get; init; }

    /// <summary>Counts that are told among the shortcomings of all areas.</summary>
    public IReadOnlyList<CountedShortcoming> CountedShortcomings { get; init; } = [];

    /// <summary>The headings of statistical tables: order, what, measure, the period, the one before, a year before; none where there are none.</summary>
    public IReadOnlyList<string> RowColumns { get; init; } = [];

    /// <summary>Indicators that its annex does not tell.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How a share is set beside what a target of the plan asks of it; null leaves that out.</summary>
    public GoalWords? Goal { get; init; }

    /// <summary>How many departments there are, and who works there: <c>{departments}</c>, <c>{people}</c>; null for an outline that does not tell.</summary>
    public string? Staff { get; init; }

    /// <summary>What follows a figure that somebody entered: <c>{document}</c> is what says so; null leaves it out.</summary>
    public string? Evidence { get; init; }

    /// <summary>The reports of units below that it is made of; null for an outline of a unit's own work.</summary>
    public ConsolidationWords? Consolidates { get; init; }

    /// <summary>How the work of units below is told among the shortcomings of all areas and the directions; null leaves it out.</summary>
    public BelowWords? Below { get; init; }

    /// <summary>How a department of the authority reports its own part by it; null for an outline that only a whole authority reports by.</summary>
    public DepartmentWords? Departments { get; init; }

    /// <summary>The same as a department reports by it: in the words for departments, and whatever is missing the department itself owes.</summary>
    /// <param name="department">The department; null for the whole authority.</param>
    public ReportOutline For(ReportingDepartment? department) =>
        department is null || Departments is not { } words
            ? this
            : this with
            {
                Subject = words.Subject,
                Opening = words.Opening,
                Items =
                [
                    .. Items.Select(item =>
                        item with
                        {
                            Area = null,
                            Text = item.Text is { Owner: not null } text ? text with { Owner = department.Name } : item.Text,
                        }
                    ),
                ],
            };

    /// <summary>Every indicator that an item is bound to.</summary>
    public IEnumerable<string> Indicators =>
        Items
            .SelectMany(item =>
                item.Figures.Select(figure => figure.Indicator)
                    .Append(item.Row?.Indicator)
                    .Append(item.Records?.Indicator)
                    .Concat(item.Chart?.Indicators ?? [])
            )
            .OfType<string>()
            .Concat(Items.SelectMany(item => item.Text?.Recorded ?? []))
            .Concat(CountedShortcomings.Select(one => one.Indicator))
            .Distinct(StringComparer.Ordinal);

    /// <summary>What its items list.</summary>
    public IEnumerable<OutlineListKind> Lists => Items.Select(item => item.List?.Of).OfType<OutlineListKind>().Distinct();

    /// <summary>The reform area of each item, by its id; null for none.</summary>
    public IReadOnlyDictionary<string, string?> AreaByItem =>
        Items.ToDictionary(item => item.Id, item => item.Area ?? item.Text?.Area, StringComparer.Ordinal);

    /// <summary>The items that have a text.</summary>
    public IEnumerable<OutlineItem> TextItems => Items.Where(item => item.Text is not null);

    /// <summary>What a report by it says for an item; null where it says only that data are missing.</summary>
    public string? SaidIn(Report report, string item) =>
        report.WrittenFor(item)
        ?? (TextItems.Any(one => one.Id == item && one.Text!.Proposal is not null) ? report.Texts.GetValueOrDefault(item) : null);
}

/// <summary>An item: a heading, and under it figures in sentences, a chart, a list of tasks or records, a text, or none of them.</summary>
internal sealed record OutlineItem
{
    /// <summary>Unique in the outline; never given anew to another.</summary>
    public required string Id { get; init; }

    /// <summary>Number and words, "2. Cải cách thủ tục hành chính".</summary>
    public required string Heading { get; init; }

    /// <summary>1 for "I.", 2 for "1.", 3 for "a)".</summary>
    public required int Level { get; init; }

    /// <summary>The reform area that it is about, by its id; whoever is in charge of it is asked for its text. Null for none.</summary>
    public string? Area { get; init; }

    /// <summary>Figures, a sentence each.</summary>
    public IReadOnlyList<FigureSentence> Figures { get; init; } = [];

    /// <summary>Whether the tasks that are late are listed.</summary>
    public bool ListsLateTasks { get; init; }

    /// <summary>What is listed under it; null for nothing.</summary>
    public OutlineListItem? List { get; init; }

    /// <summary>The records behind an indicator that are listed under it; null for none.</summary>
    public OutlineRecords? Records { get; init; }

    /// <summary>A chart with its table; null for none.</summary>
    public OutlineChart? Chart { get; init; }

    /// <summary>Set for a row of a statistical table; rows that follow each other are one table.</summary>
    public OutlineRowItem? Row { get; init; }

    /// <summary>A text that people edit; null for none.</summary>
    public TextItem? Text { get; init; }

    /// <summary>Whether records of the system fill it without typing.</summary>
    public bool IsFilled =>
        Figures.Any(figure => Text?.Recorded.Contains(figure.Indicator, StringComparer.Ordinal) != true)
        || ListsLateTasks
        || List is not null
        || Records is not null
        || Chart is not null
        || Row?.Indicator is not null
        || Text?.IsFromRecords == true;
}

/// <summary>
/// A sentence about an indicator: <c>{value}</c>, <c>{count}</c> (numerator), <c>{of}</c> (denominator), <c>{rest}</c>, <c>{compared}</c> (beside
/// earlier periods, in brackets).
/// </summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="None">Where there is nothing to say; empty leaves the sentence out.</param>
/// <param name="Zero">Where nothing counts.</param>
/// <param name="All">Where all count; null for the same as <paramref name="Some"/>.</param>
/// <param name="Some">Otherwise.</param>
internal sealed record FigureSentence(string Indicator, string None, string Zero, string? All, string Some);

/// <summary>A text that people edit.</summary>
/// <param name="Proposal">What is proposed: <c>shortcomings</c>, <c>directions</c>, <c>coverage</c>, <c>staff</c>, or the words themselves; null where data are missing.</param>
/// <param name="What">What is missing, where the system holds no such records yet; null for a text of judgement.</param>
/// <param name="Owner">Who owes it.</param>
internal sealed record TextItem(string? Proposal, string? What, string? Owner)
{
    /// <summary>The part of the system that will keep what is missing; null where nothing is, or where it is kept nowhere.</summary>
    public OutlineRoom? WaitsFor { get; init; }

    /// <summary>The reform area, by its id, whose tasks and indicators alone are proposed from; null for all.</summary>
    public string? Area { get; init; }

    /// <summary>Indicators that people enter with evidence and that say what is missing; nothing is missing once one of them has a figure.</summary>
    public IReadOnlyList<string> Recorded { get; init; } = [];

    /// <summary>Whether its proposal is made from records.</summary>
    public bool IsFromRecords =>
        Proposal is ReportTexts.ShortcomingsItem or ReportTexts.DirectionsItem or ReportTexts.CoverageItem or ReportTexts.StaffItem;
}

/// <summary>How a figure is set beside those of earlier periods: <c>{difference}</c>, <c>{unit}</c>, <c>{period}</c>.</summary>
internal sealed record CompareWords(string More, string Less, string Same, string Points);

/// <summary>What a report of one department says otherwise than one of the whole authority.</summary>
/// <param name="Subject">Its subject (trích yếu).</param>
/// <param name="Opening">Its first sentence.</param>
/// <param name="Whole">A figure that is told for the whole authority alone: <c>{said}</c>.</param>
internal sealed record DepartmentWords(string Subject, string Opening, string Whole);

/// <summary>The words of the table of all indicators.</summary>
internal sealed record OutlineAnnexWords(
    string Label,
    string Title,
    string IssuedWith,
    string IssuedWithBlank,
    string IssuedWithNumber,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> LateTaskColumns,
    string NoData
);
