namespace CaiCach.OneStop.Domain.Signing;

/// <summary>How many.</summary>
internal static class SigningLimits
{
    /// <summary>Results, or papers of a dossier, that are signed with one certificate in one go.</summary>
    public const int MostAtOnce = 50;
}
