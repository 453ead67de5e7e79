using System.Globalization;
using CaiCach.Foundation.Text;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>Makes a draft plan with its targets and tasks from what was read.</summary>
internal static class PlanDraft
{
    /// <summary>Names in a lead cell that are more than one, or none, or unknown, leave the lead open for a person to choose.</summary>
    public static PlanTask Task(
        Plan plan,
        TaskReading reading,
        int sortOrder,
        IReadOnlyDictionary<string, NameMatch> units,
        IReadOnlyList<PositionInfo> positions
    )
    {
        var lead = reading.Lead.Count == 1 && units.TryGetValue(reading.Lead[0], out var match) ? match.Match : null;
        var task = new PlanTask(plan, sortOrder);
        task.Describe(
            new TaskDescription
            {
                Area = reading.Area,
                Number = reading.No,
                Goal = reading.Goal,
                Text = Cut(reading.Text, PlanLimits.TextMaxLength),
                Activities = reading.Activities,
                Deliverables = reading.Deliverables,
                LeadNames = reading.Lead,
                LeadUnitId = lead?.Id,
                LeadPositionId = lead is null ? null : HeadOf(lead.Id, positions),
                CoordinatingNames = reading.Coordinating,
                CoordinatingUnitIds =
                [
                    .. reading
                        .Coordinating.Select(name => units.TryGetValue(name, out var found) ? found.Match?.Id : null)
                        .OfType<Guid>()
                        .Distinct(),
                ],
                DeadlineText = reading.Deadline.Raw,
                BudgetText = reading.Budget,
                Slots = [.. reading.Deadline.Milestones.Select(Slot)],
            }
        );
        task.NoteSource(Place(reading.Place), reading.InDoubt.Select(field => field.ToString()));
        return task;
    }

    /// <summary>A target with its kind proposed from its words.</summary>
    public static Target Target(Plan plan, TargetReading reading, int sortOrder)
    {
        var target = new Target(plan, sortOrder);
        target.Describe(
            reading.Area,
            reading.Section,
            Cut(reading.Text, PlanLimits.TextMaxLength),
            [.. reading.Measures.Select(measure => new TargetMeasure(Sign(measure.Comparator), measure.Value, measure.Unit))]
        );
        target.Classify(
            TargetClassifier.KindOf(target.Text, target.Measures),
            null,
            TargetClassifier.ExclusionsOf(reading.Text) is { } leftOut ? Cut(leftOut, PlanLimits.ReasonMaxLength) : null,
            TargetClassifier.IsStretch(reading.Text)
        );
        target.NoteSource(Place(reading.Place), reading.InDoubt.Select(field => field.ToString()));
        return target;
    }

    /// <summary>The date of issue, where the document prints the whole of it.</summary>
    public static DateOnly? IssuedOn(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Every name printed in the leads and coordinating bodies.</summary>
    public static IReadOnlyCollection<string> Names(PlanReading reading) =>
        reading.Tasks.SelectMany(task => task.Lead.Concat(task.Coordinating)).ToHashSet(StringComparer.Ordinal);

    private static Guid? HeadOf(Guid departmentId, IReadOnlyList<PositionInfo> positions) =>
        positions
            .Where(position => position.DepartmentId == departmentId)
            .OrderByDescending(position => position.IsHead)
            .Select(position => (Guid?)position.Id)
            .FirstOrDefault();

    private static MilestoneSlot Slot(MilestoneReading milestone) =>
        new(
            milestone.Label,
            milestone.Kind,
            milestone.Due,
            [
                .. (milestone.Cadence ?? []).Select(cadence =>
                    cadence switch
                    {
                        ReadingCadence.Monthly => "monthly",
                        ReadingCadence.Quarterly => "quarterly",
                        ReadingCadence.SixMonth => "six-month",
                        ReadingCadence.NineMonth => "nine-month",
                        _ => "yearly",
                    }
                ),
            ]
        );

    private static string? Place(SourcePlace? place) =>
        place is null ? null : string.Create(CultureInfo.InvariantCulture, $"{place.Block}:{place.Row}");

    private static string Sign(MeasureComparator comparator) =>
        comparator switch
        {
            MeasureComparator.AtLeast => ">=",
            MeasureComparator.Above => ">",
            MeasureComparator.AtMost => "<=",
            MeasureComparator.Below => "<",
            _ => "=",
        };

    private static string Cut(string text, int limit) => text.Length <= limit ? text : text[..limit];
}
