using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Demo;

/// <summary>Who works on dossiers at a unit of the demonstration.</summary>
/// <param name="Desk">At the desk.</param>
/// <param name="Officers">Those who handle.</param>
/// <param name="Leaders">Those who sign.</param>
internal sealed record DemoStaff(
    IReadOnlyList<DossierActor> Desk,
    IReadOnlyList<DossierActor> Officers,
    IReadOnlyList<DossierActor> Leaders
);
