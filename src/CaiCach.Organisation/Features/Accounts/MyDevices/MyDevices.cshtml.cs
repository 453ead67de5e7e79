using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.MyDevices;

/// <summary>One's own account: ways in, and the devices that are signed in.</summary>
[AllowRoles]
internal sealed class MyDevicesModel(EndMySessionHandler end, OrganisationDbContext database, CurrentUser user) : PageModel
{
    [BindProperty]
    public Guid SessionId { get; set; }

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public int Passkeys { get; private set; }

    public Guid CurrentSessionId => SessionCookie.SessionOf(User);

    /// <summary>Leaders and administrators can do most harm: they are told to use a second step.</summary>
    public bool ShouldUseTwoSteps => !Account.TwoFactorEnabled && Passkeys == 0 && user.IsAny(Role.Administrator, Role.Leader);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var accountId = user.Actor.AccountId!.Value;
        Account = await database.Accounts.AsNoTracking().SingleAsync(account => account.Id == accountId, cancellationToken);
        Passkeys = await database
            .Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>()
            .CountAsync(passkey => passkey.UserId == accountId, cancellationToken);
        Sessions = await database
            .Sessions.AsNoTracking()
            .Where(session => session.AccountId == accountId && session.EndedAt == null)
            .OrderByDescending(session => session.SignedInAt)
            .Take(OrganisationLimits.DevicesShown)
            .ToListAsync(cancellationToken);
    }

    [AllowRoles]
    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) => EndAsync(SessionId, cancellationToken);

    [AllowRoles]
    public Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken) => EndAsync(null, cancellationToken);

    private async Task<IActionResult> EndAsync(Guid? sessionId, CancellationToken cancellationToken)
    {
        var result = await end.HandleAsync(new EndMySessionCommand(sessionId, CurrentSessionId), cancellationToken);
        return result.Failed && result.Errors[0].Kind == ErrorKind.NotFound ? NotFound() : LocalRedirect(OrganisationLinks.MyDevices);
    }
}
