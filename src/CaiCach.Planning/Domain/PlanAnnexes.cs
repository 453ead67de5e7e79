using CaiCach.Documents.Official;
using CaiCach.Foundation.Reform;
using static CaiCach.Planning.Domain.PlanOutline;

namespace CaiCach.Planning.Domain;

/// <summary>The tasks of a plan as annexes, one for each area.</summary>
internal sealed class PlanAnnexes(PlanOutline outline, PlanContent content)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

    private readonly IReadOnlyList<IGrouping<ReformArea?, PlanTask>> _areas =
    [
        .. content.Tasks.GroupBy(task => task.Area).OrderBy(group => group.Key is null).ThenBy(group => group.Key),
    ];

    /// <summary>An area as headings name it.</summary>
    public string NameOf(ReformArea? area) => area is { } known ? ReformAreas.Of(known).Name : outline.NoArea;

    /// <summary>A line for each annex.</summary>
    public IReadOnlyList<string> Lines() =>
        [
            .. _areas.Select(
                (area, index) =>
                    Fill(
                        outline.AnnexLine,
                        ("label", LabelOf(index)),
                        ("area", NameOf(area.Key)),
                        ("count", VietnameseFormat.Number(area.Count()))
                    ) + (index == _areas.Count - 1 ? "." : ";")
            ),
        ];

    /// <summary>The annexes.</summary>
    public IEnumerable<OfficialAttachment> Of(string issuedWith) =>
        _areas.Select(
            (area, index) =>
                new OfficialAttachment
                {
                    Label = LabelOf(index),
                    Title = NameOf(area.Key),
                    IssuedWith = issuedWith,
                    IsLandscape = true,
                    Body = [TableOf(area)],
                }
        );

    private string LabelOf(int index) => Fill(outline.Annex.Label, ("roman", Roman[index]));

    private OfficialTable TableOf(IEnumerable<PlanTask> tasks)
    {
        var columns = outline.Annex.Columns;
        return new OfficialTable(
            [
                new(columns[0], 6, OfficialAlignment.Centre),
                new(columns[1], 36),
                new(columns[2], 22),
                new(columns[3], 20),
                new(columns[4], 20),
                new(columns[5], 16, OfficialAlignment.Centre),
                new(columns[6], 12),
            ],
            [
                .. tasks.Select(
                    (task, index) =>
                        new OfficialRow([
                            new OfficialCell(task.Number ?? $"{index + 1}"),
                            new OfficialCell([task.Text, .. task.Activities]),
                            new OfficialCell([.. task.Deliverables]),
                            new OfficialCell(LeadOf(task)),
                            new OfficialCell(string.Join("; ", task.CoordinatingNames)),
                            new OfficialCell(task.DeadlineText),
                            new OfficialCell(task.BudgetText),
                        ])
                ),
            ]
        );
    }

    private string LeadOf(PlanTask task) =>
        task.LeadUnitId is { } lead && content.LeadNames.TryGetValue(lead, out var name) ? name : string.Join("; ", task.LeadNames);
}
