using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.Organisation.Features.Accounts.Me;

/// <summary>The account behind the token.</summary>
/// <param name="UserName">The sign-in name.</param>
/// <param name="Name">The person.</param>
/// <param name="Unit">The authority that the person works at.</param>
/// <param name="Roles">What the person may do, there or below.</param>
internal sealed record MeAnswer(string UserName, string Name, MyUnit Unit, IReadOnlyList<Role> Roles);

/// <summary>An authority by its code.</summary>
/// <param name="Code">The code for people and programs.</param>
/// <param name="Name">The official name.</param>
internal sealed record MyUnit(string Code, string Name);

/// <summary><c>GET /api/v1/me</c>: lets a program see whose token it holds.</summary>
internal sealed class MeEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) => api.MapGet("/me", AnswerAsync).WithName("me").WithTags("accounts").AllowRoles();

    private static async Task<Ok<MeAnswer>> AnswerAsync(CurrentUser user, IUnitDirectory units, CancellationToken cancellationToken)
    {
        var access = user.Access!;
        var unit = await units.FindAsync(access.HomeUnitId, cancellationToken);
        var roles = access.Grants.Select(grant => grant.Role).Distinct().Order();
        return TypedResults.Ok(new MeAnswer(access.UserName, access.Actor.Name, new MyUnit(unit!.Code, unit.Name), [.. roles]));
    }
}
