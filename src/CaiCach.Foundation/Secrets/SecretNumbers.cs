using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace CaiCach.Foundation.Secrets;

/// <summary>A number that identifies a person, as it is kept.</summary>
/// <param name="Hash">Keyed hash (HMAC-SHA-256): equal for equal numbers, of no use without the installation's key.</param>
/// <param name="Content">The number enciphered.</param>
public sealed record SealedNumber(byte[] Hash, byte[] Content);

/// <summary>
/// Keeps numbers that identify people (identity cards, personal numbers) enciphered at rest and findable by a keyed hash. The key of the hash is
/// made once for the installation and lies in the database under the protection keys, so that a backup carries it and a database alone does not.
/// </summary>
public sealed class SecretNumbers(NpgsqlDataSource dataSource, IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    private const string KeyName = "numbers.hash";
    private const int KeyBytes = 32;

    private readonly IDataProtector _keys = protection.CreateProtector("CaiCach.Foundation.SecretNumbers.Key.v1");
    private readonly IDataProtector _contents = protection.CreateProtector("CaiCach.Foundation.SecretNumbers.Content.v1");
    private readonly SemaphoreSlim _reading = new(1, 1);
    private byte[]? _key;

    /// <summary>Seals a number.</summary>
    public async Task<SealedNumber> SealAsync(string number, CancellationToken cancellationToken) =>
        new(await HashAsync(number, cancellationToken), _contents.Protect(Encoding.UTF8.GetBytes(number)));

    /// <summary>The hash by which a number is found.</summary>
    public async Task<byte[]> HashAsync(string number, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await KeyAsync(cancellationToken), Encoding.UTF8.GetBytes(number));

    /// <summary>The number itself; null when the protection keys it was sealed with are gone.</summary>
    public string? Open(byte[] content)
    {
        try
        {
            return Encoding.UTF8.GetString(_contents.Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Reads the key, or makes it, so that no request has to.</summary>
    internal Task ReadKeyAsync(CancellationToken cancellationToken) => KeyAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        if (_key is not null)
        {
            return _key;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return _key ??= _keys.Unprotect(await KeptKeyAsync(cancellationToken));
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Two processes may both find none; the one that comes second takes the first one's.</summary>
    private async Task<byte[]> KeptKeyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var making = new NpgsqlCommand(
            "INSERT INTO foundation.secret (name, content, made_at) SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM foundation.secret WHERE name = $1) ON CONFLICT DO NOTHING",
            connection
        )
        {
            Parameters =
            {
                new() { Value = KeyName },
                new() { Value = _keys.Protect(RandomNumberGenerator.GetBytes(KeyBytes)) },
                new() { Value = clock.GetUtcNow() },
            },
        };
        await making.ExecuteNonQueryAsync(cancellationToken);
        await using var reading = new NpgsqlCommand("SELECT content FROM foundation.secret WHERE name = $1", connection)
        {
            Parameters = { new() { Value = KeyName } },
        };
        return (byte[])(await reading.ExecuteScalarAsync(cancellationToken))!;
    }
}
