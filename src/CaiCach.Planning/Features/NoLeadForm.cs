using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;

namespace CaiCach.Planning.Features;

/// <summary>The form by which several tasks get their lead.</summary>
/// <param name="Rows">Tasks without a lead.</param>
/// <param name="Departments">What may lead them.</param>
internal sealed record NoLeadForm(IReadOnlyList<NoLeadRow> Rows, IReadOnlyList<UnitInfo> Departments)
{
    /// <summary>What was ticked when the form was refused.</summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <summary>What was chosen when it was refused.</summary>
    public Guid LeadUnitId { get; init; }
}
