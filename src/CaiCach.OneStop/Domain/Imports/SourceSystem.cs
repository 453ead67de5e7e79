namespace CaiCach.OneStop.Domain.Imports;

/// <summary>Another system in which a dossier is handled, and from whose export it was taken over.</summary>
internal enum SourceSystem : short
{
    /// <summary>The province's one-stop system.</summary>
    ProvinceOneStop = 1,

    /// <summary>The civil-status system of the Ministry of Justice.</summary>
    CivilStatus = 2,

    /// <summary>The land system of the ministry.</summary>
    Land = 3,

    /// <summary>Any other.</summary>
    Other = 4,
}

/// <summary>What the source itself says of a dossier's time.</summary>
internal enum SourceVerdict : short
{
    /// <summary>In time, or early.</summary>
    OnTime = 1,

    /// <summary>Late.</summary>
    Late = 2,
}
