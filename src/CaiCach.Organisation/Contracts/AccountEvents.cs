using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Contracts;

/// <summary>Someone signed in.</summary>
public sealed record SignedIn(Guid UnitId, Guid SubjectId, Guid SessionId) : IEvent;

/// <summary>Somebody gave a wrong password for an account, or one that is locked.</summary>
public sealed record SignInRefused(Guid UnitId, Guid SubjectId, bool IsLockedOut) : IEvent;

/// <summary>Someone signed out, or a session was ended from another device or by an administrator.</summary>
public sealed record SessionEnded(Guid UnitId, Guid SubjectId, Guid SessionId) : IEvent;

/// <summary>Someone replaced their password; all other sessions ended with it.</summary>
public sealed record PasswordChanged(Guid UnitId, Guid SubjectId) : IEvent;
