namespace CaiCach.Ui.Shell;

/// <summary>What the shell says of the unit being looked at; filled by Organisation.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPractice">Whether it is for practice.</param>
public sealed record ShellUnit(string Code, string Name, bool IsPractice);

/// <summary>Names units for the shell.</summary>
public interface IShellUnits
{
    /// <summary>The unit; null when it is unknown.</summary>
    Task<ShellUnit?> NameAsync(Guid unitId, CancellationToken cancellationToken);
}
