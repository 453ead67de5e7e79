namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Limits around signing in.</summary>
internal static class AccountLimits
{
    /// <summary>Wrong passwords in a row after which the account locks.</summary>
    public const int MissesToLockOut = 5;

    /// <summary>Shortest password.</summary>
    public const int PasswordMinLength = 10;

    /// <summary>Codes that replace the telephone, each once.</summary>
    public const int RecoveryCodes = 8;

    /// <summary>How long the account stays locked.</summary>
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);
}
