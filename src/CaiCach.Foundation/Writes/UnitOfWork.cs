using System.Globalization;
using System.Text.Json;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Foundation.Writes;

/// <summary>
/// One request's or job's work on the database: one connection, one transaction that first sets the unit scope, and one commit that
/// writes the change, its audit entries and its outbox messages together. What is not committed is rolled back at the end.
/// </summary>
public sealed class UnitOfWork(NpgsqlDataSource dataSource, CurrentUser user, TimeProvider clock) : IAsyncDisposable
{
    private readonly List<RoomDbContext> _contexts = [];
    private NpgsqlTransaction? _transaction;
    private Guid[] _scope = [];
    private bool _isHeld;
    private bool _isRolledBack;

    /// <summary>The request's connection; rooms' SQL runs on it, inside the transaction.</summary>
    public NpgsqlConnection Connection { get; } = dataSource.CreateConnection();

    /// <summary>Whether the scope is set and the transaction runs.</summary>
    public bool IsOpen => _transaction is not null;

    /// <summary>The authorities whose rows this work may see and change.</summary>
    public IReadOnlyList<Guid> Scope => _scope;

    /// <summary>Opens the transaction with a scope, or replaces the scope of the running one.</summary>
    /// <param name="scope">Authorities whose rows may be seen and changed; empty sees nothing.</param>
    /// <param name="cancellationToken">Cancels the wait for the database.</param>
    public async Task OpenAsync(IReadOnlyCollection<Guid> scope, CancellationToken cancellationToken)
    {
        _scope = [.. scope];
        if (_transaction is null)
        {
            await BeginAsync(cancellationToken);
        }
        else
        {
            await SetScopeAsync(Connection, _scope, clock.GetUtcNow(), cancellationToken);
        }
    }

    /// <summary>
    /// Saves every change, its events to the audit trail and the outbox, and commits. A refusal leaves nothing behind and the work open for reading.
    /// </summary>
    /// <param name="events">What happened; at least one where anything changed.</param>
    /// <param name="reason">Why, in the person's words, where the act asks for it.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <param name="constraints">Which unique or check constraint means which error to the person.</param>
    public async Task<Result> CommitAsync(
        IReadOnlyList<IEvent> events,
        string? reason,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, Error>? constraints = null
    )
    {
        try
        {
            foreach (var context in _contexts)
            {
                await context.SaveChangesAsync(cancellationToken);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            await StartAgainAsync(cancellationToken);
            return DataErrors.Changed;
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { ConstraintName: { } name } && constraints?.ContainsKey(name) == true)
        {
            await StartAgainAsync(cancellationToken);
            return constraints[name];
        }

        await RecordAsync(events, reason, cancellationToken);
        if (!_isHeld)
        {
            await CommitTransactionAsync(cancellationToken);
        }

        return Result.Done();
    }

    /// <summary>
    /// From now on <see cref="CommitAsync"/> saves and records but leaves the transaction open, until <see cref="CommitHeldAsync"/>: what
    /// surrounds a handler (its job, its message, its idempotency key) is committed together with what the handler did.
    /// </summary>
    internal void HoldCommits()
    {
        _isHeld = true;
        _isRolledBack = false;
    }

    /// <summary>Commits all that was done since <see cref="HoldCommits"/>; a handler that was refused meanwhile and still reports success is a bug.</summary>
    internal async Task CommitHeldAsync(CancellationToken cancellationToken)
    {
        if (_isRolledBack)
        {
            throw new InvalidOperationException("A refused commit has rolled back the held work, yet the handler reports success.");
        }

        await CommitAsync([], null, cancellationToken);
        _isHeld = false;
        await CommitTransactionAsync(cancellationToken);
    }

    /// <summary>Drops all that was done since <see cref="HoldCommits"/>; the work stays open for reading.</summary>
    internal async Task RollBackHeldAsync(CancellationToken cancellationToken)
    {
        _isHeld = false;
        await StartAgainAsync(cancellationToken);
    }

    /// <summary>Lets a room's context take part; called by <see cref="RoomDbContext"/> alone.</summary>
    internal void Join(RoomDbContext context)
    {
        // A save that fails rolls the whole work back: two round trips for a savepoint would buy nothing.
        context.Database.AutoSavepointsEnabled = false;
        _contexts.Add(context);
        if (_transaction is not null)
        {
            context.Database.UseTransaction(_transaction);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // The contexts may be gone by now: what is left open is rolled back with the connection.
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        await Connection.DisposeAsync();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (Connection.State != System.Data.ConnectionState.Open)
        {
            await Connection.OpenAsync(cancellationToken);
        }

        _transaction = await Connection.BeginTransactionAsync(cancellationToken);
        await SetScopeAsync(Connection, _scope, clock.GetUtcNow(), cancellationToken);
        foreach (var context in _contexts)
        {
            await context.Database.UseTransactionAsync(_transaction, cancellationToken);
        }
    }

    /// <summary>
    /// Sets the scope of the running transaction of a connection, and the moment at which what it writes is recorded, where rooms write; the only place that does.
    /// </summary>
    internal static async Task SetScopeAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<Guid> scope,
        DateTimeOffset? now,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            // Compiling a statement of many small parts takes far longer than running it; so does starting workers for one of a page's statements, and many
            // people ask at once.
            """
            SELECT set_config('app.scope', $1::text, true), set_config('app.now', $2::text, true), set_config('jit', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true)
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = "{" + string.Join(',', scope) + "}", NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = now?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "", NpgsqlDbType = NpgsqlDbType.Text },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task CommitTransactionAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _transaction!.CommitAsync(cancellationToken);
        }
        catch (NpgsqlException exception) when (exception is not PostgresException)
        {
            throw new CommitOutcomeUnknownException(exception);
        }

        await EndTransactionAsync();
        await BeginAsync(cancellationToken);
    }

    private async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        foreach (var context in _contexts)
        {
            context.ChangeTracker.Clear();
        }

        _isRolledBack = true;
        await EndTransactionAsync();
        await BeginAsync(cancellationToken);
    }

    private async Task EndTransactionAsync()
    {
        foreach (var context in _contexts)
        {
            await context.Database.UseTransactionAsync(null);
        }

        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            _transaction = null;
        }
    }

    private async Task RecordAsync(IReadOnlyList<IEvent> events, string? reason, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await using var batch = new NpgsqlBatch(Connection, _transaction);
        foreach (var happened in events)
        {
            var name = EventNames.Of(happened.GetType());
            var data = JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options);
            batch.BatchCommands.Add(AuditCommand(happened, name, data, reason, now));
            batch.BatchCommands.Add(OutboxCommand(happened, name, data, now));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlBatchCommand AuditCommand(IEvent happened, string name, string data, string? reason, DateTimeOffset now) =>
        new("SELECT foundation.append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        {
            Parameters =
            {
                new() { Value = happened.UnitId },
                new() { Value = Guid.CreateVersion7(now) },
                new() { Value = now },
                new() { Value = (object?)user.Actor.AccountId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = user.Actor.Name },
                new() { Value = name },
                new() { Value = happened.SubjectId },
                new() { Value = (object?)reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = data, NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };

    private static NpgsqlBatchCommand OutboxCommand(IEvent happened, string name, string data, DateTimeOffset now) =>
        new(
            "INSERT INTO foundation.outbox_message (id, unit_id, event_name, payload, recorded_at, next_attempt_at) VALUES ($1, $2, $3, $4, $5, $5)"
        )
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7(now) },
                new() { Value = happened.UnitId },
                new() { Value = name },
                new() { Value = data, NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { Value = now },
            },
        };
}
