using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Features.Imports;

/// <summary>Who takes over what other systems say of a unit's dossiers: those who work at its desk or coordinate its reform.</summary>
internal static class ImportRights
{
    /// <summary>Whether this person may import for a unit.</summary>
    public static bool MayImportFor(this CurrentUser user, Guid unitId) =>
        user.RolesIn([unitId]).Any(role => role is Role.Receptionist or Role.Coordinator);
}
