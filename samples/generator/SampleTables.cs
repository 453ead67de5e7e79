using CaiCach.Documents.Official;

namespace CaiCach.Samples;

/// <summary>The tables of tasks in the two forms that communes use.</summary>
internal static class SampleTables
{
    /// <summary>One row a task; a row over all columns for an area where there are several.</summary>
    public static OfficialTable Tasks(SampleAnnex annex)
    {
        List<OfficialRow> rows = [];
        foreach (var area in annex.Areas)
        {
            if (area.Title.Length > 0)
            {
                rows.Add(new OfficialRow([new(area.No), new(area.Title) { ColumnSpan = annex.Columns.Count - 1 }]) { IsGroup = true });
            }

            rows.AddRange(area.Goals.SelectMany(goal => goal.Tasks).Select(Row));
        }

        // People leave Word's default, by which rows break over pages: readers must put them together again.
        return new OfficialTable(Columns(annex, centred: [0]), rows) { KeepsRowsWhole = false };
    }

    /// <summary>Goal, task, activity: the cells of a goal and of a task go over the rows of their activities.</summary>
    public static OfficialTable Frame(SampleAnnex annex)
    {
        var numbers = Enumerable.Range(1, annex.Columns.Count).Select(i => new OfficialCell($"({i})"));
        var headers = annex.Columns.Select(column => new OfficialCell(column.Header));
        List<OfficialRow> rows = [];
        foreach (var area in annex.Areas)
        {
            rows.Add(new OfficialRow([new($"{area.No}. {area.Title}") { ColumnSpan = annex.Columns.Count }]) { IsGroup = true });
            foreach (var goal in area.Goals)
            {
                rows.AddRange(GoalRows(goal));
            }
        }

        return new OfficialTable(Columns(annex, centred: []), rows)
        {
            HeaderRows = [new OfficialRow([.. headers]), new OfficialRow([.. numbers])],
        };
    }

    private static IEnumerable<OfficialRow> GoalRows(SampleGoal goal)
    {
        var rowsOfGoal = goal.Tasks.Sum(task => task.Activities.Count);
        foreach (var task in goal.Tasks)
        {
            foreach (var activity in task.Activities)
            {
                var beginsTask = activity == task.Activities[0];
                List<OfficialCell> cells = [];
                if (beginsTask && task == goal.Tasks[0])
                {
                    cells.Add(new($"{goal.Target!.Section}. {goal.Target.Text}") { RowSpan = rowsOfGoal });
                }

                var span = task.Activities.Count;
                if (beginsTask)
                {
                    cells.Add(new($"{task.No}. {task.Text}") { RowSpan = span });
                }

                cells.Add(new($"{activity.No}. {activity.Text}"));
                cells.Add(ListCell(activity.Deliverables));
                if (beginsTask)
                {
                    cells.Add(ListCell(task.Lead) with { RowSpan = span });
                    cells.Add(ListCell(task.Coordinating) with { RowSpan = span });
                }

                cells.Add(ListCell(activity.Deadline));
                if (beginsTask)
                {
                    cells.Add(new(task.Budget) { RowSpan = span });
                }

                yield return new OfficialRow(cells);
            }
        }
    }

    private static OfficialRow Row(SampleTask task)
    {
        var activity = task.Activities.Single();
        return new OfficialRow([
            new(task.No),
            new(task.Text) { Alignment = OfficialAlignment.Justified },
            ListCell(activity.Deliverables),
            ListCell(task.Lead),
            ListCell(task.Coordinating),
            ListCell(activity.Deadline),
        ]);
    }

    /// <summary>One entry stands alone; several are a list of Word's.</summary>
    private static OfficialCell ListCell(IReadOnlyList<string> entries) =>
        entries.Count <= 1
            ? new OfficialCell(entries)
            : new OfficialCell([.. entries.Select((entry, i) => entry + (i == entries.Count - 1 ? "." : ";"))]) { IsList = true };

    private static List<OfficialColumn> Columns(SampleAnnex annex, int[] centred) =>
        [
            .. annex.Columns.Select(
                (column, i) =>
                    new OfficialColumn(column.Header, column.Width, centred.Contains(i) ? OfficialAlignment.Centre : OfficialAlignment.Left)
            ),
        ];
}
