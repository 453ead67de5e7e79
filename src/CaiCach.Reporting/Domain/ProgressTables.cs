using CaiCach.Documents.Official;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;
using static CaiCach.Reporting.Domain.ProgressOutline;

namespace CaiCach.Reporting.Domain;

/// <summary>The tables of figures, and an annex for each status that has tasks.</summary>
internal sealed class ProgressTables(ProgressOutline outline, PlanProgress progress)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private readonly TaskTimeliness[] _statuses =
    [
        .. Enum.GetValues<TaskTimeliness>().Where(status => progress.Total.Of(status).Count > 0),
    ];

    /// <summary>The label of the annex that lists the tasks of a status; empty when there are none.</summary>
    public string LabelOf(TaskTimeliness status) =>
        Array.IndexOf(_statuses, status) is var index and >= 0 ? Fill(outline.Annex.Label, ("roman", Roman[index])) : "";

    /// <summary>Figures by area.</summary>
    public OfficialTable ByArea() =>
        Figures(
            outline.Figures.ByArea,
            progress.ByArea.Select(area =>
                (area.Area is { } known ? ReformAreas.Of(known).Name : outline.Figures.ByArea.None, area.Figures)
            )
        );

    /// <summary>Figures by accountable unit.</summary>
    public OfficialTable ByLead() =>
        Figures(
            outline.Figures.ByLead,
            progress.ByLead.Select(lead => (lead.LeadName.Length == 0 ? outline.Figures.ByLead.None : lead.LeadName, lead.Figures))
        );

    /// <summary>The annexes.</summary>
    public IEnumerable<OfficialAttachment> Annexes(string issuedWith) =>
        _statuses.Select(status => new OfficialAttachment
        {
            Label = LabelOf(status),
            Title = outline.Annexes[(int)status],
            IssuedWith = issuedWith,
            IsLandscape = true,
            Body = [TaskTable(status)],
        });

    private OfficialTable Figures(FigureTableWords words, IEnumerable<(string Name, ProgressFigures Figures)> groups)
    {
        var figures = outline.Figures;
        return new OfficialTable(
            [
                new(figures.Order, 6, OfficialAlignment.Centre),
                new(words.Name, 34),
                new(figures.Count, 10, OfficialAlignment.Centre),
                .. figures.Statuses.Select(status => new OfficialColumn(status, 13, OfficialAlignment.Centre)),
            ],
            [
                .. groups.Select((group, index) => FigureRow($"{index + 1}", group.Name, group.Figures, isSum: false)),
                FigureRow("", figures.Sum, progress.Total, isSum: true),
            ]
        )
        {
            Caption = words.Caption,
            Unit = figures.Unit,
        };
    }

    private static OfficialRow FigureRow(string order, string name, ProgressFigures figures, bool isSum) =>
        new([.. Texts(order, name, figures).Select(text => new OfficialCell(text) { IsBold = isSum })]);

    private static IEnumerable<string> Texts(string order, string name, ProgressFigures figures) =>
        [
            order,
            name,
            VietnameseFormat.Number(figures.Count),
            .. Enum.GetValues<TaskTimeliness>().Select(status => VietnameseFormat.Number(figures.Of(status).Count)),
        ];

    private OfficialTable TaskTable(TaskTimeliness status)
    {
        var columns = outline.Annex.Columns;
        var isDone = status is TaskTimeliness.DoneOnTime or TaskTimeliness.DoneLate;
        var isLate = status is TaskTimeliness.DoneLate or TaskTimeliness.OpenLate;
        OfficialColumn?[] all =
        [
            new(columns[0], 5, OfficialAlignment.Centre),
            new(columns[1], 34),
            new(columns[2], 18),
            new(columns[3], 20),
            new(columns[4], 12, OfficialAlignment.Centre),
            isDone ? new OfficialColumn(columns[5], 12, OfficialAlignment.Centre) : null,
            isLate ? new OfficialColumn(columns[6], 9, OfficialAlignment.Centre) : null,
            isDone ? null : new OfficialColumn(columns[7], 26),
        ];
        var rows = progress
            .Tasks.Where(task => task.Status == status)
            .Select((task, index) => new OfficialRow([.. Cells(task, index + 1).Where((_, column) => all[column] is not null)]));
        return new OfficialTable([.. all.OfType<OfficialColumn>()], [.. rows]);
    }

    private IEnumerable<OfficialCell> Cells(TaskProgress task, int order)
    {
        var due = task.DueOn is { } on ? VietnameseFormat.Day(on) : outline.Annex.NoDeadline;
        return
        [
            new OfficialCell($"{order}"),
            new OfficialCell(task.Text),
            new OfficialCell(ProgressTexts.LeadOf(task, outline.Figures.ByLead.None)),
            new OfficialCell([.. task.Deliverables]),
            new OfficialCell(
                task.ExtendedDueOn is { } until ? [due, Fill(outline.Annex.Extended, ("until", VietnameseFormat.Day(until)))] : [due]
            ),
            new OfficialCell(task.SubmittedOn is { } submitted ? VietnameseFormat.Day(submitted) : null),
            new OfficialCell(VietnameseFormat.Number(task.DaysLate)),
            new OfficialCell(task.LastWords),
        ];
    }
}
