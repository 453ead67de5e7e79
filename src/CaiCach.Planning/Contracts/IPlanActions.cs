namespace CaiCach.Planning.Contracts;

/// <summary>What higher rooms offer to do with a plan in force; each room that has something adds one.</summary>
public interface IPlanActions
{
    /// <summary>The actions open to the person who looks at the plan.</summary>
    IReadOnlyList<PlanAction> For(Guid planId);
}

/// <summary>A button on the plan's page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads.</param>
public sealed record PlanAction(string Text, string Href);
