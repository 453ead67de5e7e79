using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Plans.ReviewPlan;

/// <summary>One deadline as the form has it.</summary>
internal sealed class MilestoneForm
{
    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Tên mốc dài quá 300 ký tự.")]
    public string? Label { get; set; }

    public MilestoneKind? Kind { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>Cadences of a recurring deadline, comma separated.</summary>
    public string? Cadence { get; set; }
}

/// <summary>A task as the review form has it; lists are one entry a line.</summary>
internal sealed class TaskForm
{
    public Guid Id { get; set; }

    public uint Version { get; set; }

    public ReformArea? Area { get; set; }

    [MaxLength(PlanLimits.NumberMaxLength, ErrorMessage = "Số thứ tự dài quá 50 ký tự.")]
    public string? Number { get; set; }

    [Required(ErrorMessage = "Hãy ghi nội dung nhiệm vụ.")]
    [MaxLength(PlanLimits.TextMaxLength, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
    public string Text { get; set; } = "";

    public string? Deliverables { get; set; }

    public Guid? LeadUnitId { get; set; }

    public Guid? LeadPositionId { get; set; }

    public bool RememberLeadName { get; set; } = true;

    public string? Coordinating { get; set; }

    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Thời hạn dài quá 1.000 ký tự.")]
    public string? DeadlineText { get; set; }

    public List<MilestoneForm> Milestones { get; set; } = [];

    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Kinh phí dài quá 300 ký tự.")]
    public string? Budget { get; set; }

    /// <summary>The form of a task, with one empty deadline row to add another.</summary>
    public static TaskForm Of(PlanTask task) =>
        new()
        {
            Id = task.Id,
            Version = task.Version,
            Area = task.Area,
            Number = task.Number,
            Text = task.Text,
            Deliverables = string.Join('\n', task.Deliverables),
            LeadUnitId = task.LeadUnitId,
            LeadPositionId = task.LeadPositionId,
            Coordinating = string.Join('\n', task.CoordinatingNames),
            DeadlineText = task.DeadlineText,
            Budget = task.BudgetText,
            Milestones =
            [
                .. task.Slots.Select(slot => new MilestoneForm
                {
                    Label = slot.Label,
                    Kind = slot.Kind,
                    DueOn = slot.DueOn,
                    Cadence = string.Join(',', slot.Cadence),
                }),
                new MilestoneForm(),
            ],
        };

    /// <summary>What the form says, over the fields that it does not show.</summary>
    public TaskDescription Describe(PlanTask task) =>
        new()
        {
            Area = Area,
            Number = Number?.Trim(),
            Goal = task.Goal,
            Text = Text,
            Activities = task.Activities,
            Deliverables = Lines(Deliverables),
            LeadNames = task.LeadNames,
            LeadUnitId = LeadUnitId,
            LeadPositionId = LeadPositionId,
            CoordinatingNames = Lines(Coordinating),
            CoordinatingUnitIds = task.CoordinatingUnitIds,
            DeadlineText = DeadlineText ?? "",
            BudgetText = Budget,
            Slots =
            [
                .. Milestones
                    .Where(milestone => milestone.Kind is not null)
                    .Select(milestone => new MilestoneSlot(
                        string.IsNullOrWhiteSpace(milestone.Label) ? null : milestone.Label.Trim(),
                        milestone.Kind!.Value,
                        milestone.Kind is MilestoneKind.Recurring or MilestoneKind.Continuous or MilestoneKind.External
                            ? null
                            : milestone.DueOn,
                        Cadences(milestone)
                    )),
            ],
        };

    private static readonly HashSet<string> KnownCadences = ["monthly", "quarterly", "six-month", "nine-month", "yearly"];

    private static IReadOnlyList<string> Cadences(MilestoneForm milestone) =>
        milestone.Kind is not MilestoneKind.Recurring
            ? []
            :
            [
                .. (milestone.Cadence ?? "")
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(KnownCadences.Contains),
            ];

    private static IReadOnlyList<string> Lines(string? text) =>
        [
            .. (text ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Length > PlanLimits.NameMaxLength ? line[..PlanLimits.NameMaxLength] : line)
                .Take(PlanLimits.ListMaxItems),
        ];
}
