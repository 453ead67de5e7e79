namespace CaiCach.OneStop.Domain.Clock;

/// <summary>A dossier's facts up to an instant, found possible and put in order for reckoning; instants are whole minutes.</summary>
internal sealed class ClockHistory
{
    private readonly ClockRules _rules;
    private readonly List<ClockPause> _pauses = [];
    private readonly List<ClockFact> _promises = [];
    private bool _isWaiting;
    private DateTimeOffset? _standsSince;

    private ClockHistory(ClockRules rules, DateTimeOffset receivedAt)
    {
        _rules = rules;
        ReceivedAt = receivedAt;
    }

    /// <summary>When the dossier was received.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The instant up to which the history goes, or the end of the dossier.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>When the dossier ended, as recorded.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The pauses that are over; those that touch are one.</summary>
    public IReadOnlyList<ClockPause> Pauses => _pauses;

    /// <summary>The pause that lasts at <see cref="Until"/>.</summary>
    public ClockPause? Standing { get; private set; }

    /// <summary>All pauses, the standing one last.</summary>
    public IReadOnlyList<ClockPause> AllPauses => Standing is { } standing ? [.. _pauses, standing] : _pauses;

    /// <summary>Where the clock stands: at the beginning of the standing pause, else at <see cref="Until"/>.</summary>
    public DateTimeOffset ClockAt => Standing?.From ?? Until;

    /// <summary>Due times promised by people, in order.</summary>
    public IReadOnlyList<ClockFact> Promises => _promises;

    /// <summary>How often papers were asked for.</summary>
    public int SupplementRequests { get; private set; }

    /// <summary>How often the due time was extended.</summary>
    public int Extensions => _promises.Count(promise => promise.Kind == ClockFactKind.Extended);

    /// <summary>Takes the facts up to an instant; null when there are none.</summary>
    /// <exception cref="ArgumentException">They cannot have happened so.</exception>
    public static ClockHistory? Of(IReadOnlyList<ClockFact> facts, ClockRules rules, DateTimeOffset asOf)
    {
        var known = facts.Where(fact => fact.At <= asOf).Select(fact => fact with { At = ToMinute(fact.At) }).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        Require(known[0].Kind == ClockFactKind.Received, "The first fact is the reception.");
        Require(known.Zip(known.Skip(1)).All(pair => pair.First.At <= pair.Second.At), "Facts stand in the order of their time.");
        var history = new ClockHistory(rules, known[0].At);
        RequireFields(known[0]);
        foreach (var fact in known.Skip(1))
        {
            Require(
                (history.EndedAt is null) != (fact.Kind == ClockFactKind.Reopened),
                "Nothing follows the end but that it is taken back."
            );
            RequireFields(fact);
            history.Take(fact);
        }

        // To the second, as it was recorded.
        history.EndedAt = history.EndedAt is null
            ? null
            : facts.LastOrDefault(fact => fact.At <= asOf && fact.Kind == ClockFactKind.Ended)?.At;
        history.Close(history.EndedAt ?? asOf);
        return history;
    }

    /// <summary>The whole minute in which an instant lies.</summary>
    public static DateTimeOffset ToMinute(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMinute));
    }

    private void Take(ClockFact fact)
    {
        switch (fact.Kind)
        {
            case ClockFactKind.Paused:
                Require(!_isWaiting, "A dossier that waits is not paused again.");
                _isWaiting = true;
                _standsSince = _rules.PausedBy.Value.Contains(fact.Cause!.Value) ? fact.At : null;
                SupplementRequests += fact.Cause == PauseCause.Supplement ? 1 : 0;
                break;
            case ClockFactKind.Resumed:
                Require(_isWaiting, "Only a dossier that waits is resumed.");
                _isWaiting = false;
                EndPause(fact.At);
                break;
            case ClockFactKind.Extended or ClockFactKind.Rescheduled:
                _promises.Add(fact with { DueAt = ToMinute(fact.DueAt!.Value) });
                break;
            case ClockFactKind.Ended:
                EndedAt = fact.At;
                break;
            case ClockFactKind.Reopened:
                EndedAt = null;
                break;
            default:
                throw new ArgumentException("A dossier is received once.", nameof(fact));
        }
    }

    private void EndPause(DateTimeOffset at)
    {
        if (_standsSince is { } since && since < at)
        {
            Add(new ClockPause(since, at));
        }

        _standsSince = null;
    }

    private void Close(DateTimeOffset until)
    {
        Until = ToMinute(until);
        if (_standsSince is not { } since)
        {
            return;
        }

        Add(new ClockPause(since, Until));
        Standing = _pauses[^1];
        _pauses.RemoveAt(_pauses.Count - 1);
    }

    private void Add(ClockPause pause)
    {
        if (_pauses.Count > 0 && _pauses[^1].To == pause.From)
        {
            _pauses[^1] = _pauses[^1] with { To = pause.To };
        }
        else
        {
            _pauses.Add(pause);
        }
    }

    private static void RequireFields(ClockFact fact)
    {
        var isPromise = fact.Kind is ClockFactKind.Extended or ClockFactKind.Rescheduled;
        Require(fact.DueAt.HasValue == isPromise, "A due time belongs to an extension or a setting by hand, and to nothing else.");
        Require(fact.Cause.HasValue == (fact.Kind == ClockFactKind.Paused), "A cause belongs to a pause, and to nothing else.");
    }

    private static void Require(bool isPossible, string rule)
    {
        if (!isPossible)
        {
            throw new ArgumentException(rule, nameof(isPossible));
        }
    }
}
