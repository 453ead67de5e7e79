using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Data;

/// <summary>A dossier of certification while it is worked on: its history so far, and what the commit has to tell.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Timekeeper">Tells its time.</param>
/// <param name="History">All lines so far, those of this commit at the end.</param>
internal sealed record CertificationCase(Dossier Dossier, DossierTimekeeper Timekeeper, List<DossierEvent> History)
{
    /// <summary>What the commit tells.</summary>
    public List<IEvent> Events { get; } = [];

    /// <summary>Its lines of the book, in order.</summary>
    public IReadOnlyList<CertificationEntry> Entries { get; init; } = [];

    /// <summary>What is to be paid, in đồng.</summary>
    public long FeeVnd { get; init; }

    /// <summary>Whether it is still to be paid.</summary>
    public bool IsOwed { get; init; }
}
