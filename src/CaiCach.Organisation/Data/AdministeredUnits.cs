using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Organisation.Data;

/// <summary>
/// The authorities that the signed-in administrator keeps: those in which the role was given, all below them and their predecessors.
/// Narrower than the scope of reading, which other roles and the home unit widen.
/// </summary>
internal sealed class AdministeredUnits(UnitOfWork unitOfWork, CurrentUser user)
{
    private HashSet<Guid>? _reach;

    /// <summary>All of them; empty for whoever is no administrator.</summary>
    public async Task<IReadOnlySet<Guid>> ReachAsync(CancellationToken cancellationToken)
    {
        if (_reach is not null)
        {
            return _reach;
        }

        var roots = user.Access?.Grants.Where(grant => grant.Role == Role.Administrator).Select(grant => grant.UnitId).ToArray() ?? [];
        await using var command = new NpgsqlCommand("SELECT organisation.reach($1)", unitOfWork.Connection)
        {
            Parameters = { new() { Value = roots } },
        };
        _reach = [.. (Guid[])(await command.ExecuteScalarAsync(cancellationToken))!];
        return _reach;
    }

    /// <summary>Whether the authority is one of them.</summary>
    public async Task<bool> IncludeAsync(Guid authorityId, CancellationToken cancellationToken) =>
        (await ReachAsync(cancellationToken)).Contains(authorityId);

    /// <summary>The authority that a page is about: the one named in the address, else the person's own; null when it is not administered.</summary>
    public async Task<Guid?> ChosenAsync(Guid? named, CancellationToken cancellationToken)
    {
        var reach = await ReachAsync(cancellationToken);
        var chosen = named ?? (reach.Contains(user.UnitId) ? user.UnitId : reach.Append(user.UnitId).First());
        return reach.Contains(chosen) ? chosen : null;
    }
}
