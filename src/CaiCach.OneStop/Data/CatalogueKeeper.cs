using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Who keeps the catalogue that all units share: an administrator of an authority that stands below no other. Where a province and its
/// communes share the installation, that is the province's; where it is one commune's, the commune's.
/// </summary>
internal sealed class CatalogueKeeper(CurrentUser user, IUnitDirectory units)
{
    /// <summary>The authority for which the person keeps the catalogue; null for whoever does not.</summary>
    public async Task<Guid?> UnitAsync(CancellationToken cancellationToken)
    {
        var administered =
            user.Access?.Grants.Where(grant => grant.Role == Role.Administrator).Select(grant => grant.UnitId).ToList() ?? [];
        return administered.Count == 0 ? null
            : (await units.TopmostAsync(administered, cancellationToken)) is [var top, ..] ? top.Id
            : null;
    }

    /// <summary>Whether the person keeps the catalogue.</summary>
    public async Task<bool> IsAsync(CancellationToken cancellationToken) => await UnitAsync(cancellationToken) is not null;
}
