using CaiCach.Foundation.Data;

namespace CaiCach.Foundation.Writes;

/// <summary>The stored name of an event type: <c>planning.progress_reported</c> for <c>CaiCach.Planning.….ProgressReported</c>.</summary>
public static class EventNames
{
    /// <summary>The name under which events of this type are stored; part of the contract with webhooks and history.</summary>
    public static string Of(Type eventType) =>
        RoomDbContext.SnakeCase(eventType.Namespace!.Split('.')[1]) + "." + RoomDbContext.SnakeCase(eventType.Name);
}
