using System.Collections.Concurrent;

namespace CaiCach.OneStop.Portal;

/// <summary>Sessions that the Portal has given, by unit. Another process has its own; a lost one is logged in anew.</summary>
internal sealed class PortalSessions
{
    private readonly ConcurrentDictionary<(Guid UnitId, DateTimeOffset Stamp), string> _sessions = new();

    /// <summary>The unit's session under these settings; null for none.</summary>
    public string? Find(PortalConnection connection) => _sessions.GetValueOrDefault((connection.UnitId, connection.Stamp));

    /// <summary>Keeps a session, and drops those of older settings.</summary>
    public void Keep(PortalConnection connection, string session)
    {
        foreach (var old in _sessions.Keys.Where(key => key.UnitId == connection.UnitId && key.Stamp != connection.Stamp))
        {
            _sessions.TryRemove(old, out _);
        }

        _sessions[(connection.UnitId, connection.Stamp)] = session;
    }
}
