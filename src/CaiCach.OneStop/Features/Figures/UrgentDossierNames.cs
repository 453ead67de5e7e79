namespace CaiCach.OneStop.Features.Figures;

/// <summary>How urgent dossiers are called on the leaders' board.</summary>
internal static class UrgentDossierNames
{
    public static string Dossiers => "hồ sơ";
}
