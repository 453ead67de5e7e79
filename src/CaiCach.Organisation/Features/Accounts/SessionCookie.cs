using System.Security.Claims;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>
/// Opens the unit of work for the person behind the cookie, at each request: rights, positions and ended sessions count at once.
/// </summary>
internal static class SessionCookie
{
    /// <summary>The claim that names the sign-in session.</summary>
    public const string SessionClaim = "caicach:session";

    /// <summary>Signs the browser in with a session.</summary>
    public static Task IssueAsync(HttpContext context, Guid accountId, Guid sessionId)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, accountId.ToString()), new(SessionClaim, sessionId.ToString())],
            IdentityConstants.ApplicationScheme
        );
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The session of the person who is signed in.</summary>
    public static Guid SessionOf(ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(SessionClaim)!);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var cancellationToken = context.HttpContext.RequestAborted;
        var unitOfWork = services.GetRequiredService<UnitOfWork>();
        var today = Foundation.Time.VietnamTime.Today(services.GetRequiredService<TimeProvider>());
        await unitOfWork.OpenAsync([], cancellationToken);
        var access = Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var sessionId)
            ? await services.GetRequiredService<AccessQuery>().OfSessionAsync(sessionId, today, cancellationToken)
            : null;
        if (access is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        services.GetRequiredService<CurrentUser>().SignIn(access);
        await unitOfWork.OpenAsync(access.Scope, cancellationToken);
        await services.GetRequiredService<SessionSightings>().NoteAsync(sessionId, cancellationToken);
    }
}
