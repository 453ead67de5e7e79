using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>How a unit reaches the National Portal was changed; secrets are not in it.</summary>
public sealed record PortalSettingChanged(Guid UnitId, Guid SubjectId, bool IsEnabled, string AdapterUrl, bool IsPasswordNew) : IEvent;

/// <summary>Somebody had a message sent to the National Portal again.</summary>
public sealed record PortalMessageResent(Guid UnitId, Guid SubjectId, string Code, string Kind, int Sequence) : IEvent;

/// <summary>Somebody had the National Portal told of dossiers that it was never told of.</summary>
public sealed record PortalUntoldSent(Guid UnitId, Guid SubjectId, int Count) : IEvent;
