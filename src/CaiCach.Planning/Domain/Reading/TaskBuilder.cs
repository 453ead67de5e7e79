using System.Globalization;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Understands the cells of a gathered task and says what is doubtful about it.</summary>
internal sealed class TaskBuilder(DeadlineReader deadlines, PeriodReading period, ReadingNotes notes)
{
    public TaskReading Build(TaskDraft draft, int rank)
    {
        var no = draft.No;
        var where = PlanReadingErrors.RowOfTable(draft.Table, no ?? rank.ToString(CultureInfo.InvariantCulture));
        var text = Text(draft);
        var lead = Names(draft, ColumnRole.Lead);
        var helping = Names(draft, ColumnRole.Coordinating);
        var deliverables = draft
            .Of(ColumnRole.Deliverable)
            .SelectMany(p => Deliverables.Of(p.Paragraphs))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var activities = draft
            .Of(ColumnRole.Activity)
            .SelectMany(p => Entries.Of(p.Paragraphs))
            .Concat(lead.Others)
            .Concat(helping.Others)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var task = new TaskReading
        {
            Area = draft.Area ?? AreaWords.OfItem(Folding.Of(text)),
            No = no,
            Goal = draft.Goal,
            Text = text,
            Activities = activities,
            Deliverables = deliverables,
            Lead = lead.Lead,
            Coordinating = helping.Helping,
            Deadline = Deadline(draft),
            Budget = Budget(draft),
            Place = draft.Place,
        };
        return task with { InDoubt = Doubts(draft, task, lead, where) };
    }

    private static string Text(TaskDraft draft) =>
        string.Join(
                ' ',
                draft.Text.Where(p => p.Text.Length > 0).Select((p, i) => i == 0 || p.Marker is null ? p.Text : p.Marker + " " + p.Text)
            )
            .Trim();

    private static (List<string> Lead, List<string> Helping, List<string> Others) Names(TaskDraft draft, ColumnRole role)
    {
        var lists = new List<NameList>();
        if (role == ColumnRole.Lead)
        {
            lists.AddRange(draft.Of(ColumnRole.Lead).Select(p => NameList.Of(p.Paragraphs, isLead: true)));
            return (Distinct(lists.SelectMany(l => l.Lead)), [], Distinct(lists.SelectMany(l => l.Others)));
        }

        lists.AddRange(draft.Of(ColumnRole.Coordinating).Select(p => NameList.Of(p.Paragraphs, isLead: false)));
        var labelled = draft.Of(ColumnRole.Lead).SelectMany(p => NameList.Of(p.Paragraphs, isLead: true).Helping);
        return ([], Distinct(labelled.Concat(lists.SelectMany(l => l.Helping))), Distinct(lists.SelectMany(l => l.Others)));
    }

    private static List<string> Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal)];

    // Rows of one task with times of their own: each milestone is labelled with its row's activity.
    private DeadlineReading Deadline(TaskDraft draft)
    {
        var parts = draft.Of(ColumnRole.Deadline);
        var readings = parts.Select(p => (Part: p, Reading: deadlines.Read(Entries.Printed(p.Paragraphs)))).ToList();
        var raw = string.Join("; ", readings.Select(r => r.Reading.Raw).Distinct(StringComparer.Ordinal));
        var milestones = readings.SelectMany(r =>
            r.Reading.Milestones.Select(m => readings.Count > 1 && m.Label is null ? m with { Label = r.Part.Activity } : m)
        );
        return new DeadlineReading(raw, [.. milestones]);
    }

    private static string? Budget(TaskDraft draft)
    {
        var budget = string.Join(
            "; ",
            draft.Of(ColumnRole.Budget).SelectMany(p => Entries.Printed(p.Paragraphs)).Distinct(StringComparer.Ordinal)
        );
        return budget.Length == 0 ? null : budget;
    }

    private List<ReadingField> Doubts(
        TaskDraft draft,
        TaskReading task,
        (List<string> Lead, List<string> Helping, List<string> Others) lead,
        string where
    )
    {
        var doubts = new HashSet<ReadingField>(draft.InDoubt);
        void Doubt(ReadingField field, string message)
        {
            doubts.Add(field);
            notes.At(where, message);
        }

        if (draft.Area is null)
        {
            Doubt(ReadingField.Area, PlanReadingErrors.AreaGuessed);
        }

        if (draft.IsShifted)
        {
            doubts.UnionWith([ReadingField.Coordinating, ReadingField.Deadline]);
            Doubt(ReadingField.Lead, PlanReadingErrors.ShiftedCells);
        }

        if (task.No is null)
        {
            Doubt(ReadingField.No, PlanReadingErrors.NoNumber);
        }

        if (task.Lead.Count == 0)
        {
            Doubt(ReadingField.Lead, lead.Others.Count > 0 ? PlanReadingErrors.LeadIsNoBody : PlanReadingErrors.NoLead);
        }

        if (task.Deliverables.Count == 0)
        {
            Doubt(ReadingField.Deliverables, PlanReadingErrors.NoDeliverable);
        }

        foreach (var name in task.Lead.Concat(task.Coordinating).Where(n => BodyWords.CutOff().IsMatch(Folding.Of(n))))
        {
            Doubt(ReadingField.Coordinating, PlanReadingErrors.CutOff(name));
        }

        DoubtDeadline(task, Doubt);
        return [.. doubts.Order()];
    }

    private void DoubtDeadline(TaskReading task, Action<ReadingField, string> doubt)
    {
        var (raw, milestones) = task.Deadline;
        if (raw.Length == 0)
        {
            doubt(ReadingField.Deadline, PlanReadingErrors.NoDeadline);
        }
        else if (milestones.Count == 0)
        {
            doubt(ReadingField.Deadline, PlanReadingErrors.DeadlineNotUnderstood(raw));
        }

        foreach (var milestone in milestones)
        {
            if (milestone is { Kind: MilestoneKind.Recurring, Cadence: null })
            {
                doubt(ReadingField.Deadline, PlanReadingErrors.NoCadence(raw));
            }
            else if (milestone.Due is { } early && early < period.From)
            {
                doubt(ReadingField.Deadline, PlanReadingErrors.DueBeforePeriod(early.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
            }
            else if (milestone.Due is { } late && late > period.To)
            {
                doubt(ReadingField.Deadline, PlanReadingErrors.DueAfterPeriod(late.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
            }
        }
    }
}
