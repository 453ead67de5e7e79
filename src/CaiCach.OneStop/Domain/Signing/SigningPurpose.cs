namespace CaiCach.OneStop.Domain.Signing;

/// <summary>What a signature stands under.</summary>
internal enum SigningPurpose
{
    /// <summary>The result of a dossier.</summary>
    Result,

    /// <summary>A certified electronic copy (Decree 45/2020, article 10).</summary>
    ElectronicCopy,

    /// <summary>A digitised paper that was handed in (Decree 107/2021, article 21a).</summary>
    Paper,
}
