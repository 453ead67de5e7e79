using System.Security.Claims;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Remembers for five minutes whose password was right, while the code is asked for; it opens nothing by itself.</summary>
internal static class SecondStepCookie
{
    private const string UnitClaim = "caicach:unit";
    private const string StampClaim = "caicach:stamp";

    public static Task IssueAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new(UnitClaim, account.UnitId.ToString()),
                new(StampClaim, account.SecurityStamp ?? ""),
            ],
            IdentityConstants.TwoFactorUserIdScheme
        );
        return context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The account whose password was right; null when that is too long ago.</summary>
    public static async Task<(Guid AccountId, Guid UnitId, string Stamp)?> ReadAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return
            Guid.TryParse(ticket.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)
            && Guid.TryParse(ticket.Principal?.FindFirstValue(UnitClaim), out var unitId)
            ? (accountId, unitId, ticket.Principal.FindFirstValue(StampClaim) ?? "")
            : null;
    }

    public static Task ClearAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
