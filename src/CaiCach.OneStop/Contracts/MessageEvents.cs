using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>Whether and of what a unit tells applicants was changed.</summary>
public sealed record MessageSettingChanged(Guid UnitId, Guid SubjectId, bool IsEnabled, bool IsMailOn, bool TellsImported, string Site)
    : IEvent;

/// <summary>A gateway for SMS or Zalo was changed; secrets are not in it.</summary>
public sealed record MessageGatewayChanged(Guid UnitId, Guid SubjectId, string Channel, bool IsEnabled, string Address, bool HasNewSecret)
    : IEvent;

/// <summary>A unit changed its own words of a turn, or took those of the unit above again.</summary>
public sealed record MessageTemplateChanged(Guid UnitId, Guid SubjectId, string Turn, bool IsOwn) : IEvent;

/// <summary>Somebody had messages sent again that had not been taken.</summary>
public sealed record DeliveriesResent(Guid UnitId, Guid SubjectId, int Count) : IEvent;

/// <summary>A webhook was added or changed, or ended; secrets are not in it.</summary>
public sealed record WebhookChanged(Guid UnitId, Guid SubjectId, string Address, bool IsEnded, bool HasNewSecret) : IEvent;

/// <summary>A webhook that was left alone after failing for too long is told again.</summary>
public sealed record WebhookResumed(Guid UnitId, Guid SubjectId) : IEvent;
