using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>Something happened to a waiting number; the action is Book, Take, CheckIn, Call, CallAgain, Serve, MarkAbsent or Leave. It names nobody.</summary>
public sealed record QueueTicketMoved(Guid UnitId, Guid SubjectId, string Action, string? Number) : IEvent;

/// <summary>Whether and how many times can be booked ahead at a unit's desk was changed.</summary>
public sealed record QueueSettingChanged(Guid UnitId, Guid SubjectId, bool IsBookingOpen, int SlotCapacity) : IEvent;

/// <summary>What people wait for at a unit's desk was described.</summary>
public sealed record QueueLineDescribed(Guid UnitId, Guid SubjectId, string Letter, string Name, bool IsOpen) : IEvent;

/// <summary>A counter of a unit's desk was described.</summary>
public sealed record QueueCounterDescribed(Guid UnitId, Guid SubjectId, int Number, string Name, bool IsOpen) : IEvent;
