using Microsoft.AspNetCore.Identity;

namespace CaiCach.Organisation.Data;

/// <summary>A sign-in of a person; names and times come from ASP.NET Core Identity.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private Account() { }

    public Account(Guid unitId, Guid personId, string userName)
        : base(userName)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        PersonId = personId;
        MustChangePassword = true;
        LockoutEnabled = true;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    public Guid UnitId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Whether the password was given by someone else and has to be replaced at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Whether an administrator has closed the account.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The time step of the last code from the telephone that was accepted; null before the first.</summary>
    public long? LastTimeStep { get; private set; }

    /// <summary>Takes a code from the telephone by its time step, each code once (RFC 6238, 5.2); false when that or a later one was taken.</summary>
    public bool AcceptTimeStep(long step)
    {
        if (step <= LastTimeStep)
        {
            return false;
        }

        LastTimeStep = step;
        Touch();
        return true;
    }

    /// <summary>Gives a password that the person has to replace, and takes away every other way in.</summary>
    public void GiveFirstPassword(string passwordHash)
    {
        PasswordHash = passwordHash;
        MustChangePassword = true;
        TwoFactorEnabled = false;
        LastTimeStep = null;
        Unlock();
        Touch();
    }

    /// <summary>Lifts a lock-out.</summary>
    public void Unlock()
    {
        LockoutEnd = null;
        AccessFailedCount = 0;
        Touch();
    }

    /// <summary>Closes the account, or opens it again.</summary>
    public void Disable(bool isDisabled)
    {
        IsDisabled = isDisabled;
        Touch();
    }

    /// <summary>Makes whoever writes it at the same time find it changed.</summary>
    public void Touch() => ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
}
