using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>How a unit reaches the National Portal was changed; secrets are not in it.</summary>
public sealed record PortalSettingChanged(Guid UnitId, Guid SubjectId, bool IsEnabled, string AdapterUrl, bool IsPasswordNew) : IEvent;

/// <summary>Somebody had a message sent to the National Portal again.</summary>
public sealed record PortalMessageResent(Guid UnitId, Guid SubjectId, string Code, string Kind, int Sequence) : IEvent;

/// <summary>A file of a dossier was fetched by the address that the National Portal was given.</summary>
public sealed record LinkedFileOpened(Guid UnitId, Guid SubjectId, string Code, Guid AttachmentId) : IEvent;

/// <summary>A question from the National Portal was answered; the answer goes back by the queue.</summary>
public sealed record PortalQuestionAnswered(Guid UnitId, Guid SubjectId, string PortalId) : IEvent;

/// <summary>Somebody had an answer sent to the National Portal again.</summary>
public sealed record PortalAnswerResent(Guid UnitId, Guid SubjectId, string PortalId) : IEvent;

/// <summary>A night's comparison with the National Portal was made; the problem says why its list of procedures was not to be had.</summary>
public sealed record PortalCompared(Guid UnitId, Guid SubjectId, DateOnly Day, int New, int Open, string? Problem) : IEvent;

/// <summary>Somebody had the National Portal told of dossiers that it was never told of.</summary>
public sealed record PortalUntoldSent(Guid UnitId, Guid SubjectId, int Count) : IEvent;
