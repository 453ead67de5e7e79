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

/// <summary>A person got an account with a first password that has to be replaced.</summary>
public sealed record AccountMade(Guid UnitId, Guid SubjectId, Guid PersonId) : IEvent;

/// <summary>An administrator gave a new first password; two-step sign-in was switched off and all sessions ended.</summary>
public sealed record PasswordReset(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>An administrator lifted a lock-out.</summary>
public sealed record AccountUnlocked(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>An administrator closed an account; its sessions ended.</summary>
public sealed record AccountDisabled(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>An administrator opened a closed account again.</summary>
public sealed record AccountEnabled(Guid UnitId, Guid SubjectId) : IEvent;
