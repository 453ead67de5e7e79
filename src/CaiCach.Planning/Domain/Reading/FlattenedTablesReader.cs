using System.Globalization;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Rebuilds task tables whose cells a conversion has printed one under the other, column by column within each row.</summary>
internal sealed class FlattenedTablesReader(DocumentText document, DeadlineReader deadlines, ReadingNotes notes)
{
    private const int MostHeaderLines = 12;
    private const int LongestTitle = 6;

    private readonly List<FlatLine> _lines = FlatLine.Of(document);

    private sealed record Header(int Lines, IReadOnlyList<ColumnRole> Roles);

    public IReadOnlyList<TaskDraft> Read()
    {
        var drafts = new List<TaskDraft>();
        string? annex = null;
        ReformArea? area = null;
        for (var i = 0; i < _lines.Count; )
        {
            if (TargetWords.Annex().IsMatch(_lines[i].Folded) && HeaderAt(i) is null)
            {
                (annex, area) = Annex(i);
            }

            if (HeaderAt(i) is not { } header)
            {
                i++;
                continue;
            }

            var end = End(i + header.Lines);
            var table = annex ?? PlanReadingErrors.Table(1);
            area ??= TitleAbove(i);
            area = ReadRegion(Region(i + header.Lines, end), header.Roles, table, area, drafts);
            i = end;
        }

        return drafts;
    }

    private Header? HeaderAt(int start)
    {
        if (!FlattenedTitles.Start().IsMatch(_lines[start].Folded))
        {
            return null;
        }

        Header? longest = null;
        var window = string.Empty;
        for (var i = start; i < Math.Min(start + MostHeaderLines, _lines.Count); i++)
        {
            window += _lines[i].Folded + " ";
            var match = FlattenedTitles.Header().Match(window);
            if (match.Success && ColumnRoles.OfTitles([.. match.Groups["title"].Captures.Select(c => c.Value.Trim())]) is { } roles)
            {
                longest = new Header(i - start + 1, roles);
            }
        }

        return longest;
    }

    // The title of an annex may take several lines, up to the header of its table.
    private (string Name, ReformArea? Area) Annex(int start)
    {
        var title = string.Join(
            ' ',
            _lines.Skip(start).Take(LongestTitle).TakeWhile((l, i) => i == 0 || HeaderAt(start + i) is null).Select(l => l.Text)
        );
        var name = title.Split(':', '\n')[0].Trim();
        return (name.Length > 40 ? name[..40] : name, AreaWords.OfHeading(Folding.Of(title)));
    }

    private ReformArea? TitleAbove(int header) =>
        _lines.Take(header).Reverse().Take(4).Select(l => AreaWords.OfHeading(l.Folded)).FirstOrDefault(a => a is not null);

    private int End(int start)
    {
        for (var i = start; i < _lines.Count; i++)
        {
            if (TargetWords.Annex().IsMatch(_lines[i].Folded) || TargetWords.Signature().IsMatch(_lines[i].Folded))
            {
                return i;
            }
        }

        return _lines.Count;
    }

    // Headers repeated on later pages fall out; the line after one goes on where the page broke.
    private List<FlatLine> Region(int start, int end)
    {
        var region = new List<FlatLine>();
        for (var i = start; i < end; i++)
        {
            if (HeaderAt(i) is { } again)
            {
                i += again.Lines - 1;
            }
            else if (!FlattenedTitles.Numbering().IsMatch(_lines[i].Text))
            {
                region.Add(_lines[i]);
            }
        }

        return region;
    }

    private ReformArea? ReadRegion(
        List<FlatLine> region,
        IReadOnlyList<ColumnRole> roles,
        string table,
        ReformArea? area,
        List<TaskDraft> drafts
    )
    {
        notes.At(table, PlanReadingErrors.FlattenedTable);
        var lines = FlattenedLines.Clean(region, () => notes.At(table, PlanReadingErrors.RepeatedCell));
        var first = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            var isGroup =
                i < lines.Count && FlattenedTitles.Group().IsMatch(lines[i].Text) && AreaWords.OfHeading(lines[i].Folded) is not null;
            if (i < lines.Count && !isGroup)
            {
                continue;
            }

            ReadRows(lines.GetRange(first, i - first), roles, table, area, drafts);
            area = isGroup ? AreaWords.OfHeading(lines[i].Folded) : area;
            first = i + 1;
        }

        return area;
    }

    private void ReadRows(List<FlatLine> lines, IReadOnlyList<ColumnRole> roles, string table, ReformArea? area, List<TaskDraft> drafts)
    {
        if (lines.Count == 0)
        {
            return;
        }

        TaskDraft? draft = null;
        var firstDraft = drafts.Count;
        foreach (var item in new FlattenedSegments(lines, roles, deadlines).Find())
        {
            var first = lines[item.Start];
            if (item.BeginsRow || draft is null)
            {
                draft = new TaskDraft
                {
                    Place = new SourcePlace(first.Block, null, lines[item.End - 1].Block),
                    Table = table,
                    Area = area,
                    No = first.RowNo is { Length: > 0 } no ? no : null,
                };
                draft.InDoubt.UnionWith([ReadingField.Deliverables, ReadingField.Lead, ReadingField.Coordinating]);
                drafts.Add(draft);
            }

            draft.Place = draft.Place with { LastBlock = lines[item.End - 1].Block };
            var paragraph = new DocumentParagraph(Entries.Unbulleted(item.Text)) { Marker = first.HasBullet ? "-" : null };
            if (item.Role == ColumnRole.Text)
            {
                draft.Text.Add(paragraph);
            }
            else
            {
                draft.AddTo(item.Role, paragraph);
            }
        }

        FillNumbers(drafts, firstDraft);
    }

    // A row whose number was not printed stands before the next one's.
    private static void FillNumbers(List<TaskDraft> drafts, int first)
    {
        for (var i = drafts.Count - 2; i >= first; i--)
        {
            if (
                drafts[i].No is null
                && int.TryParse(drafts[i + 1].No, NumberStyles.None, CultureInfo.InvariantCulture, out var next)
                && next > 1
            )
            {
                drafts[i].No = (next - 1).ToString(CultureInfo.InvariantCulture);
                drafts[i].InDoubt.Add(ReadingField.No);
            }
        }
    }
}
