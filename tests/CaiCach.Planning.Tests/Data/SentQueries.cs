using System.Diagnostics;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CaiCach.Planning.Tests.Data;

/// <summary>What EF Core sends to one database while this lives.</summary>
internal sealed class SentQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly Lock _gate = new();
    private readonly List<NpgsqlCommand> _sent = [];
    private readonly List<IDisposable> _subscriptions = [];

    public SentQueries(TestDatabase database)
    {
        _database = new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString).Database!;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The queries so far, each with its parameters.</summary>
    public IReadOnlyList<NpgsqlCommand> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>Forgets those so far.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _sent.Clear();
        }
    }

    /// <inheritdoc />
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategoryName)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    /// <inheritdoc />
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: NpgsqlCommand command } && value.Key == RelationalEventId.CommandExecuting.Name)
        {
            Keep(command);
        }
    }

    /// <inheritdoc />
    public void OnCompleted() { }

    /// <inheritdoc />
    public void OnError(Exception error) { }

    /// <inheritdoc />
    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private const string DbLoggerCategoryName = "Microsoft.EntityFrameworkCore";

    private void Keep(NpgsqlCommand command)
    {
        var text = command.CommandText.TrimStart();
        var isQuery = text.StartsWith("SELECT", StringComparison.Ordinal) || text.StartsWith("WITH", StringComparison.Ordinal);
        if (!isQuery || command.Connection?.Database != _database)
        {
            return;
        }

        var kept = new NpgsqlCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in command.Parameters)
        {
            kept.Parameters.Add(parameter.Clone());
        }

        lock (_gate)
        {
            _sent.Add(kept);
        }
    }
}
