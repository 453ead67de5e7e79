using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.ApiTokenList;

/// <summary>Revokes a token of one's own account; nobody else's can be named.</summary>
internal sealed class RevokeApiTokenHandler(UnitOfWork unitOfWork, CurrentUser user, OrganisationDbContext database, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid tokenId, CancellationToken cancellationToken)
    {
        var token = await database.ApiTokens.SingleOrDefaultAsync(
            token => token.Id == tokenId && token.AccountId == user.Actor.AccountId && token.RevokedAt == null,
            cancellationToken
        );
        if (token is null)
        {
            return ApiTokenErrors.NotFound;
        }

        token.Revoke(clock.GetUtcNow());
        return await unitOfWork.CommitAsync(
            [new ApiTokenRevoked(token.UnitId, token.AccountId, token.Id, token.Name)],
            null,
            cancellationToken
        );
    }
}
