namespace CaiCach.Organisation.Domain;

/// <summary>What the kinds mean for the tree.</summary>
internal static class UnitKinds
{
    /// <summary>Whether units of this kind own rows and follow one another in mergers.</summary>
    public static bool IsAuthority(this UnitKind kind) => kind <= UnitKind.SpecialZone;

    /// <summary>Whether a unit of this kind may stand directly below one of that kind.</summary>
    public static bool MayStandBelow(this UnitKind kind, UnitKind parent) =>
        kind switch
        {
            UnitKind.Province => false,
            UnitKind.District => parent is UnitKind.Province,
            UnitKind.Commune or UnitKind.Ward or UnitKind.SpecialZone => parent is UnitKind.Province or UnitKind.District,
            _ => parent is not UnitKind.Group,
        };
}
