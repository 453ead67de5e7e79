namespace CaiCach.Ui.Shell;

/// <summary>What the shell says of a unit; filled by Organisation.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Code">The unit's code, which the address carries as <c>donVi</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPractice">Whether it is for practice.</param>
public sealed record ShellUnit(Guid Id, string Code, string Name, bool IsPractice);

/// <summary>Names units for the shell.</summary>
public interface IShellUnits
{
    /// <summary>The unit; null when it is unknown.</summary>
    Task<ShellUnit?> NameAsync(Guid unitId, CancellationToken cancellationToken);

    /// <summary>The units that the person may look at whose name has the words, by name; all of them without words.</summary>
    /// <param name="words">Words as typed; null for none.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<ShellUnit>> ListAsync(string? words, int limit, CancellationToken cancellationToken);
}
