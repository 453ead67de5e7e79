using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Reading.Word;

/// <summary>Reads Word's tables into a grid: cells over columns (gridSpan) and rows (vMerge), headers repeated on later pages.</summary>
internal sealed class WordTables(WordParagraphs paragraphs)
{
    // Word itself allows 63 columns.
    private const int MostColumns = 63;

    public DocumentTable Read(Table table)
    {
        var rows = new List<List<OpenCell>>();
        var headers = new List<bool>();
        var open = new Dictionary<int, OpenCell>();
        foreach (var row in Rows(table))
        {
            rows.Add(ReadRow(row, open));
            headers.Add(row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && WordValues.IsOn(header.Val));
        }

        var columns = rows.SelectMany(r => r).Select(c => c.Column + c.Span).DefaultIfEmpty(0).Max();
        var header0 = rows.Count > 0 ? Words(rows[0]) : string.Empty;
        return new DocumentTable(
            columns,
            [
                .. rows.Select(
                    (cells, i) =>
                        new DocumentRow([.. cells.Select(c => c.Close())])
                        {
                            IsHeader =
                                headers[i] || (i > 0 && headers[0] && string.Equals(Words(cells), header0, StringComparison.Ordinal)),
                        }
                ),
            ]
        );
    }

    private List<OpenCell> ReadRow(TableRow row, Dictionary<int, OpenCell> open)
    {
        var cells = new List<OpenCell>();
        var column = Math.Clamp(WordValues.Number(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val) ?? 0, 0, MostColumns);
        var continued = new HashSet<int>();
        foreach (var cell in Cells(row).Take(MostColumns))
        {
            var span = Math.Clamp(WordValues.Number(cell.TableCellProperties?.GridSpan?.Val) ?? 1, 1, MostColumns);
            var merge = cell.TableCellProperties?.VerticalMerge;
            var isContinued = merge is not null && WordValues.Text(merge.Val) is not "restart";
            var words = Paragraphs(cell).ToList();
            if (isContinued && open.TryGetValue(column, out var above))
            {
                above.Rows++;
                above.Paragraphs.AddRange(words);
                continued.Add(column);
            }
            else
            {
                var fresh = new OpenCell(column, span, words);
                cells.Add(fresh);
                open.Remove(column);
                if (merge is not null)
                {
                    open[column] = fresh;
                    continued.Add(column);
                }
            }

            column += span;
        }

        foreach (var ended in open.Keys.Where(c => !continued.Contains(c)).ToList())
        {
            open.Remove(ended);
        }

        return cells;
    }

    // A table inside a cell is read as the cell's own lines.
    private IEnumerable<DocumentParagraph> Paragraphs(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            var inner = child switch
            {
                Paragraph paragraph => paragraphs.Read(paragraph, inCell: true),
                Table table => Rows(table).SelectMany(Cells).SelectMany(Paragraphs),
                SdtElement or SdtContentBlock or CustomXmlBlock => Paragraphs(child),
                _ => [],
            };
            foreach (var paragraph in inner)
            {
                yield return paragraph;
            }
        }
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement table) =>
        table.ChildElements.SelectMany(child =>
            child switch
            {
                TableRow row => row.TableRowProperties?.GetFirstChild<Deleted>() is null ? [row] : [],
                SdtElement or SdtContentRow or CustomXmlElement => Rows(child),
                _ => Enumerable.Empty<TableRow>(),
            }
        );

    private static IEnumerable<TableCell> Cells(OpenXmlElement row) =>
        row.ChildElements.SelectMany(child =>
            child switch
            {
                TableCell cell => [cell],
                SdtElement or SdtContentCell or CustomXmlElement => Cells(child),
                _ => Enumerable.Empty<TableCell>(),
            }
        );

    private static string Words(IEnumerable<OpenCell> cells) => string.Join('|', cells.SelectMany(c => c.Paragraphs).Select(p => p.Text));

    private sealed class OpenCell(int column, int span, List<DocumentParagraph> paragraphs)
    {
        public int Column => column;

        public int Span => span;

        public int Rows { get; set; } = 1;

        public List<DocumentParagraph> Paragraphs => paragraphs;

        public DocumentCell Close() => new(column, span, Rows, paragraphs);
    }
}
