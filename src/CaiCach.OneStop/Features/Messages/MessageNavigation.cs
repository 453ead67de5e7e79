using CaiCach.Foundation.Units;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Http;

namespace CaiCach.OneStop.Features.Messages;

/// <summary>Leads administrators, who see no dossiers, to what they set up here; who sees dossiers finds the way from their list.</summary>
internal sealed class MessageNavigation(CurrentUser user) : INavigationSource
{
    private static readonly Role[] SeeDossiers =
    [
        Role.Receptionist,
        Role.Officer,
        Role.Leader,
        Role.Coordinator,
        Role.Appraiser,
        Role.Auditor,
    ];

    public Task<IReadOnlyList<NavigationItem>> GetAsync(HttpContext httpContext, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NavigationItem>>(
            user.IsAny(Role.Administrator) && !user.IsAny(SeeDossiers)
                ? [new NavigationItem(NavigationPlace.OneStop, OneStopLinks.MessageSettings)]
                : []
        );
}
