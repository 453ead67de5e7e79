using CaiCach.Documents.Reading;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Understands a document as a reform plan: head, targets, tasks, and what is doubtful.</summary>
internal sealed class PlanReader : IPlanReader
{
    public Result<PlanReading> Read(DocumentText document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var notes = new ReadingNotes();
        foreach (var doubt in document.Doubts)
        {
            notes.At(doubt.Where, doubt.Message);
        }

        var lines = PlanLine.Of(document);
        var header = new HeaderReader(lines, notes).Read();
        var title = Folding.Of(header.Title);
        List<TargetReading> targets =
        [
            .. new TargetsReader(lines, notes)
                .Read()
                .Concat(new TargetTablesReader(document).Read())
                .OrderBy(target => target.Place!.Block),
        ];
        var tasks = Tasks(document, header.Period, notes);
        if (HeaderWords.InspectionTitle().IsMatch(title))
        {
            return PlanReadingErrors.NotAReformPlan(header.Title);
        }

        if (targets.Count == 0 && tasks.Count == 0)
        {
            return PlanReadingErrors.NothingFound;
        }

        DoubtWhole(lines, title, targets.Count, tasks.Count, notes);
        return new PlanReading
        {
            Header = header,
            Targets = targets,
            Tasks = tasks,
            Warnings = notes.Warnings,
        };
    }

    private static List<TaskReading> Tasks(DocumentText document, PeriodReading period, ReadingNotes notes)
    {
        var deadlines = new DeadlineReader(period);
        var drafts = new TaskTablesReader(document, deadlines)
            .Read()
            .Concat(new FlattenedTablesReader(document, deadlines, notes).Read())
            .OrderBy(d => d.Place.Block);
        var builder = new TaskBuilder(deadlines, period, notes);
        return [.. drafts.Select((d, i) => builder.Build(d, i + 1))];
    }

    private static void DoubtWhole(IReadOnlyList<PlanLine> lines, string title, int targets, int tasks, ReadingNotes notes)
    {
        if (DiacriticsCheck.AreLost(lines))
        {
            notes.Head(PlanReadingErrors.NoDiacritics);
        }

        if (!HeaderWords.Reform().IsMatch(title))
        {
            notes.Head(PlanReadingErrors.AnotherKindOfPlan);
        }

        if (targets == 0)
        {
            notes.Head(PlanReadingErrors.NoTargets);
        }

        if (tasks == 0)
        {
            notes.Head(PlanReadingErrors.NoTasks);
        }
    }
}
