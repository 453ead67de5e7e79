using System.Text.RegularExpressions;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Outlines.EditOutlineItem;

/// <summary>Reads an item out of its fields; what cannot be is told of at its field.</summary>
/// <param name="fields">The fields.</param>
/// <param name="names">The indicators.</param>
/// <param name="columns">What there is of their records.</param>
internal sealed partial class ItemReading(ItemFields fields, IReadOnlyList<IndicatorName> names, IRecordColumns columns)
{
    private static readonly string[] Known = ["value", "count", "of", "rest", "compared"];
    private readonly List<Error> _errors = [];

    /// <summary>The item.</summary>
    /// <param name="before">The item as it was; null for a new one.</param>
    public Result<OutlineItem> Read(OutlineItem? before)
    {
        var id = before?.Id ?? fields.ItemId?.Trim() ?? "";
        if (!Ids().IsMatch(id))
        {
            _errors.Add(OutlineErrors.ItemIdWrong);
        }

        if (string.IsNullOrWhiteSpace(fields.Heading))
        {
            _errors.Add(OutlineErrors.HeadingMissing);
        }

        if (fields.Figures.Count > ReportLimits.OutlineFiguresMax)
        {
            _errors.Add(OutlineErrors.TooManyFigures(ReportLimits.OutlineFiguresMax));
        }

        var item = new OutlineItem
        {
            Id = id,
            Heading = fields.Heading?.Trim() ?? "",
            Level = fields.Level,
            Area = Area(),
            Figures = Figures(),
            ListsLateTasks = fields.ListsLateTasks,
            List = List(),
            Records = Records(),
            Chart = Chart(),
            Row = Row(),
            Text = Text(before?.Text),
        };
        if (item.Row is { } row && (row.Indicator is null == item.Text is null || HasMoreThanARow(item)))
        {
            _errors.Add(OutlineErrors.RowWrong);
        }

        return _errors.Count > 0 ? Result<OutlineItem>.Fail(_errors) : item;
    }

    private string? Area()
    {
        if (string.IsNullOrWhiteSpace(fields.Area))
        {
            return null;
        }

        if (!ReformAreas.TryParse(fields.Area, out _))
        {
            _errors.Add(OutlineErrors.UnknownArea);
        }

        return fields.Area;
    }

    private static bool HasMoreThanARow(OutlineItem item) =>
        item.Figures.Count > 0 || item.ListsLateTasks || item.List is not null || item.Records is not null || item.Chart is not null;

    private List<FigureSentence> Figures()
    {
        var sentences = new List<FigureSentence>();
        for (var at = 0; at < fields.Figures.Count; at++)
        {
            var (figure, place) = (fields.Figures[at], $"Figures[{at}]");
            if (string.IsNullOrWhiteSpace(figure.Indicator))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(figure.Some))
            {
                _errors.Add(OutlineErrors.SentenceMissing($"{place}.{nameof(figure.Some)}"));
            }

            sentences.Add(
                new FigureSentence(
                    Indicator(figure.Indicator, $"{place}.{nameof(figure.Indicator)}"),
                    Sentence(figure.None, $"{place}.{nameof(figure.None)}"),
                    Sentence(figure.Zero, $"{place}.{nameof(figure.Zero)}"),
                    string.IsNullOrWhiteSpace(figure.All) ? null : Sentence(figure.All, $"{place}.{nameof(figure.All)}"),
                    Sentence(figure.Some, $"{place}.{nameof(figure.Some)}")
                )
            );
        }

