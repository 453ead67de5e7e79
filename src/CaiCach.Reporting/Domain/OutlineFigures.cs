using System.Text.Json.Serialization;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>The figures of a report by an outline, with what is behind them.</summary>
/// <param name="Now">Of its period.</param>
/// <param name="Before">Of the period before.</param>
/// <param name="YearBefore">Of the same period a year before.</param>
/// <param name="LateTasks">The tasks that are late.</param>
internal sealed record OutlineFigures(
    IndicatorTable Now,
    IndicatorTable Before,
    IndicatorTable YearBefore,
    IReadOnlyList<TaskProgress> LateTasks
)
{
    /// <summary>What is listed, for each kind of list that the outline has.</summary>
    public IReadOnlyDictionary<OutlineListKind, IReadOnlyList<OutlineLine>> Lists { get; init; } =
        new Dictionary<OutlineListKind, IReadOnlyList<OutlineLine>>();

    /// <summary>How many reports of units below were accepted; null for an outline of a unit's own work.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>What the accepted reports of units below add up to as they were signed, by the indicator's code; none for a unit's own work.</summary>
    public IReadOnlyDictionary<string, ReportFigure> Accepted { get; init; } = new Dictionary<string, ReportFigure>(StringComparer.Ordinal);

    /// <summary>What its charts show, by their items; none for a chart that the outline had not yet when the report was signed.</summary>
    public IReadOnlyDictionary<string, ChartFigures> Charts { get; init; } = new Dictionary<string, ChartFigures>(StringComparer.Ordinal);

    /// <summary>The records that its items list, by their items; none for a list that the outline had not yet when the report was signed.</summary>
    public IReadOnlyDictionary<string, ListedRecords> Records { get; init; } =
        new Dictionary<string, ListedRecords>(StringComparer.Ordinal);

    /// <summary>For a department: the figures of the whole authority that are not told by departments; none for the authority itself.</summary>
    public IReadOnlyList<IndicatorValue> Whole { get; init; } = [];

    /// <summary>What the plan in force asks of shares of the period, by the indicator's code.</summary>
    public IReadOnlyDictionary<string, PlanThreshold> Goals { get; init; } = new Dictionary<string, PlanThreshold>(StringComparer.Ordinal);

    /// <summary>How many departments the authority has, and how many people work there.</summary>
    public StaffCount Staff { get; init; } = new(0, 0);

    /// <summary>The documents that say the figures that people entered, by the indicator's code.</summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What says a figure, in the words of an outline; empty for one that is computed.</summary>
    public string EvidenceOf(string code, string? words) =>
        words is not null && Evidence.TryGetValue(code, out var document) ? ProgressOutline.Fill(words, ("document", document)) : "";

    /// <summary>The indicators of the period but those that people enter and nobody has: a count of nothing would look like a figure.</summary>
    [JsonIgnore]
    public IEnumerable<IndicatorValue> Told => ToldOf(Now.Indicators);

    /// <summary>The same of any values.</summary>
    public static IEnumerable<IndicatorValue> ToldOf(IEnumerable<IndicatorValue> values) => values.Where(value => value.IsTold);

    /// <summary>What is told, as figures that are compared with what is computed later.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReportFigure> Counted => [.. Told.Select(ReportFigure.Of)];

    /// <summary>Whether a department is asked for, and nothing tells which of the indicator's records are its own.</summary>
    public bool IsUndivided(string code) => Now.Indicators.Any(value => value.Code == code && value.Origin == FigureOrigin.Undivided);

    /// <summary>An indicator of the period; null where it is not told for it.</summary>
    public IndicatorValue? Of(string code) => Of(Now, code);

    /// <summary>An indicator of another period; null also where that period has no record of any kind, because nobody kept them here then.</summary>
    public static IndicatorValue? Of(IndicatorTable table, string code) =>
        table.Indicators.All(value => value.Counted == 0 && value.Denominator is null or 0)
            ? null
            : table.Indicators.FirstOrDefault(value => value.Code == code);
}

/// <summary>Who works at an authority on a day.</summary>
/// <param name="Departments">Departments with positions.</param>
/// <param name="People">People who hold one.</param>
internal sealed record StaffCount(int Departments, int People);
