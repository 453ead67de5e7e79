namespace CaiCach.OneStop.Data;

/// <summary>What is sent out of a queue of each unit, in the order that its own rules keep.</summary>
internal interface IQueueSender
{
    /// <summary>The units that have something to send now.</summary>
    Task<IReadOnlyList<Guid>> DueUnitsAsync(CancellationToken cancellationToken);

    /// <summary>Sends what is due of a unit; answers how many.</summary>
    Task<int> SendAsync(Guid unitId, CancellationToken cancellationToken);
}
