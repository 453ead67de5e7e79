using System.Text.RegularExpressions;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Turns the rows of one task table into drafts: group rows, rows of one task, rows that go on over a page.</summary>
internal sealed partial class TaskRowsReader(TableGrid grid, ColumnRoles roles, DeadlineReader deadlines, int? page)
{
    private static readonly ColumnRole[] Carried =
    [
        ColumnRole.Deliverable,
        ColumnRole.Lead,
        ColumnRole.Coordinating,
        ColumnRole.Deadline,
        ColumnRole.Budget,
    ];

    /// <summary>The area in force; group rows change it.</summary>
    public ReformArea? Area { get; set; }

    public required string Table { get; init; }

    public void Read(DocumentTable table, int block, List<TaskDraft> drafts)
    {
        var first = drafts.Count;
        for (var row = roles.HeaderRows; row < grid.Rows; row++)
        {
            if (
                table.Rows[row].IsHeader
                || IsRepeatedHeader(row)
                || ColumnRoles.IsNumbering([.. grid.Starting(row).Where(s => !s.IsEmpty).Select(s => s.Text)])
            )
            {
                continue;
            }

            ReadRow(row, block, drafts, first);
        }
    }

    private bool IsRepeatedHeader(int row)
    {
        var titles = grid.Starting(row).Where(s => !s.IsEmpty).Select(s => ColumnWords.RoleOf(Folding.Of(s.Text))).ToList();
        return titles.Count >= 3
            && titles.Count(t => t != ColumnRole.Unknown) >= titles.Count - 1
            && titles.Distinct().Count() >= 3
            && grid.Starting(row).All(s => s.Text.Length < 60);
    }

    private void ReadRow(int row, int block, List<TaskDraft> drafts, int first)
    {
        var filled = grid.Starting(row).Where(s => !s.IsEmpty).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        SeeGroupColumn(row);
        if (IsGroup(row, filled))
        {
            EnterGroup(filled);
            return;
        }

        var text = Slot(row, ColumnRole.Text);
        if (text is null || text.IsEmpty || text.Row != row)
        {
            if (drafts.Count > 0)
            {
                Continue(drafts[^1], row, block, isSameTask: text is { IsEmpty: false });
            }

            return;
        }

        if (drafts.Count > first && GoesOn(row, text, drafts[^1]))
        {
            drafts[^1].Text.AddRange(text.Paragraphs);
            Continue(drafts[^1], row, block, isSameTask: false);
            return;
        }

        drafts.Add(Begin(row, block, text));
    }

    private TableGrid.Slot? Slot(int row, ColumnRole role) => roles.Column(role) is >= 0 and var column ? grid.At(row, column) : null;

    // A group column ("Lĩnh vực", "Nhiệm vụ chung") names the area beside the rows that it spans.
    private void SeeGroupColumn(int row)
    {
        if (
            Slot(row, ColumnRole.Group) is { IsEmpty: false } group
            && group.Row == row
            && AreaWords.OfHeading(Folding.Of(group.Text)) is { } area
        )
        {
            Area = area;
        }
    }

    // A row that names nothing but a group: one cell across, or words in the number, group or task column alone.
    private bool IsGroup(int row, List<TableGrid.Slot> filled)
    {
        var words = filled.Where(s => s.Text.Any(char.IsLetter) && !OnlyNumber().IsMatch(s.Text)).ToList();
        if (words.Count == 0 || words.Count > 1 || filled.Count > 2)
        {
            return words.Count == 0 && filled.Count == 1;
        }

        var role = roles.Roles[words[0].Cell.Column];
        if (words[0].Cell.ColumnSpan * 2 > grid.Columns)
        {
            return true;
        }

        if (words[0].Text.Length > 200 || role is not (ColumnRole.No or ColumnRole.Group or ColumnRole.Text or ColumnRole.Goal))
        {
            return false;
        }

        var isRoman = SectionLevels.Of(filled[0].Text.Split(' ')[0].TrimEnd('.') + ".") <= SectionLevels.Part;
        var spansTask = Slot(row, ColumnRole.Text) is { IsEmpty: false } text && text.Row != row;
        return !spansTask
            && (role is ColumnRole.Group or ColumnRole.No || isRoman || AreaWords.OfHeading(Folding.Of(words[0].Text)) is not null);
    }

