using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.EditPlanHead;

/// <summary>The head of a draft as the reviewer left it.</summary>
internal sealed record EditPlanHeadCommand
{
    public required Guid PlanId { get; init; }

    public required uint Version { get; init; }

    public required string Title { get; init; }

    public string? Issuer { get; init; }

    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>The plan of several years that this one carries out.</summary>
    public Guid? ParentPlanId { get; init; }
}

/// <summary>Saves title, issuer, number, period, legal bases and the plan of several years above.</summary>
internal sealed class EditPlanHeadHandler(UnitOfWork unitOfWork, PlanningDbContext database)
{
    public async Task<Result> HandleAsync(EditPlanHeadCommand command, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == command.PlanId, cancellationToken);
        if (plan is null)
        {
            return PlanErrors.PlanNotFound;
        }

        if (!plan.IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        if (command.PeriodTo < command.PeriodFrom)
        {
            return PlanErrors.PeriodReversed;
        }

        if (command.ParentPlanId is { } parent && !await MayBeParentAsync(parent, plan, command, cancellationToken))
        {
            return PlanErrors.ParentMustCover;
        }

        database.Entry(plan).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var changes = Changes(plan, command);
        plan.Describe(command.Title, command.PeriodFrom, command.PeriodTo);
        plan.NameIssuer(command.Issuer);
        plan.ProposeNumber(command.Number, command.IssuedOn, command.LegalBases);
        plan.Link(command.ParentPlanId, plan.PreviousPlanId);
        database.Entry(plan).Property(candidate => candidate.Title).IsModified = true;
        return await unitOfWork.CommitAsync([new PlanDraftChanged(plan.UnitId, plan.Id, plan.Id, changes)], null, cancellationToken);
    }

    private async Task<bool> MayBeParentAsync(Guid id, Plan plan, EditPlanHeadCommand command, CancellationToken cancellationToken) =>
        await database.Plans.AnyAsync(
            candidate =>
                candidate.Id == id
                && candidate.Id != plan.Id
                && candidate.UnitId == plan.UnitId
                && candidate.Kind == PlanKind.MultiYear
                && candidate.PeriodFrom <= command.PeriodFrom
                && candidate.PeriodTo >= command.PeriodTo,
            cancellationToken
        );

    private static IReadOnlyList<FieldChange> Changes(Plan plan, EditPlanHeadCommand command) =>
        [
            .. new FieldChange[]
            {
                new("title", plan.Title, command.Title.Trim()),
                new("issuer", plan.IssuerName, command.Issuer),
                new("planNumber", plan.Number, command.Number),
                new("issuedOn", Day(plan.IssuedOn), Day(command.IssuedOn)),
                new("periodFrom", Day(plan.PeriodFrom), Day(command.PeriodFrom)),
                new("periodTo", Day(plan.PeriodTo), Day(command.PeriodTo)),
                new("legalBases", string.Join("; ", plan.LegalBases), string.Join("; ", command.LegalBases)),
                new("parentPlan", plan.ParentPlanId?.ToString(), command.ParentPlanId?.ToString()),
            }.Where(change => change.Before != change.After),
        ];

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
