using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>An outline that is edited: a copy of the one in use, which stays as it is until the copy takes its place.</summary>
/// <param name="Outline">The copy; the one in use where none was made yet.</param>
/// <param name="Version">Changes with every edit.</param>
/// <param name="IsCopy">Whether a copy was made.</param>
/// <param name="InUse">The file in use; null for an outline that is only a copy yet.</param>
/// <param name="IsShipped">Whether the system has an outline of this name, to which one can go back.</param>
/// <param name="Errors">Why the copy cannot be used as it is: an indicator that is no longer there.</param>
internal sealed record OutlineCopy(
    ReportOutline Outline,
    string Version,
    bool IsCopy,
    OutlineSource? InUse,
    bool IsShipped,
    IReadOnlyList<Error> Errors
);

/// <summary>What becomes of an outline's files.</summary>
/// <param name="Copy">The copy from now on; null for none.</param>
/// <param name="Own">The installation's own outline from now on; null leaves it as it is.</param>
/// <param name="RemovesOwn">Whether the installation's own outline goes, so that the shipped one counts again.</param>
internal sealed record OutlineStep(ReportOutline? Copy, ReportOutline? Own = null, bool RemovesOwn = false);
