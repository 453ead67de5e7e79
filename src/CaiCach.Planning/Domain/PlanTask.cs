using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>A task of a plan or of a directive: one accountable lead, deadlines, progress with evidence.</summary>
internal sealed class PlanTask
{
    private readonly List<Milestone> _milestones = [];

    private PlanTask() { }

    public PlanTask(Plan plan, int sortOrder)
    {
        Id = Guid.CreateVersion7();
        UnitId = plan.UnitId;
        PlanId = plan.Id;
        SortOrder = sortOrder;
    }

    public PlanTask(Directive directive)
    {
        Id = Guid.CreateVersion7();
        UnitId = directive.UnitId;
        DirectiveId = directive.Id;
        IsActive = true;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid? PlanId { get; private set; }

    /// <summary>The directive that gave it, for a task outside a plan.</summary>
    public Guid? DirectiveId { get; private set; }

    /// <summary>The higher unit's task that this one carries out.</summary>
    public Guid? AssignedFromTaskId { get; private set; }

    /// <summary>The unfinished task of the plan before.</summary>
    public Guid? CarriedFromTaskId { get; private set; }

    public ReformArea? Area { get; private set; }

    /// <summary>The row's own number in the annex.</summary>
    public string? Number { get; private set; }

    /// <summary>The target that the row stands under.</summary>
    public string? Goal { get; private set; }

    public string Text { get; private set; } = "";

    public string FoldedText { get; private set; } = "";

    public List<string> Activities { get; private set; } = [];

    public List<string> Deliverables { get; private set; } = [];

    /// <summary>Leads as printed; in the system one unit is accountable.</summary>
    public List<string> LeadNames { get; private set; } = [];

    public Guid? LeadUnitId { get; private set; }

    /// <summary>The position that answers for it; its next holder inherits the task.</summary>
    public Guid? LeadPositionId { get; private set; }

    public List<string> CoordinatingNames { get; private set; } = [];

    public List<Guid> CoordinatingUnitIds { get; private set; } = [];

    /// <summary>The deadline as printed.</summary>
    public string DeadlineText { get; private set; } = "";

    public string? BudgetText { get; private set; }

    public decimal? BudgetEstimateVnd { get; private set; }

    public decimal? BudgetSpentVnd { get; private set; }

    /// <summary>0 to 100, as the lead last reported.</summary>
    public int PercentComplete { get; private set; }

    /// <summary>Whether it runs: its plan is in force.</summary>
    public bool IsActive { get; private set; }

    /// <summary>First deadline still owed; null when nothing dated is. What was handed in late stays owed until it is confirmed.</summary>
    public DateOnly? OpenDueOn { get; private set; }

    /// <summary>The day on which the last deliverable was handed in, once all are confirmed.</summary>
    public DateOnly? FinishedOn { get; private set; }

    public bool IsFinishedLate { get; private set; }

    public bool IsAwaitingConfirmation { get; private set; }

    public int SortOrder { get; private set; }

    /// <summary>Where in the source document it was read.</summary>
    public string? SourcePlace { get; private set; }

    /// <summary>Names of the fields that the reader was unsure of; emptied as they are confirmed.</summary>
    public List<string> Doubts { get; private set; } = [];

    /// <summary>The lead's answer while the plan is out for comment.</summary>
    public LeadAnswer? LeadAnswer { get; private set; }

    public string? LeadAnswerReason { get; private set; }

    public DateTimeOffset? LeadAnsweredAt { get; private set; }

    public string? LeadAnsweredByName { get; private set; }

    /// <summary>Changes with every save; a stale value is refused.</summary>
    public uint Version { get; private set; }

    public IReadOnlyList<Milestone> Milestones => _milestones;

    /// <summary>Fills in what the task is; deadlines replaced whole, as long as nothing was handed in.</summary>
    public void Describe(TaskDescription description)
    {
        Area = description.Area;
        Number = description.Number;
        Goal = description.Goal;
        Text = description.Text.Trim();
        FoldedText = VietnameseText.Fold(description.Text);
        Activities = [.. description.Activities];
        Deliverables = [.. description.Deliverables];
        LeadNames = [.. description.LeadNames];
        LeadUnitId = description.LeadUnitId;
        LeadPositionId = description.LeadPositionId;
        CoordinatingNames = [.. description.CoordinatingNames];
        CoordinatingUnitIds = [.. description.CoordinatingUnitIds];
        DeadlineText = description.DeadlineText.Trim();
        BudgetText = description.BudgetText;
        if (!description.Slots.SequenceEqual(Slots, MilestoneSlotComparer.Instance))
        {
            SetMilestones(description.Slots);
        }

        Recompute();
    }

    /// <summary>What the reader noted: the place in the document and the fields in doubt.</summary>
    public void NoteSource(string? place, IEnumerable<string> doubts)
    {
        SourcePlace = place;
        Doubts = [.. doubts];
    }

    /// <summary>A person has looked at it: no doubt is left.</summary>
    public void ConfirmReading() => Doubts = [];

    /// <summary>A person has settled one field.</summary>
    public void ConfirmReading(string field) => Doubts = [.. Doubts.Where(doubt => doubt != field)];

    /// <summary>The plan came into force: recurring and continuous deadlines become instances.</summary>
    public void Activate(DateOnly from, DateOnly to)
    {
        SetMilestones(MilestoneSchedule.Expand(Slots, from, to));
        IsActive = true;
        Recompute();
    }

    /// <summary>The plan was closed: the task takes no more progress.</summary>
    public void Deactivate() => IsActive = false;

    /// <summary>Records progress; a submission hands in the milestone, and progress keeps a continuous task's quarter.</summary>
    /// <param name="report">What was done, on which day.</param>
    /// <param name="milestoneId">The milestone handed in; null for progress alone.</param>
    /// <param name="today">Today, after which nothing can have happened.</param>
    public Result ReportProgress(ProgressReport report, Guid? milestoneId, DateOnly today)
    {
        if (!IsActive || FinishedOn is not null)
        {
            return PlanErrors.TaskNotOpen;
        }

        if (report.PercentComplete is < 0 or > 100)
        {
            return PlanErrors.PercentOutOfRange;
        }

        if (report.OccurredOn > today)
        {
            return PlanErrors.SubmittedInTheFuture;
        }

        if (milestoneId is { } id && TaskMilestones.HandIn(_milestones, id, report) is { Failed: true } refused)
        {
            return refused;
        }

        PercentComplete = report.PercentComplete;
        TaskMilestones.KeepContinuous(_milestones, report);
        Recompute();
        return Result.Done();
    }

    /// <summary>A leader accepts everything handed in.</summary>
    public Result Confirm(DateTimeOffset at, string personName)
    {
        if (!IsAwaitingConfirmation)
        {
            return PlanErrors.NothingToConfirm;
        }

        _milestones.FindAll(milestone => milestone.IsAwaitingConfirmation).ForEach(milestone => milestone.Confirm(at, personName));
        Recompute();
        return Result.Done();
    }

    /// <summary>A leader sends back everything handed in; the deadlines run on.</summary>
    public Result Return()
    {
        if (!IsAwaitingConfirmation)
        {
            return PlanErrors.NothingToConfirm;
        }

        _milestones.FindAll(milestone => milestone.IsAwaitingConfirmation).ForEach(milestone => milestone.Return());
        Recompute();
        return Result.Done();
    }

    /// <summary>The lead's answer while the plan is out for comment.</summary>
    public void Answer(LeadAnswer answer, string? reason, DateTimeOffset at, string personName)
    {
        LeadAnswer = answer;
        LeadAnswerReason = reason;
        LeadAnsweredAt = at;
        LeadAnsweredByName = personName;
    }

    /// <summary>Another lead answers for it from now on.</summary>
    public void Reassign(Guid leadUnitId, Guid? leadPositionId) => (LeadUnitId, LeadPositionId) = (leadUnitId, leadPositionId);

    /// <summary>More time on a milestone still owed; the first deadline stays and goes on deciding what is late.</summary>
    public Result Extend(Guid milestoneId, DateOnly until)
    {
        if (!IsActive || _milestones.Find(candidate => candidate.Id == milestoneId) is not { SubmittedOn: null } milestone)
        {
            return PlanErrors.TaskNotOpen;
        }

        if (milestone.DueOn is not { } due || until <= (milestone.ExtendedDueOn ?? due))
        {
            return PlanErrors.ExtensionMustBeLater;
        }

        milestone.Extend(until);
        return Result.Done();
    }

    /// <summary>Budget figures in VND.</summary>
    public void SetBudget(decimal? estimateVnd, decimal? spentVnd)
    {
        BudgetEstimateVnd = estimateVnd;
        BudgetSpentVnd = spentVnd;
    }

    /// <summary>It goes on what last year's task left unfinished.</summary>
    public void CarryFrom(PlanTask unfinished) => CarriedFromTaskId = unfinished.Id;

    /// <summary>It carries out a higher unit's task.</summary>
    public void AssignFrom(PlanTask higher) => AssignedFromTaskId = higher.Id;

    /// <summary>A task given from above stands in the authority's plan in force from now on, after its own tasks.</summary>
    public void Join(Plan plan) => (PlanId, SortOrder) = (plan.Id, PlanLimits.TasksMaxCount);

    /// <summary>Moves it among its siblings.</summary>
    public void MoveTo(int sortOrder) => SortOrder = sortOrder;

    /// <summary>The deadlines as slots.</summary>
    public IEnumerable<MilestoneSlot> Slots => TaskMilestones.Slots(_milestones);

    private void SetMilestones(IEnumerable<MilestoneSlot> slots)
    {
        var made = slots.Select((slot, index) => new Milestone(this, slot, index)).ToList();
        _milestones.Clear();
        _milestones.AddRange(made);
    }

    private void Recompute()
    {
        var standing = TaskMilestones.Standing(_milestones);
        (OpenDueOn, FinishedOn) = (standing.OpenDueOn, standing.FinishedOn);
        (IsAwaitingConfirmation, IsFinishedLate) = (standing.IsAwaitingConfirmation, standing.IsFinishedLate);
        if (FinishedOn is not null)
        {
            PercentComplete = 100;
        }
    }
}
