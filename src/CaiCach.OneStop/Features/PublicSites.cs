using CaiCach.OneStop.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features;

/// <summary>
/// Under which address citizens open the public pages of a unit: an official may work on an inner address that no telephone reaches, and what is
/// printed on paper stays as it was printed.
/// </summary>
internal sealed class PublicSites(OneStopDbContext database)
{
    /// <summary>The address that the unit has set for its messages, else for the National Portal, else the one of this request.</summary>
    public async Task<Uri> OfAsync(Guid unitId, HttpRequest request, CancellationToken cancellationToken)
    {
        var told = await database
            .MessageSettings.Where(setting => setting.UnitId == unitId && setting.Site != "")
            .Select(setting => setting.Site)
            .SingleOrDefaultAsync(cancellationToken);
        told ??= await database
            .PortalSettings.Where(setting => setting.UnitId == unitId && setting.Site != "")
            .Select(setting => setting.Site)
            .SingleOrDefaultAsync(cancellationToken);
        return new Uri(told ?? $"{request.Scheme}://{request.Host.ToUriComponent()}");
    }
}
