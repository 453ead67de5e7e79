using CaiCach.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <inheritdoc cref="IAuthoritiesAbove" />
internal sealed class AuthoritiesAbove(OrganisationDbContext database) : IAuthoritiesAbove
{
    public async Task<IReadOnlyList<Guid>> OfAsync(Guid unitId, CancellationToken cancellationToken) =>
        await database
            .Database.SqlQuery<Guid>(
                $"""
                WITH RECURSIVE above (id) AS (
                    SELECT parent_id FROM organisation.unit WHERE id = {unitId}
                    UNION
                    SELECT u.parent_id FROM above JOIN organisation.unit u ON u.id = above.id
                )
                SELECT id AS "Value" FROM above WHERE id IS NOT NULL AND id <> {unitId}
                """
            )
            .ToListAsync(cancellationToken);
}
