using CaiCach.Foundation.Secrets;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Dossiers.CorrectDossier;

/// <summary>A role as kept and as it should be.</summary>
internal sealed record PersonBeside(PartyRole Role, DossierParty? Kept, PartyDescription? Said, SealedNumber? Number, bool KeepsNumber)
{
    /// <summary>Whether anything of the person changes.</summary>
    public bool IsOther =>
        (Kept is null) != (Said is null)
        || (
            Kept is not null
            && Said is not null
            && (
                !KeepsNumber
                || (Kept.Kind, Kept.Name, Kept.BornOn, Kept.Phone) != (Said.Kind, Said.Name, Said.BornOn, Said.Phone)
                || (Kept.Email, Kept.Address, Kept.Authority) != (Said.Email, Said.Address, Said.Authority)
            )
        );
}

/// <summary>What changes of the papers.</summary>
/// <param name="Added">Those to add.</param>
/// <param name="Removed">Those to take away.</param>
/// <param name="WithFile">One of these that has a file, or had one made; null for none.</param>
/// <param name="Unknown">A code that is none of the procedure's; null for none.</param>
/// <param name="HasReused">Whether a kept paper of the owner was used again.</param>
/// <param name="NextOrder">The place after the last.</param>
internal sealed record PapersBeside(
    IReadOnlyList<ProcedureComponent> Added,
    IReadOnlyList<DossierComponent> Removed,
    DossierComponent? WithFile,
    string? Unknown,
    bool HasReused,
    int NextOrder
);
