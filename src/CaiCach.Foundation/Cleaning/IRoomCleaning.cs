namespace CaiCach.Foundation.Cleaning;

/// <summary>What a room deletes once a day; added to the services by the room. It works over all units, outside any request.</summary>
public interface IRoomCleaning
{
    /// <summary>Deletes what has had its time; another process may do the same at the same moment.</summary>
    Task CleanAsync(CancellationToken cancellationToken);
}
