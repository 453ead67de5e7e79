using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Foundation.Outbox;

/// <summary>
/// Tells committed events to the handlers of the rooms, unit by unit, in the order of the unit's commits; one that fails is put off and holds back
/// only those after it about the same subject. Any number of processes may run it at once: a unit is one's at a time. It asks once a second,
/// one look at an index that holds only what is due; a retry needs the clock anyway, so there is no second way by NOTIFY.
/// </summary>
public sealed class OutboxDispatcher : BackgroundService
{
    /// <summary>After so many failures a message waits for a person.</summary>
    public const int MaxAttempts = 10;

    private const int BatchSize = 50;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimeAfterOutage = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TimeBetweenPrunings = TimeSpan.FromHours(1);
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(10), TimeSpan.FromHours(1));

    private readonly IServiceScopeFactory _scopes;
    private readonly NpgsqlDataSource _dataSource;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboxDispatcher> _logger;
    private readonly ILookup<string, EventSubscription> _subscriptions;
    private readonly string[] _heard;

    /// <summary>Reads the subscriptions that the rooms registered.</summary>
    public OutboxDispatcher(IServiceScopeFactory scopes, NpgsqlDataSource dataSource, TimeProvider clock, ILogger<OutboxDispatcher> logger)
    {
        (_scopes, _dataSource, _clock, _logger) = (scopes, dataSource, clock, logger);
        using var scope = scopes.CreateScope();
        _subscriptions = scope
            .ServiceProvider.GetServices<EventSubscription>()
            .ToLookup(subscription => subscription.EventName, StringComparer.Ordinal);
        _heard = [.. _subscriptions.Select(subscription => subscription.Key)];
    }

    /// <summary>Delivers everything that is due now, and what comes of it.</summary>
    /// <returns>How many messages were delivered; failures are put off and logged.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellationToken)
    {
        var all = 0;
        int delivered;
        do
        {
            delivered = 0;
            foreach (var unitId in await UnitsWithDueMessagesAsync(cancellationToken))
            {
                delivered += await DispatchUnitAsync(unitId, cancellationToken);
            }

            all += delivered;
        } while (delivered > 0);

        return all;
    }

    /// <summary>Forgets messages delivered more than 30 days ago, and idempotency keys of that age.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand("SELECT foundation.prune_delivered($1)");
        command.Parameters.Add(new() { Value = _clock.GetUtcNow() });
        while ((long)(await command.ExecuteScalarAsync(cancellationToken))! > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? prunedAt = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = IdleTime;
            try
            {
                await DispatchDueAsync(stoppingToken);
                if (prunedAt is null || _clock.GetUtcNow() - prunedAt >= TimeBetweenPrunings)
                {
                    await PruneAsync(stoppingToken);
                    prunedAt = _clock.GetUtcNow();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The worker outlives every outage; what happened is logged.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _logger.LogError(exception, "The outbox could not be read; it is tried again.");
                wait = TimeAfterOutage;
            }

            await Task.Delay(wait, _clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<Guid>> UnitsWithDueMessagesAsync(CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand("SELECT foundation.units_with_due_messages($1)");
        command.Parameters.Add(new() { Value = _clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var units = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            units.Add(reader.GetGuid(0));
        }

        return units;
    }

    private async Task<int> DispatchUnitAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var turn = await _scopes.OpenUnitScopeAsync(unitId, Actor.System, cancellationToken);
        if (!await OutboxMessages.TakeTurnAsync(turn.ServiceProvider.GetRequiredService<UnitOfWork>(), unitId, cancellationToken))
        {
            return 0;
        }

        await PassOverUnheardAsync(unitId, cancellationToken);
        var delivered = 0;
        for (var tried = 0; tried < BatchSize && await ClaimNextAsync(unitId, cancellationToken) is { } message; tried++)
        {
            delivered += await DeliverAsync(message, cancellationToken) ? 1 : 0;
        }

        return delivered;
    }

    private async Task PassOverUnheardAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var scope = await _scopes.OpenUnitScopeAsync(unitId, Actor.System, cancellationToken);
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await OutboxMessages.PassOverUnheardAsync(work, _heard, _clock.GetUtcNow(), cancellationToken);
        await work.CommitAsync([], null, cancellationToken);
    }

    private async Task<ClaimedMessage?> ClaimNextAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var scope = await _scopes.OpenUnitScopeAsync(unitId, Actor.System, cancellationToken);
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        var message = await OutboxMessages.ClaimNextAsync(work, unitId, _heard, _clock.GetUtcNow(), cancellationToken);
        await work.CommitAsync([], null, cancellationToken);
        return message;
    }

    private async Task<bool> DeliverAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        string reason;
        try
        {
            var result = await HandleAsync(message, cancellationToken);
            if (!result.Failed)
            {
                return true;
            }

            reason = string.Join(' ', result.Errors.Select(error => $"{error.Code}: {error.Message}"));
            _logger.LogWarning("Message {MessageId} ({EventName}) was refused: {Reason}", message.Id, message.EventName, reason);
        }
#pragma warning disable CA1031 // Whatever a handler throws is logged, kept with the message and tried again.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _logger.LogError(exception, "Message {MessageId} ({EventName}) failed.", message.Id, message.EventName);
            reason = Backoff.Describe(exception);
        }

        await using var scope = await _scopes.OpenUnitScopeAsync(message.UnitId, Actor.System, cancellationToken);
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await OutboxMessages.PutOffAsync(work, message, Backoff.After(message.Attempt, _clock.GetUtcNow()), reason, cancellationToken);
        await work.CommitAsync([], null, cancellationToken);
        return false;
    }

    private async Task<Result> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        await using var scope = await _scopes.OpenUnitScopeAsync(message.UnitId, Actor.System, cancellationToken);
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.HoldCommits();
        if (!await OutboxMessages.MarkDispatchedAsync(work, message, _clock.GetUtcNow(), cancellationToken))
        {
            return Result.Done();
        }

        var about = new EventMessage(message.Id, message.UnitId, message.RecordedAt, message.Attempt);
        foreach (var subscription in _subscriptions[message.EventName])
        {
            var result = await subscription.HandleAsync(scope.ServiceProvider, message.Payload, about, cancellationToken);
            if (result.Failed)
            {
                return result;
            }
        }

        await work.CommitHeldAsync(cancellationToken);
        return Result.Done();
    }
}
