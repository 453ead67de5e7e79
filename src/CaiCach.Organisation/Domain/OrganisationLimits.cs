namespace CaiCach.Organisation.Domain;

/// <summary>How long what people type may be.</summary>
internal static class OrganisationLimits
{
    /// <summary>Characters of a unit's or person's name, or a title.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Characters of a unit's code or a user name.</summary>
    public const int CodeMaxLength = 60;

    /// <summary>Characters of a reason or a legal basis.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Units that one merger may bring together.</summary>
    public const int MergedMaxCount = 20;

    /// <summary>Devices or keys of one account that a page lists.</summary>
    public const int DevicesShown = 50;

    /// <summary>Bytes of a workbook to be imported: far more than thousands of rows take.</summary>
    public const int ImportFileBytes = 2 * 1024 * 1024;

    /// <summary>Units that one workbook may bring.</summary>
    public const int ImportedUnits = 2_000;

    /// <summary>People that one workbook may bring; each new account costs a password hash.</summary>
    public const int ImportedPeople = 500;
}
