namespace CaiCach.Reporting.Domain;

/// <summary>Where a contribution to a report stands.</summary>
internal enum ContributionState
{
    /// <summary>Asked for, nothing sent in yet.</summary>
    Asked,

    /// <summary>Sent in; may be sent anew until somebody decides on it.</summary>
    Answered,

    /// <summary>Given back with a reason.</summary>
    Returned,

    /// <summary>Taken over into the report.</summary>
    Taken,

    /// <summary>No longer needed.</summary>
    Withdrawn,
}
