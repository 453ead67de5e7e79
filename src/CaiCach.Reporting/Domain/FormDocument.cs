using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using static CaiCach.Reporting.Domain.ProgressOutline;

namespace CaiCach.Reporting.Domain;

/// <summary>A report by a statistical form as an official document: its totals in sentences, and the form as a landscape annex.</summary>
internal sealed class FormDocument(FormOutline outline, ReportSpan span, FormFigures figures, ReportHead head)
{
    private const int OrderNumber = 1;
    private const int FieldNumber = 2;

    private readonly ReportFrame _frame = new(outline.TypeAbbreviation, outline.Recipients, span, head);

    /// <summary>The document; the same figures and texts always give the same file.</summary>
    public OfficialDocument With(IReadOnlyDictionary<string, string> texts) =>
        _frame.Around(
            outline.Subject,
            [
                new OfficialParagraph(Filled(outline.Opening)),
                new OfficialBullets([.. outline.Sentences.Select((_, at) => Sentence(at))]),
                .. TextParagraphs.Of(texts.GetValueOrDefault(FormOutline.NotesItem, "")),
                new OfficialParagraph(outline.SeeAnnex),
            ],
            [Annex()]
        );

    private string Sentence(int at)
    {
        var sentence = outline.Sentences[at];
        var said =
            figures.TotalOf(sentence.Column) == 0
                ? sentence.Zero
                : Fill(
                    sentence.Some,
                    [
                        .. figures.Table.Columns.Select(column =>
                            ($"{column.Number}", VietnameseFormat.Number(figures.TotalOf(column.Number)))
                        ),
                    ]
                );
        return said + (at == outline.Sentences.Count - 1 ? "." : ";");
    }

    private string Filled(string pattern) =>
        Fill(
            pattern,
            ("issuer", _frame.Authority.ShortName),
            ("period", span.Period.NameInSentence),
            ("from", VietnameseFormat.Day(span.Days.From)),
            ("to", VietnameseFormat.Day(span.Days.To)),
            ("cutoff", span.Cutoff is PeriodCutoff.Calendar ? outline.Cutoffs.Calendar : outline.Cutoffs.Reporting),
            ("form", figures.Table.Name)
        );

    private OfficialAttachment Annex()
    {
        var words = outline.Annex;
        return new OfficialAttachment
        {
            Label = words.Label,
            Title = figures.Table.Title,
            IssuedWith = _frame.IssuedWith(words.IssuedWith, words.IssuedWithNumber, words.IssuedWithBlank),
            IsLandscape = true,
            Body = [new OfficialParagraph(Filled(words.Head)), figures.Table.Rows.Count == 0 ? new OfficialParagraph(words.None) : Table()],
        };
    }

    private OfficialTable Table()
    {
        var columns = figures.Table.Columns;
        return new OfficialTable(
            [
                new(outline.Annex.Order, 6, OfficialAlignment.Centre),
                new(figures.Table.RowHeader, 25),
                .. columns.Select(column => new OfficialColumn(column.Name, 9, OfficialAlignment.Right)),
            ],
            [.. figures.Table.Rows.Select((row, at) => Row($"{at + 1}", row.Name, row, isBold: false)), TotalRow()]
        )
        {
            Unit = outline.Annex.Unit,
            HeaderRows = Headers(columns),
        };
    }

    private OfficialRow TotalRow() => Row("", outline.Annex.Total, figures.Table.Total, isBold: true);

    private static OfficialRow Row(string order, string name, FormRow row, bool isBold) =>
        new([
            new OfficialCell(order) { IsBold = isBold },
            new OfficialCell(name) { IsBold = isBold },
            .. row.Counts.Select(count => new OfficialCell(VietnameseFormat.Number(count)) { IsBold = isBold }),
        ]);

    /// <summary>Groups, their parts, the columns, and the numbers of the columns with what each is the sum of.</summary>
    private IReadOnlyList<OfficialRow> Headers(IReadOnlyList<FormTableColumn> columns)
    {
        var groups = new List<OfficialCell> { Deep(outline.Annex.Order, 3), Deep(figures.Table.RowHeader, 3) };
        var subgroups = new List<OfficialCell>();
        var names = new List<OfficialCell>();
        foreach (var group in columns.ChunkBy(column => column.Group))
        {
            groups.Add(new OfficialCell(group[0].Group) { ColumnSpan = group.Count });
            foreach (var subgroup in group.ChunkBy(column => column.Subgroup))
            {
                if (subgroup[0].Subgroup is not { } heading)
                {
                    subgroups.AddRange(subgroup.Select(column => Deep(column.Name, 2)));
                    continue;
                }

                subgroups.Add(new OfficialCell(heading) { ColumnSpan = subgroup.Count });
                names.AddRange(subgroup.Select(column => new OfficialCell(column.Name)));
            }
        }

        var numbers = new List<OfficialCell> { new($"({OrderNumber})"), new($"({FieldNumber})") };
        numbers.AddRange(columns.Select(column => new OfficialCell(NumberOf(column))));
        return [new(groups), new(subgroups), new(names), new(numbers)];
    }

    private static OfficialCell Deep(string text, int rows) => new(text) { RowSpan = rows };

    private static string[] NumberOf(FormTableColumn column) =>
        column.Parts.Count == 0 ? [$"({column.Number})"] : [$"({column.Number})", "= " + string.Join(" + ", column.Parts)];
}
