using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Gathers the tasks of every task table in a document, with the area that annex titles and group rows give them.</summary>
internal sealed class TaskTablesReader(DocumentText document, DeadlineReader deadlines)
{
    private const int LongestTitle = 300;
    private const int LinesAbove = 8;

    private readonly List<TaskDraft> _drafts = [];
    private ColumnRoles? _lastRoles;
    private ReformArea? _area;
    private string? _annex;
    private int _tables;

    public IReadOnlyList<TaskDraft> Read()
    {
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            switch (document.Blocks[block])
            {
                case DocumentParagraph paragraph:
                    See(paragraph);
                    break;
                case DocumentTable table:
                    Read(table, block);
                    break;
            }
        }

        return _drafts;
    }

    // An annex title sets the area of its tables; so does a short heading between tables.
    private void See(DocumentParagraph paragraph)
    {
        var folded = Folding.Of(paragraph.Text);
        if (paragraph.Text.Length is 0 or > LongestTitle)
        {
            return;
        }

        var isAnnex = paragraph.Marker is null && TargetWords.Annex().IsMatch(folded);
        if (isAnnex)
        {
            _annex = paragraph.Text.Split(':')[0].Trim();
            _annex = _annex.Length > 40 ? _annex[..40] : _annex;
            _area = null;
        }

        var isHeading =
            isAnnex
            || paragraph.IsBold
            || paragraph.IsCentred
            || SectionLevels.Of(paragraph.Marker) <= SectionLevels.Section
            || IsCapitals(paragraph.Text);
        if (isHeading && paragraph.Text.Length <= 200 && AreaWords.OfHeading(folded) is { } area)
        {
            _area = area;
        }
    }

    private static bool IsCapitals(string text) => text.Where(char.IsLetter).All(char.IsUpper);

    private void Read(DocumentTable table, int block)
    {
        var grid = new TableGrid(table);
        if (TargetColumns.Of(grid) is not null)
        {
            return;
        }

        var own = ColumnRoles.Of(grid);
        var roles = own ?? Continued(grid);
        if (roles is null)
        {
            return;
        }

        if (own is not null && !IsContinuation(block))
        {
            _tables++;
        }

        _lastRoles = roles;
        var above = AreaAbove(block) ?? _area;
        var rows = new TaskRowsReader(grid, roles, deadlines, document.Blocks[block].Page)
        {
            Area = above,
            Table = _annex ?? PlanReadingErrors.Table(Math.Max(_tables, 1)),
        };
        rows.Read(table, block, _drafts);
        _area = rows.Area;
    }

    // A table cut by a page goes on in the next one with no title between.
    private bool IsContinuation(int block) => block > 0 && document.Blocks[block - 1] is DocumentTable && _drafts.Count > 0;

    private ColumnRoles? Continued(TableGrid grid) =>
        _lastRoles is not null && grid.Columns == _lastRoles.Roles.Count ? _lastRoles with { HeaderRows = 0 } : null;

    private ReformArea? AreaAbove(int block)
    {
        for (var i = block - 1; i >= Math.Max(0, block - LinesAbove); i--)
        {
            if (document.Blocks[i] is not DocumentParagraph paragraph)
            {
                return null;
            }

            var folded = Folding.Of(paragraph.Text);
            if (paragraph.Text.Length is > 0 and <= 200 && TargetWords.Annex().IsMatch(folded))
            {
                return AreaWords.OfHeading(folded) ?? _area;
            }
        }

        return null;
    }
}
