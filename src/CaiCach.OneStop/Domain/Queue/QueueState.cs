namespace CaiCach.OneStop.Domain.Queue;

/// <summary>Where a ticket stands.</summary>
internal enum QueueState : short
{
    /// <summary>Booked ahead, the citizen is not here yet.</summary>
    Booked = 1,

    /// <summary>Has a number and waits.</summary>
    Waiting = 2,

    /// <summary>Called to a counter.</summary>
    Called = 3,

    /// <summary>Served.</summary>
    Served = 4,

    /// <summary>Did not come although called several times.</summary>
    Absent = 5,

    /// <summary>Gave up waiting, or cancelled the booking.</summary>
    Left = 6,
}

/// <summary>How a ticket was taken.</summary>
internal enum QueueChannel : short
{
    /// <summary>At the kiosk.</summary>
    Kiosk = 1,

    /// <summary>Booked ahead.</summary>
    Booking = 2,

    /// <summary>Given by the desk.</summary>
    Desk = 3,
}

/// <summary>What happens to a ticket.</summary>
internal enum QueueAction : short
{
    /// <summary>Booked ahead.</summary>
    Book = 1,

    /// <summary>A number was taken.</summary>
    Take = 2,

    /// <summary>Who has booked is here.</summary>
    CheckIn = 3,

    /// <summary>Called to a counter.</summary>
    Call = 4,

    /// <summary>Called once more.</summary>
    CallAgain = 5,

    /// <summary>Served.</summary>
    Serve = 6,

    /// <summary>Nobody came.</summary>
    MarkAbsent = 7,

    /// <summary>The citizen gave up, or cancelled.</summary>
    Leave = 8,
}