    private void EnterGroup(List<TableGrid.Slot> filled)
    {
        var folded = Folding.Of(string.Join(' ', filled.Select(s => s.Text)));
        if (AreaWords.OfHeading(folded) is { } area)
        {
            Area = area;
        }
    }

    // The rest of a row that a page cut in two begins in the middle of a sentence.
    private bool GoesOn(int row, TableGrid.Slot text, TaskDraft last)
    {
        var number = Slot(row, ColumnRole.No);
        var begins = text.Paragraphs[0];
        return (number is null || number.IsEmpty)
            && begins.Marker is null
            && begins.Text.Length > 0
            && char.IsLower(begins.Text[0])
            && last.Text.Count > 0
            && last.Text[^1].Text is { Length: > 0 } before
            && before[^1] is not ('.' or ';');
    }

    private TaskDraft Begin(int row, int block, TableGrid.Slot text)
    {
        var goal = Slot(row, ColumnRole.Goal);
        var draft = new TaskDraft
        {
            Place = new SourcePlace(block, row, block) { Page = page },
            Table = Table,
            Area = Area,
            Goal = goal is { IsEmpty: false } ? string.Join(' ', goal.Paragraphs.Select(p => p.Text)) : null,
        };
        draft.Text.AddRange(text.Paragraphs);
        draft.No = Number(row, draft);
        var cells = Cells(row, onlyStarting: false);
        draft.IsShifted = RowAlignment.Realign(cells, deadlines);
        Fill(draft, row, cells);
        return draft;
    }

    private string? Number(int row, TaskDraft draft)
    {
        if (Slot(row, ColumnRole.No) is { IsEmpty: false } number)
        {
            return number.Text.Trim('.', ')', ' ');
        }

        var first = draft.Text[0];
        if (first.Marker is { } marker && SectionLevels.Of(marker) < SectionLevels.Dash)
        {
            draft.Text[0] = first with { Marker = null };
            return SectionLevels.Bare(marker);
        }

        return null;
    }

    private void Continue(TaskDraft draft, int row, int block, bool isSameTask)
    {
        var cells = Cells(row, onlyStarting: true);
        draft.Place = draft.Place with { LastBlock = block };
        if (isSameTask)
        {
            Fill(draft, row, cells);
            return;
        }

        // A page cut: what stands here belongs to the cells above it, sentence by sentence.
        foreach (var (role, paragraphs) in cells)
        {
            if (draft.Cells.TryGetValue(role, out var parts) && parts.Count > 0)
            {
                parts[^1] = parts[^1] with { Paragraphs = Entries.Join(parts[^1].Paragraphs, paragraphs) };
            }
            else
            {
                draft.Add(role, paragraphs, activity: null);
            }
        }
    }

    private Dictionary<ColumnRole, IReadOnlyList<DocumentParagraph>> Cells(int row, bool onlyStarting)
    {
        var cells = new Dictionary<ColumnRole, IReadOnlyList<DocumentParagraph>>();
        foreach (var role in Carried.Append(ColumnRole.Activity))
        {
            if (Slot(row, role) is { IsEmpty: false } slot && (!onlyStarting || slot.Row == row))
            {
                cells[role] = slot.Paragraphs;
            }
        }

        return cells;
    }

    private static void Fill(TaskDraft draft, int row, Dictionary<ColumnRole, IReadOnlyList<DocumentParagraph>> cells)
    {
        _ = row;
        var activity = cells.TryGetValue(ColumnRole.Activity, out var own) ? string.Join(' ', own.Select(p => p.Text)) : null;
        foreach (var (role, paragraphs) in cells)
        {
            draft.Add(role, paragraphs, activity);
        }
    }

    [GeneratedRegex(@"^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-Z])[.)]?$")]
    private static partial Regex OnlyNumber();
}
