namespace CaiCach.Ui.Shell;

/// <summary>What the shell says of a unit; filled by Organisation.</summary>
/// <param name="Code">The unit's code, which the address carries as <c>donVi</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPractice">Whether it is for practice.</param>
public sealed record ShellUnit(string Code, string Name, bool IsPractice);

/// <summary>Names units for the shell.</summary>
public interface IShellUnits
{
    /// <summary>The unit; null when it is unknown.</summary>
    Task<ShellUnit?> NameAsync(Guid unitId, CancellationToken cancellationToken);

    /// <summary>The units that the person may look at, by name; none where only one's own can be.</summary>
    Task<IReadOnlyList<ShellUnit>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ShellUnit>>([]);
}
