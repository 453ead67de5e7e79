using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>What stands before an import, within what the importer administers, and what stands elsewhere under the names of the file.</summary>
internal sealed record ImportGround
{
    /// <summary>The authority for which the file is imported.</summary>
    public required Unit Root { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Living units.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    public required IReadOnlyList<UnitName> Names { get; init; }

    /// <summary>Codes of the file that other units have: ended ones, or ones that the importer does not administer.</summary>
    public required IReadOnlySet<string> ForeignCodes { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Holdings that go on.</summary>
    public required IReadOnlyList<PositionHolding> Holdings { get; init; }

    /// <summary>Holdings with a last day, of before or to come.</summary>
    public required IReadOnlyList<PositionHolding> EndedHoldings { get; init; }

    /// <summary>Roles that go on.</summary>
    public required IReadOnlyList<RoleHolding> Roles { get; init; }

    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>User names of the file that people elsewhere have.</summary>
    public required IReadOnlySet<string> ForeignUserNames { get; init; }
}
