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

/// <summary>Someone asked for the QR code of two-step sign-in; it is not in use before a first code was entered.</summary>
public sealed record TwoStepsPrepared(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>Someone switched two-step sign-in on and got recovery codes.</summary>
public sealed record TwoStepsSwitchedOn(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>Someone switched two-step sign-in off with their password.</summary>
public sealed record TwoStepsSwitchedOff(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>Someone got new recovery codes; the old ones count no more.</summary>
public sealed record RecoveryCodesMade(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>Someone registered a passkey.</summary>
public sealed record PasskeyAdded(Guid UnitId, Guid SubjectId, string Name) : IEvent;

/// <summary>Someone gave a passkey another name.</summary>
public sealed record PasskeyRenamed(Guid UnitId, Guid SubjectId, string Name) : IEvent;

/// <summary>Someone removed a passkey.</summary>
public sealed record PasskeyRemoved(Guid UnitId, Guid SubjectId, string Name) : IEvent;

/// <summary>An account got a token by which a program acts for it.</summary>
public sealed record ApiTokenMade(Guid UnitId, Guid SubjectId, Guid TokenId, string Name, DateOnly ExpiresOn) : IEvent;

/// <summary>Someone revoked a token of their account.</summary>
public sealed record ApiTokenRevoked(Guid UnitId, Guid SubjectId, Guid TokenId, string Name) : IEvent;
