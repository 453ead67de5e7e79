using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.People.PersonList;

/// <summary>How the account of a person stands.</summary>
internal enum AccountStanding
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The person can sign in.</summary>
    Open,

    /// <summary>Too many wrong passwords a moment ago.</summary>
    LockedOut,

    /// <summary>Closed by an administrator.</summary>
    Disabled,
}

/// <summary>Which people are listed.</summary>
internal sealed record PersonListFilter(Guid AuthorityId, string? Search, Role? Role);

/// <summary>One person of the list.</summary>
internal sealed record PersonRow(
    Guid Id,
    string FullName,
    string? Email,
    string? Phone,
    string? Positions,
    string[] Roles,
    string? UserName,
    bool IsDisabled,
    DateTimeOffset? LockoutEnd,
    bool TwoFactorEnabled,
    int Total
)
{
    public IEnumerable<Role> RolesOf => Roles.Select(Enum.Parse<Role>);

    public AccountStanding StandingAt(DateTimeOffset now) =>
        UserName is null ? AccountStanding.None
        : IsDisabled ? AccountStanding.Disabled
        : LockoutEnd > now ? AccountStanding.LockedOut
        : AccountStanding.Open;
}

/// <summary>Reads the people of an authority with what they hold today, by name.</summary>
internal sealed class PersonListQuery(OrganisationDbContext database)
{
    public const int PageSize = 50;
    private const int Everything = 1_000_000;

    /// <summary>A page of the list.</summary>
    public Task<IReadOnlyList<PersonRow>> ReadAsync(
        PersonListFilter filter,
        int page,
        DateOnly today,
        CancellationToken cancellationToken
    ) => ReadAsync(filter, (page - 1) * PageSize, PageSize, today, cancellationToken);

    /// <summary>All that the filter lists.</summary>
    public Task<IReadOnlyList<PersonRow>> ReadAllAsync(PersonListFilter filter, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(filter, 0, Everything, today, cancellationToken);

    private async Task<IReadOnlyList<PersonRow>> ReadAsync(
        PersonListFilter filter,
        int skip,
        int take,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var pattern = filter.Search is null ? null : LikePattern.Containing(filter.Search);
        var role = filter.Role?.ToString();
        return await database
            .Database.SqlQuery<PersonRow>(
                $"""
                SELECT p.id AS "Id", p.full_name AS "FullName", p.email AS "Email", p.phone AS "Phone", held.positions AS "Positions",
                       coalesce(given.roles, ARRAY[]::text[]) AS "Roles", a.user_name AS "UserName",
                       coalesce(a.is_disabled, false) AS "IsDisabled", a.lockout_end AS "LockoutEnd",
                       coalesce(a.two_factor_enabled, false) AS "TwoFactorEnabled", count(*) OVER ()::int AS "Total"
                FROM organisation.person p
                LEFT JOIN organisation.account a ON a.person_id = p.id
                LEFT JOIN LATERAL (
                    SELECT string_agg(q.title || ', ' || d.name, '; ' ORDER BY d.sort_order) AS positions
                    FROM organisation.position_holding h
                    JOIN organisation.position q ON q.id = h.position_id
                    JOIN organisation.unit d ON d.id = q.department_id
                    WHERE h.person_id = p.id AND h.valid_from <= {today} AND (h.valid_to IS NULL OR h.valid_to >= {today})
                ) held ON true
                LEFT JOIN LATERAL (
                    SELECT array_agg(DISTINCT r.role) AS roles FROM organisation.role_holding r
                    WHERE r.person_id = p.id AND r.valid_from <= {today} AND (r.valid_to IS NULL OR r.valid_to >= {today})
                ) given ON true
                WHERE p.unit_id = {filter.AuthorityId}
                  AND ({pattern}::text IS NULL OR p.folded_name LIKE {pattern} OR lower(a.user_name) LIKE {pattern})
                  AND ({role}::text IS NULL OR {role} = ANY (given.roles))
                ORDER BY p.folded_name, p.id OFFSET {skip} LIMIT {take}
                """
            )
            .ToListAsync(cancellationToken);
    }
}
