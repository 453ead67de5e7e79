using System.Security.Claims;
using System.Text.Encodings.Web;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>
/// Opens the unit of work for the account behind a token, at each request below <c>/api/</c>; there it stands in the cookie's place,
/// so that no browser can be led to call the API, and nowhere else is a token looked at.
/// </summary>
internal sealed class BearerToken(
    UnitOfWork unitOfWork,
    AccessQuery access,
    TokenSightings sightings,
    CurrentUser user,
    TimeProvider clock,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme, and the word before the token in the header.</summary>
    public const string Word = "Bearer";

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!ApiPath.Holds(Request) || !header.StartsWith(Word + " ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (TokenText.HashOf(header[Word.Length..].Trim()) is not { } hash)
        {
            return AuthenticateResult.Fail("This is no token.");
        }

        var cancellationToken = Context.RequestAborted;
        await unitOfWork.OpenAsync([], cancellationToken);
        if (await access.OfTokenAsync(hash, VietnamTime.Today(clock), clock.GetUtcNow(), cancellationToken) is not var (tokenId, reached))
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked, or its account closed or locked.");
        }

        user.SignIn(reached);
        await unitOfWork.OpenAsync(reached.Scope, cancellationToken);
        await sightings.NoteAsync(tokenId, cancellationToken);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, tokenId.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    /// <inheritdoc />
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await base.HandleChallengeAsync(properties);
        Response.Headers.WWWAuthenticate = Word;
    }
}
