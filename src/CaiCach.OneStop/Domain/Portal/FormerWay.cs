namespace CaiCach.OneStop.Domain.Portal;

/// <summary>How it stands with the way of a merged unit, by which dossiers that were taken over from it still go.</summary>
internal enum FormerWayState
{
    /// <summary>It is used.</summary>
    Works,

    /// <summary>The Portal does not answer by it.</summary>
    Down,

    /// <summary>It is switched off.</summary>
    Off,

    /// <summary>Its password cannot be opened any more.</summary>
    PasswordLost,

    /// <summary>The unit never had one.</summary>
    Missing,
}

/// <summary>The way of a merged unit.</summary>
/// <param name="UnitName">The unit.</param>
/// <param name="State">How it stands with it.</param>
/// <param name="Waiting">Dossiers that still have something to tell by it.</param>
/// <param name="Untold">Open dossiers of procedures on the Portal that it was never told of.</param>
internal sealed record FormerWay(string UnitName, FormerWayState State, int Waiting, int Untold);
