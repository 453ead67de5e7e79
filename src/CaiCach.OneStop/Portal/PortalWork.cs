using System.Text.Json.Nodes;
using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Portal;

/// <summary>A dossier whose messages this sender may send, as long as its lease holds.</summary>
/// <param name="UnitId">The unit by whose settings the Portal is told.</param>
/// <param name="DossierId">The dossier.</param>
/// <param name="Lease">By which the queue knows this sender.</param>
internal sealed record PortalClaim(Guid UnitId, Guid DossierId, Guid Lease);

/// <summary>A message of a call, by its identity and the line of history that it was written for.</summary>
internal sealed record PortalPart(Guid MessageId, int Sequence, int Revision, JsonObject Content);

/// <summary>One call, ready to be made.</summary>
internal sealed record PortalWork
{
    public required PortalConnection Connection { get; init; }

    public required string DossierCode { get; init; }

    public required PortalMessageKind Kind { get; init; }

    /// <summary>One dossier, or up to ten lines of its history.</summary>
    public required IReadOnlyList<PortalPart> Parts { get; init; }

    /// <summary>Whether the Portal has said that it has the dossier.</summary>
    public bool IsKnownThere { get; init; }
}
