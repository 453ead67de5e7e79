using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Organisation.Data;

/// <summary>Reads what the person behind a session may reach today.</summary>
internal sealed class AccessQuery(UnitOfWork unitOfWork)
{
    /// <summary>The access; null when the session was ended or the account closed.</summary>
    public async Task<UserAccess?> OfSessionAsync(Guid sessionId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT * FROM organisation.access_of($1, $2)", unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = sessionId },
                new() { Value = today },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    /// <summary>The token and its account's access; null when it does not count, or the account is closed or locked.</summary>
    public async Task<(Guid TokenId, UserAccess Access)?> OfTokenAsync(
        byte[] tokenHash,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand("SELECT * FROM organisation.access_of_token($1, $2, $3)", unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = tokenHash },
                new() { Value = today },
                new() { Value = now },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetGuid(11), Read(reader)) : null;
    }

    /// <summary>The authority of an account by its normalised user name; null when there is none.</summary>
    public async Task<Guid?> AuthorityOfUserNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT organisation.authority_of_user_name($1)", unitOfWork.Connection)
        {
            Parameters = { new() { Value = normalizedUserName } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>The authority of the account that a passkey belongs to; null when there is none.</summary>
    public async Task<Guid?> AuthorityOfPasskeyAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT organisation.authority_of_passkey($1)", unitOfWork.Connection)
        {
            Parameters = { new() { Value = credentialId } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    private static UserAccess Read(NpgsqlDataReader reader)
    {
        var roles = reader.GetFieldValue<string[]>(8);
        var roleUnits = reader.GetFieldValue<Guid[]>(9);
        return new UserAccess(
            new Actor(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2)),
            reader.GetString(3),
            reader.GetGuid(4),
            reader.GetFieldValue<Guid[]>(6),
            reader.GetFieldValue<Guid[]>(7),
            [.. roles.Zip(roleUnits, (role, unit) => new RoleGrant(Enum.Parse<Role>(role), unit))],
            reader.GetFieldValue<Guid[]>(10),
            reader.GetBoolean(5)
        );
    }
}
