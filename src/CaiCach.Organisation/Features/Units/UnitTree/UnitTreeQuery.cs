using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitTree;

/// <summary>Which units are listed.</summary>
/// <param name="AuthorityId">The authority whose tree it is; with words to search for, only where the person stands.</param>
/// <param name="Search">Words of the name, an alternative name or the code; null lists the tree.</param>
/// <param name="Kind">One kind; null lists all.</param>
/// <param name="WithEnded">Whether units that have ended are listed too.</param>
internal sealed record UnitTreeFilter(Guid AuthorityId, string? Search, UnitKind? Kind, bool WithEnded);

/// <summary>One unit of the tree.</summary>
internal sealed record UnitTreeRow(
    Guid Id,
    Guid AuthorityId,
    string AuthorityName,
    int Depth,
    string Code,
    string Name,
    string Kind,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? OtherNames,
    int Total
)
{
    public UnitKind KindOf => Enum.Parse<UnitKind>(Kind);
}

/// <summary>
/// Reads the tree below an authority with its predecessors, or finds units among all that are administered. Names are folded, so
/// that the search knows no diacritics.
/// </summary>
internal sealed class UnitTreeQuery(OrganisationDbContext database, AdministeredUnits administered)
{
    public const int PageSize = 50;
    private const int Everything = 1_000_000;

    /// <summary>A page of the list, in the order of the tree.</summary>
    public Task<IReadOnlyList<UnitTreeRow>> ReadAsync(UnitTreeFilter filter, int page, CancellationToken cancellationToken) =>
        ReadAsync(filter, (page - 1) * PageSize, PageSize, cancellationToken);

    /// <summary>All that the filter lists.</summary>
    public Task<IReadOnlyList<UnitTreeRow>> ReadAllAsync(UnitTreeFilter filter, CancellationToken cancellationToken) =>
        ReadAsync(filter, 0, Everything, cancellationToken);

    private async Task<IReadOnlyList<UnitTreeRow>> ReadAsync(UnitTreeFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var pattern = filter.Search is null ? null : LikePattern.Containing(filter.Search);
        var reach = (await administered.ReachAsync(cancellationToken)).ToArray();
        Guid[] roots = pattern is null ? [filter.AuthorityId] : reach;
        var kind = filter.Kind?.ToString();
        return await database
            .Database.SqlQuery<UnitTreeRow>(
                $"""
                WITH RECURSIVE tree AS (
                    SELECT u.*, 0 AS depth, ARRAY[u.folded_name] AS path FROM organisation.unit u
                    WHERE u.id = ANY ({roots}) AND u.id = u.authority_id
                    UNION ALL
                    SELECT c.*, t.depth + 1, t.path || (CASE WHEN c.id = c.authority_id THEN 'z' ELSE 'a' END || lpad(c.sort_order::text, 9, '0') || c.folded_name)
                    FROM tree t JOIN organisation.unit c ON c.parent_id = t.id
                    WHERE t.id <> c.id AND (c.authority_id = ANY ({roots}) OR (c.id = c.authority_id AND {pattern}::text IS NULL))
                      AND NOT (c.id = c.authority_id AND c.id = ANY ({roots}))
                )
                SELECT t.id AS "Id", t.authority_id AS "AuthorityId", a.name AS "AuthorityName",
                       CASE WHEN {pattern}::text IS NULL THEN t.depth ELSE 0 END AS "Depth",
                       t.code AS "Code", t.name AS "Name", t.kind AS "Kind", t.valid_from AS "ValidFrom", t.valid_to AS "ValidTo",
                       (SELECT string_agg(n.name, '; ' ORDER BY n.name) FROM organisation.unit_name n WHERE n.named_unit_id = t.id) AS "OtherNames",
                       count(*) OVER ()::int AS "Total"
                FROM tree t JOIN organisation.unit a ON a.id = t.authority_id
                WHERE ({kind}::text IS NULL OR t.kind = {kind}) AND ({filter.WithEnded} OR t.valid_to IS NULL)
                  AND ({pattern}::text IS NULL OR t.folded_name LIKE {pattern} OR lower(t.code) LIKE {pattern}
                       OR EXISTS (SELECT FROM organisation.unit_name n WHERE n.named_unit_id = t.id AND n.folded_name LIKE {pattern}))
                ORDER BY t.path, t.id OFFSET {skip} LIMIT {take}
                """
            )
            .ToListAsync(cancellationToken);
    }
}
