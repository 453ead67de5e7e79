using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Deliveries;

/// <summary>
/// Sends what is due; any number of processes may. No transaction is open while something is on its way: it is leased before, and what came of it
/// is kept after. A process that dies between the two has it sent again, with the same id.
/// </summary>
internal sealed class DeliverySender(IServiceScopeFactory scopes, NpgsqlDataSource dataSource, TimeProvider clock) : IQueueSender
{
    /// <summary>The units that have something due now.</summary>
    public async Task<IReadOnlyList<Guid>> DueUnitsAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT one_stop.units_with_due_deliveries($1)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var units = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            units.Add(reader.GetGuid(0));
        }

        return units;
    }

    /// <summary>Sends all that is due of a unit.</summary>
    /// <returns>How often something was sent or refused.</returns>
    public async Task<int> SendAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var sent = 0;
        while (await InDeskAsync(unitId, desk => desk.ClaimAsync(unitId, cancellationToken), cancellationToken) is { } claim)
        {
            var (parcel, instead) = await InDeskAsync(unitId, desk => desk.PackAsync(claim, cancellationToken), cancellationToken);
            var reply = instead ?? await CarryAsync(parcel!, cancellationToken);
            await InDeskAsync(unitId, desk => desk.KeepAsync(claim, reply, cancellationToken), cancellationToken);
            sent++;
        }

        return sent;
    }

    private async Task<ParcelReply> CarryAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Carrier>().SendAsync(parcel, cancellationToken);
    }

    private async Task<T> InDeskAsync<T>(Guid unitId, Func<DeliveryDesk, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitId, Actor.System);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync([unitId], cancellationToken);
        return await work(scope.ServiceProvider.GetRequiredService<DeliveryDesk>());
    }
}
