namespace CaiCach.OneStop.Features.Figures;

/// <summary>How urgent dossiers are called on the leaders' board.</summary>
internal static class UrgentDossierNames
{
    public static readonly string Dossiers = "hồ sơ";

    /// <summary>The indicator that counts the late ones.</summary>
    public const string LateCode = "HS-05";
}
