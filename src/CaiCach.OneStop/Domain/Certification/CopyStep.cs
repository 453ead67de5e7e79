using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>What an electronic copy waits for.</summary>
internal enum CopyStep
{
    /// <summary>The signature of whom its statement names.</summary>
    ToSign,

    /// <summary>The agency's signature.</summary>
    ToSeal,

    /// <summary>To be handed out, once its fee is paid.</summary>
    ToHandOut,

    /// <summary>Nothing.</summary>
    Done,
}

/// <summary>Tells what an electronic copy waits for.</summary>
internal static class CopySteps
{
    /// <summary>By where its dossier stands and whether the agency has signed.</summary>
    public static CopyStep Of(DossierStage stage, bool isSealed) =>
        stage switch
        {
            DossierStage.InHand => CopyStep.ToSign,
            DossierStage.Completed => isSealed ? CopyStep.ToHandOut : CopyStep.ToSeal,
            _ => CopyStep.Done,
        };
}