        return sentences;
    }

    private string Sentence(string? written, string field)
    {
        var sentence = written?.Trim() ?? "";
        var unknown = Places().Matches(sentence).FirstOrDefault(match => !Known.Contains(match.Groups[1].Value, StringComparer.Ordinal));
        if (unknown is not null)
        {
            _errors.Add(OutlineErrors.UnknownPlaceholder(unknown.Value, string.Join(", ", Known.Select(name => $"{{{name}}}")), field));
        }

        return sentence;
    }

    private string Indicator(string written, string field)
    {
        if (IndicatorPick.Find(names, written) is { } code)
        {
            return code;
        }

        _errors.Add(OutlineErrors.UnknownIndicator(written.Trim(), field));
        return "";
    }

    private OutlineListItem? List()
    {
        if (fields.List is not { } list)
        {
            return null;
        }

        var headings = Lines(string.IsNullOrWhiteSpace(fields.ListColumns) ? OutlineNames.ColumnsOf(list) : fields.ListColumns);
        if (headings.Length != OutlineListItem.ColumnCount)
        {
            _errors.Add(OutlineErrors.ListColumnsWrong);
        }

        return new OutlineListItem(list, headings, fields.ListNone?.Trim() ?? "");
    }

    private OutlineRecords? Records()
    {
        if (string.IsNullOrWhiteSpace(fields.Records))
        {
            return null;
        }

        var indicator = Indicator(fields.Records, nameof(fields.Records));
        var known = columns.Of(indicator);
        if (known.Count == 0)
        {
            if (indicator.Length > 0)
            {
                _errors.Add(OutlineErrors.NoRecords(fields.Records.Trim()));
            }

            return null;
        }

        var chosen = new List<OutlineRecordColumn>();
        foreach (var line in Lines(fields.RecordsColumns ?? ""))
        {
            if (RecordColumnLines.Read(line, known) is { } column)
            {
                chosen.Add(column);
            }
            else
            {
                _errors.Add(OutlineErrors.UnknownColumn(line, string.Join(", ", known.Select(one => one.Name))));
                return null;
            }
        }

        var list = new OutlineRecords(
            indicator,
            chosen.Count > 0 ? chosen : [.. RecordColumnLines.Usual(known)],
            Written(fields.RecordsNone) ?? "",
            Written(fields.RecordsMore) ?? OutlineNames.MoreRecords
        )
        {
            IsCounted = fields.RecordsCounted,
            IsOldestFirst = fields.RecordsOldestFirst,
            Take = fields.RecordsTake,
        };
        if (!list.IsRight(known))
        {
            _errors.Add(OutlineErrors.RecordsWrong(OutlineRecords.ColumnsMax, OutlineRecords.TakeMax));
        }

        return list;
    }

    private OutlineChart? Chart()
    {
        if (fields.Chart is not { } over)
        {
            return null;
        }

        var codes = new List<string>();
        for (var at = 0; at < fields.ChartIndicators.Count; at++)
        {
            if (fields.ChartIndicators[at] is { } written && !string.IsNullOrWhiteSpace(written))
            {
                codes.Add(Indicator(written, $"{nameof(fields.ChartIndicators)}[{at}]"));
            }
        }

        var label = string.IsNullOrWhiteSpace(fields.ChartLabel) ? OutlineNames.LabelOf(over) : fields.ChartLabel.Trim();
        var chart = new OutlineChart(fields.ChartTitle?.Trim() ?? "", over, label, codes) { Periods = fields.ChartPeriods };
        if (chart.Title.Length == 0 || codes.Count == 0)
        {
            _errors.Add(OutlineErrors.ChartIncomplete);
        }
        else if (!codes.Contains("") && !chart.IsRight(names.ToDictionary(name => name.Code, name => name.Measure, StringComparer.Ordinal)))
        {
            _errors.Add(OutlineErrors.ChartMeasures);
        }

        return chart;
    }

    private OutlineRowItem? Row()
    {
        if (!fields.IsRow)
        {
            return null;
        }

        var indicator = string.IsNullOrWhiteSpace(fields.RowIndicator) ? null : Indicator(fields.RowIndicator, nameof(fields.RowIndicator));
        return new OutlineRowItem(fields.RowMeasure?.Trim() ?? "", indicator);
    }

    private TextItem? Text(TextItem? before)
    {
        var (what, owner) = (Written(fields.What), Written(fields.Owner));
        if (fields.Text == ItemTextKind.Missing && what is null)
        {
            _errors.Add(OutlineErrors.TextIncomplete);
        }

        if (fields.Text == ItemTextKind.Words && Written(fields.Words) is null)
        {
            _errors.Add(OutlineErrors.WordsMissing);
        }

        var proposal = fields.Text switch
        {
            ItemTextKind.Shortcomings => ReportTexts.ShortcomingsItem,
            ItemTextKind.Directions => ReportTexts.DirectionsItem,
            ItemTextKind.Words => Written(fields.Words),
            _ => null,
        };
        return fields.Text == ItemTextKind.None
            ? null
            : new TextItem(proposal, what, owner)
            {
                WaitsFor = what is null ? null : before?.WaitsFor,
                Area = before?.Area,
                Recorded = what is null ? [] : before?.Recorded ?? [],
            };
    }

    private static string? Written(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim();

    private static string[] Lines(string words) =>
        words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.]{0,19}$", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\{(\w*)\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
