using Npgsql;

namespace CaiCach.Foundation.Audit;

/// <summary>What the check of one unit's hash chain found.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Entries">How many entries the chain has.</param>
/// <param name="FirstBroken">Sequence of the first entry that is missing or altered; null when the chain is whole.</param>
public sealed record ChainCheck(Guid UnitId, long Entries, long? FirstBroken);

/// <summary>Proves the audit chain of every unit (<c>caicach verify</c>); runs as the owner role.</summary>
public static class AuditVerification
{
    /// <summary>Recomputes every hash.</summary>
    public static async Task<IReadOnlyList<ChainCheck>> VerifyAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand("SELECT unit, entries, first_broken FROM foundation.verify_audit() ORDER BY unit");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var checks = new List<ChainCheck>();
        while (await reader.ReadAsync(cancellationToken))
        {
            checks.Add(
                new ChainCheck(
                    reader.GetGuid(0),
                    reader.GetInt64(1),
                    await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetInt64(2)
                )
            );
        }

        return checks;
    }
}
