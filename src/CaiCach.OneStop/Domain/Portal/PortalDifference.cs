namespace CaiCach.OneStop.Domain.Portal;

/// <summary>In what this installation and the Portal differ.</summary>
internal enum PortalDifferenceKind : short
{
    /// <summary>The Portal lists a procedure that the unit's catalogue has not.</summary>
    OnlyOnPortal = 1,

    /// <summary>The unit's catalogue has a procedure on the Portal that the Portal does not list.</summary>
    OnlyHere = 2,

    /// <summary>A procedure has another name there.</summary>
    OtherName = 3,

    /// <summary>The Portal has taken fewer dossiers of a day of reception than were received.</summary>
    DossiersOfDay = 4,
}

/// <summary>A difference as a comparison found it.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Code">The procedure's national code, or the day of reception (yyyy-MM-dd).</param>
/// <param name="Here">What is here: a name or a number.</param>
/// <param name="There">What is there.</param>
internal sealed record FoundDifference(PortalDifferenceKind Kind, string Code, string? Here, string? There);

/// <summary>A difference from the night when it was seen first to the one when it was gone.</summary>
internal sealed class PortalDifference
{
    private PortalDifference() { }

    public PortalDifference(Guid unitId, FoundDifference found, DateOnly day)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        (Kind, Code) = (found.Kind, found.Code);
        FirstSeenOn = day;
        See(found, day);
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public PortalDifferenceKind Kind { get; private set; }

    /// <summary>The procedure's national code, or the day of reception (yyyy-MM-dd).</summary>
    public string Code { get; private set; } = "";

    public string? Here { get; private set; }

    public string? There { get; private set; }

    public DateOnly FirstSeenOn { get; private set; }

    public DateOnly LastSeenOn { get; private set; }

    /// <summary>The night when it was gone; null while it stands.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How many days it has stood on a day.</summary>
    public int AgeOn(DateOnly day) => (EndedOn ?? day).DayNumber - FirstSeenOn.DayNumber;

    /// <summary>
    /// Puts a night's finds to what stood open: what is still there is seen again, what is gone ends, the rest is new. What the night could not
    /// look at (<paramref name="looked"/>) stays as it was.
    /// </summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="open">What stood open.</param>
    /// <param name="found">What was found.</param>
    /// <param name="looked">Whether the night looked where a difference would show.</param>
    /// <param name="day">The night's day.</param>
    /// <returns>The new ones.</returns>
    public static IReadOnlyList<PortalDifference> Settle(
        Guid unitId,
        IEnumerable<PortalDifference> open,
        IReadOnlyCollection<FoundDifference> found,
        Func<PortalDifference, bool> looked,
        DateOnly day
    )
    {
        var left = found.ToDictionary(one => (one.Kind, one.Code));
        foreach (var known in open)
        {
            if (left.Remove((known.Kind, known.Code), out var again))
            {
                known.See(again, day);
            }
            else if (looked(known))
            {
                known.EndedOn = day;
            }
        }

        return [.. left.Values.Select(one => new PortalDifference(unitId, one, day))];
    }

    private void See(FoundDifference found, DateOnly day)
    {
        (Here, There) = (found.Here, found.There);
        LastSeenOn = day;
    }
}
