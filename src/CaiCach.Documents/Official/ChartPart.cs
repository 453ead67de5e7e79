using System.Globalization;
using System.Text;
using System.Xml;
using CaiCach.Documents.Workbooks;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace CaiCach.Documents.Official;

/// <summary>A chart as DrawingML, with the values in it as Word keeps them, and the workbook behind it for whoever edits it.</summary>
internal sealed class ChartPart
{
    /// <summary>Width on paper, in millimetres: within the text of an upright page.</summary>
    public const int WidthMm = 155;

    private const int UprightHeightMm = 70;
    private const int LyingEdgeMm = 16;
    private const int LyingBarMm = 7;
    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;

    /// <summary>Decimal commas, also where the machine that shows the file has others (locale 042A).</summary>
    private const string VietnameseNumbers = "[$-42A]General";

    private const string Sheet = "Sheet1";
    private const string WorkbookId = "rId1";

    /// <summary>Shades that stay apart in black and white.</summary>
    private static readonly string[] Shades = ["1F4E79", "9DC3E6", "7F7F7F", "D9D9D9"];

    private readonly OfficialChart _chart;
    private readonly List<string> _categories;

    public ChartPart(OfficialChart chart)
    {
        OfficialLimits.MustHold(chart.Categories.Count * chart.Series.Count, OfficialLimits.ChartBars);
        OfficialLimits.MustHold(chart.Series.Count, OfficialLimits.ChartSeries);
        if (chart.Series.Any(series => series.Values.Count != chart.Categories.Count))
        {
            throw new InvalidOperationException("A series of a chart has a value for each category.");
        }

        _chart = chart;
        _categories = [.. chart.Categories.Select(Wml.Short)];
    }

    /// <summary>Height on paper, in millimetres.</summary>
    public int HeightMm => _chart.IsLying ? LyingEdgeMm + (LyingBarMm * _categories.Count * _chart.Series.Count) : UprightHeightMm;

    /// <summary>The chart's part; its first relationship is the workbook.</summary>
    public byte[] Xml()
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            Space().WriteTo(xml);
        }

        return output.ToArray();
    }

    /// <summary>The figures: categories in the first column, a column for each series.</summary>
    public byte[] Workbook()
    {
        using var output = new MemoryStream();
        WorkbookWriter.Write(
            [
                new WorkbookSheet(
                    Sheet,
                    [
                        new WorkbookColumn("", Width: 40),
                        .. _chart.Series.Select(series => new WorkbookColumn(series.Name, WorkbookColumnKind.Number) { Decimals = 2 }),
                    ],
                    _categories.Select(
                        IReadOnlyList<WorkbookCell> (category, at) =>
                            [WorkbookCell.Of(category), .. _chart.Series.Select(series => WorkbookCell.Of(series.Values[at]))]
                    )
                ),
            ],
            DateTimeOffset.UnixEpoch,
            output,
            CancellationToken.None
        );
        return output.ToArray();
    }

    private C.ChartSpace Space()
    {
        var chart = new C.Chart(new C.AutoTitleDeleted { Val = true }, PlotArea());
        if (_chart.Series.Count > 1)
        {
            chart.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        }

        chart.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = "vi-VN" },
            new C.RoundedCorners { Val = false },
            chart,
            new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            Letters(),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = WorkbookId }
        );
    }

    private C.PlotArea PlotArea()
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = _chart.IsLying ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false }
        );
        bars.Append(_chart.Series.Select(Series));
        bars.Append(new C.GapWidth { Val = 60 }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        var (atCategories, atValues) = _chart.IsLying
            ? (C.AxisPositionValues.Left, C.AxisPositionValues.Top)
            : (C.AxisPositionValues.Bottom, C.AxisPositionValues.Left);
        return new C.PlotArea(
            new C.Layout(),
            bars,
            new C.CategoryAxis(
                new C.AxisId { Val = CategoryAxis },
                // Lying bars are counted from below; the first category belongs on top.
                new C.Scaling(new C.Orientation { Val = _chart.IsLying ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
                new C.Delete { Val = false },
                new C.AxisPosition { Val = atCategories },
                new C.MajorTickMark { Val = C.TickMarkValues.None },
                new C.MinorTickMark { Val = C.TickMarkValues.None },
                new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
                new C.CrossingAxis { Val = ValueAxis },
                new C.Crosses { Val = C.CrossesValues.AutoZero }
            ),
            // The values stand at the bars, so that the axis only sets where they begin.
            new C.ValueAxis(
                new C.AxisId { Val = ValueAxis },
                new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
                new C.Delete { Val = true },
                new C.AxisPosition { Val = atValues },
                new C.CrossingAxis { Val = CategoryAxis },
                new C.Crosses { Val = C.CrossesValues.AutoZero },
                new C.CrossBetween { Val = C.CrossBetweenValues.Between }
            )
        );
    }

    private C.BarChartSeries Series(OfficialSeries series, int at)
    {
        var column = (char)('B' + at);
        var shade = new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Shades[at % Shades.Length] }));
        return new C.BarChartSeries(
            new C.Index { Val = (uint)at },
            new C.Order { Val = (uint)at },
            new C.SeriesText(
                new C.StringReference(new C.Formula($"{Sheet}!${column}$1"), new C.StringCache(Points([Wml.Short(series.Name)])))
            ),
            shade,
            new C.InvertIfNegative { Val = false },
            Labels(),
            new C.CategoryAxisData(new C.StringReference(new C.Formula(Cells('A')), new C.StringCache(Points(_categories)))),
            new C.Values(new C.NumberReference(new C.Formula(Cells(column)), new C.NumberingCache(Numbers(series))))
        );
    }

    private string Cells(char column) => $"{Sheet}!${column}$2:${column}${Wml.Number(_categories.Count + 1)}";

    private static IEnumerable<OpenXmlElement> Points(List<string> texts) =>
        [
            new C.PointCount { Val = (uint)texts.Count },
            .. texts.Select((text, at) => new C.StringPoint(new C.NumericValue(text)) { Index = (uint)at }),
        ];

    private static IEnumerable<OpenXmlElement> Numbers(OfficialSeries series)
    {
        yield return new C.FormatCode("General");
        yield return new C.PointCount { Val = (uint)series.Values.Count };
        for (var at = 0; at < series.Values.Count; at++)
        {
            if (series.Values[at] is { } value)
            {
                yield return new C.NumericPoint(new C.NumericValue(value.ToString("0.##", CultureInfo.InvariantCulture)))
                {
                    Index = (uint)at,
                };
            }
        }
    }

    private static C.DataLabels Labels() =>
        new(
            new C.NumberingFormat { FormatCode = VietnameseNumbers, SourceLinked = false },
            new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
            new C.ShowLegendKey { Val = false },
            new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false },
            new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false }
        );

    /// <summary>Letters of tables: Times New Roman 10, black (annex I of Decree 30/2020/NĐ-CP).</summary>
    private static C.TextProperties Letters() =>
        new(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(
                    new A.DefaultRunProperties(
                        new A.SolidFill(new A.RgbColorModelHex { Val = "000000" }),
                        new A.LatinFont { Typeface = "Times New Roman" },
                        new A.ComplexScriptFont { Typeface = "Times New Roman" }
                    )
                    {
                        FontSize = 1000,
                    }
                ),
                new A.EndParagraphRunProperties { Language = "vi-VN" }
            )
        );
}
