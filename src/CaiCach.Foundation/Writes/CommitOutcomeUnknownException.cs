using Npgsql;

namespace CaiCach.Foundation.Writes;

/// <summary>
/// The connection was lost while the commit was under way: the change may or may not have been saved, and only looking tells.
/// Any earlier loss of the connection means that nothing was saved.
/// </summary>
public sealed class CommitOutcomeUnknownException(NpgsqlException cause)
    : Exception("The connection was lost during the commit; whether the change was saved is not known.", cause);
